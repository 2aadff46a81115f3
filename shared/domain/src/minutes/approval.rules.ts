import type { Refusal } from '../refusal.ts';

export const approvalRoles = ['CHAIR', 'MEMBER'] as const;
export type ApprovalRole = (typeof approvalRoles)[number];

export interface Approval {
  readonly personId: string;
  readonly as: ApprovalRole;
}

/** What is approved already, by whom, and what its text is now. */
export interface MinutesStanding {
  readonly isApproved: boolean;
  readonly approvals: readonly Approval[];
  readonly digest: string;
}

export type MinutesApproved = Refusal<'MinutesApproved'>;
export type MinutesNotApproved = Refusal<'MinutesNotApproved'>;
export interface AddendumThere extends Refusal<'AddendumThere'> {
  readonly number: number;
}
export type ChairApprovesFirst = Refusal<'ChairApprovesFirst'>;
export type AlreadyApprovedByYou = Refusal<'AlreadyApprovedByYou'>;
export interface MinutesChanged extends Refusal<'MinutesChanged'> {
  readonly digest: string;
}

export function refuseWriting({ isApproved }: Pick<MinutesStanding, 'isApproved'>): MinutesApproved | null {
  if (!isApproved) return null;
  return {
    __typename: 'MinutesApproved',
    message: 'These minutes are approved and no longer change; add an addendum.',
  };
}

export function refuseAddendum({ isApproved }: Pick<MinutesStanding, 'isApproved'>): MinutesNotApproved | null {
  if (isApproved) return null;
  return { __typename: 'MinutesNotApproved', message: 'These minutes are still a draft; change the text itself.' };
}

export interface AddedAlready {
  readonly number: number;
  readonly text: string;
  readonly authorId: string;
}

/** An addendum stays for ever, so what one says already is not added again: pressed twice it is there once, and a second person is told. */
export function addAgain(
  addenda: readonly AddedAlready[],
  { text, authorId }: Pick<AddedAlready, 'text' | 'authorId'>,
): 'THERE' | AddendumThere | null {
  const same = addenda.find((one) => one.text === text);
  if (!same) return null;
  if (same.authorId === authorId) return 'THERE';
  const { number } = same;
  return { __typename: 'AddendumThere', number, message: `Addendum ${number} says exactly this already.` };
}

/** Approval means this text: the chair first, then a member who is somebody else. */
export function refuseApproval(
  minutes: MinutesStanding,
  { personId, isChair, digest }: { readonly personId: string; readonly isChair: boolean; readonly digest: string },
): MinutesApproved | MinutesChanged | AlreadyApprovedByYou | ChairApprovesFirst | null {
  const late = refuseWriting(minutes);
  if (late) return late;
  if (minutes.approvals.some((approval) => approval.personId === personId))
    return {
      __typename: 'AlreadyApprovedByYou',
      message: 'You have approved these minutes; the second approval is somebody else’s.',
    };
  if (minutes.digest !== digest)
    return {
      __typename: 'MinutesChanged',
      digest: minutes.digest,
      message: 'The text has changed since you opened it; read it again.',
    };
  if (minutes.approvals.length === 0 && !isChair)
    return { __typename: 'ChairApprovesFirst', message: 'The chair approves these minutes first.' };
  return null;
}

/** In which role the next approval is given. */
const nextApproval = (approvals: readonly Approval[]): ApprovalRole => (approvals.length === 0 ? 'CHAIR' : 'MEMBER');

/** Two approvals make the minutes final. */
export const isFinal = (approvals: readonly Approval[]): boolean => approvals.length >= approvalRoles.length;

/** The approval that is given now, and whether it seals the minutes for ever. */
export function approve(approvals: readonly Approval[], personId: string) {
  const approval: Approval = { personId, as: nextApproval(approvals) };
  return { approval, isSealed: isFinal([...approvals, approval]) };
}
