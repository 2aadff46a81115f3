import { approve, refuseApproval } from '@cxboard/domain/minutes/approval.rules';
import { canonicalMinutes, composeMinutes, type MinutesContent } from '@cxboard/domain/minutes/minutes.rules';
import { IsNull } from 'typeorm';
import { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { sha256 } from './drafting.ts';
import { MinutesApproval } from './minutes-approval.entity.ts';
import { MinutesText } from './minutes-text.entity.ts';
import type { Minutes } from './minutes.entity.ts';

export interface Approver {
  readonly personId: string;
  readonly isChair: boolean;
  /** Of the text that was read. */
  readonly digest: string;
}

/** The act itself, also for the demonstration. */
export async function approveIn(work: Work, minutes: Minutes, approver: Approver) {
  const content = await contentOf(work, minutes);
  const approvals = (await approvalsOf(work, minutes.id)).map(({ personId, givenAs }) => ({ personId, as: givenAs }));
  const digest = sha256(canonicalMinutes(content));
  const refusal = refuseApproval({ ...standingOf(minutes), approvals, digest }, approver);
  if (refusal) return refusal;

  const { approval, isSealed } = approve(approvals, approver.personId);
  await work.add(MinutesApproval, {
    ...{ minutesId: minutes.id, personId: approval.personId, givenAs: approval.as, approvedAt: work.now },
  });
  if (isSealed) {
    await seal(work, minutes, { content, digest });
    await work.announce('minutes.approved', { meetingId: minutes.id, approvedById: approval.personId });
  }
  return told(work, minutes);
}

/** The seal that the text would have now. */
export const digestOf = async (work: Work, minutes: Minutes): Promise<string> =>
  sha256(canonicalMinutes(await contentOf(work, minutes)));

export const standingOf = ({ approvedAt }: Minutes) => ({ isApproved: approvedAt !== null });

export const approvalsOf = (work: Work, minutesId: string) =>
  work.find(MinutesApproval, { minutesId }, { approvedAt: 'ASC', id: 'ASC' });

export function told(work: Work, { id, boardId }: Minutes) {
  work.tell('MINUTES', id, { boardId });
  return { id };
}

async function contentOf(work: Work, { id, record }: Minutes): Promise<MinutesContent> {
  // What is confidential stands beside the minutes that everybody reads and approves.
  const texts = await work.find(MinutesText, { minutesId: id, confidentialItemId: IsNull() });
  return composeMinutes(
    record,
    texts.map(({ id: itemId, text }) => ({ itemId, text })),
  );
}

/** From here on nothing of them changes; the database refuses it, whoever asks. */
async function seal(work: Work, minutes: Minutes, sealed: { content: MinutesContent; digest: string }): Promise<void> {
  await work.change(minutes, { ...sealed, approvedAt: work.now });
  const meeting = await work.lock(Meeting, minutes.id);
  await work.change(meeting, { state: 'MINUTES_APPROVED' });
  work.tell('MEETING', meeting.id);
}
