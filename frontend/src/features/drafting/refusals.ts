import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { meetingRefusal } from '@cxboard/messages/meetings.messages';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Every way drafting says no, as it comes over the wire. */
type Refused =
  { readonly __typename: 'MeetingClosed'; readonly state: MeetingState } | { readonly __typename: 'CandidateGone' };

export const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  answer.__typename === 'MeetingClosed' || answer.__typename === 'CandidateGone';

export const because = (i18n: I18n, refusal: Refused): string =>
  refusal.__typename === 'CandidateGone'
    ? i18n._(msg`This no longer asks for time: it is on the agenda already, or its reason has gone.`)
    : meetingRefusal(i18n, refusal);
