import { useLingui } from '@lingui/react/macro';
import type { MemberState, OrganizationRole } from '../../contract.generated.ts';
import type { Tone } from '../../ui/tone.ts';
import type { Member_memberFragment } from './members.generated.ts';

export type Member = Member_memberFragment;

export function useRoleWords(): Readonly<Record<OrganizationRole, string>> {
  const { t } = useLingui();
  return { ANALYST: t`Analyst`, ADMINISTRATOR: t`Administrator` };
}

export function useSeatWords(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return { CHAIR: t`Chair`, SECRETARY: t`Secretary`, DEPUTY: t`Deputy`, MEMBER: t`Member` };
}

export function useStateWords(): Readonly<Record<MemberState, string>> {
  const { t } = useLingui();
  return { JOINED: t`Joined`, INVITED: t`Invited`, NOT_INVITED: t`Not invited`, DEACTIVATED: t`Deactivated` };
}

export const stateTones: Readonly<Record<MemberState, Tone>> = {
  JOINED: 'good',
  INVITED: 'accent',
  NOT_INVITED: 'neutral',
  DEACTIVATED: 'bad',
};

export type MemberRefusal = 'LastAdministrator' | 'OwnAccount' | 'StillChairs' | 'AlreadyJoined';

/** Why somebody stays as they are, and what would help. */
export function useMemberRefusals() {
  const { t } = useLingui();
  return (name: string, refusal: MemberRefusal): string =>
    ({
      LastAdministrator: t`${name} is the last administrator. Make somebody else one first.`,
      OwnAccount: t`You cannot deactivate yourself. Another administrator can.`,
      StillChairs: t`${name} chairs a board. Name another chair first.`,
      AlreadyJoined: t`${name} has already joined.`,
    })[refusal];
}
