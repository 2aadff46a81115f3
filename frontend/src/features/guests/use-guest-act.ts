import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

interface Closed {
  readonly __typename: 'MeetingClosed';
}

/** The only refusal: the meeting has begun. */
export const useGuestAct = () =>
  useActing<Closed>({
    isRefused: (answer): answer is Closed => answer.__typename === 'MeetingClosed',
    because: (i18n) => i18n._(msg`This meeting has begun or was cancelled; nobody is invited to it any more.`),
  });

/** The agenda shows the name. */
export const withAgenda = { refetchQueries: ['MeetingPage'] };
