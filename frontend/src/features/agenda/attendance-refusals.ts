import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

type Refused =
  | { readonly __typename: 'InvitationOver' | 'PersonInactive' }
  | { readonly __typename: 'SubstituteRefused'; readonly why: 'ONESELF' | 'ALREADY_INVITED' | 'CANNOT_VOTE' };

const names = ['InvitationOver', 'PersonInactive', 'SubstituteRefused'];
const isRefused = (answer: { readonly __typename: string }): answer is Refused => names.includes(answer.__typename);

const reasons = {
  ONESELF: msg`Nobody is their own substitute; choose somebody else.`,
  ALREADY_INVITED: msg`That person is invited already or comes for somebody else.`,
  CANNOT_VOTE: msg`Who has no vote cannot give one to a substitute.`,
};

function because(i18n: I18n, refusal: Refused): string {
  if (refusal.__typename === 'SubstituteRefused') return i18n._(reasons[refusal.why]);
  if (refusal.__typename === 'PersonInactive')
    return i18n._(msg`That person has left the organization; choose somebody else.`);
  return i18n._(msg`This meeting has begun or was cancelled; it is not answered any more.`);
}

export const useAttendanceAct = () => useActing({ isRefused, because });
