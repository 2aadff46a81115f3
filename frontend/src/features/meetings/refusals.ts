import { meetingRefusal, type MeetingRefusal } from '@cxboard/messages/meetings.messages';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Every way the calendar says no, as it comes over the wire. */
type Refused =
  | Extract<MeetingRefusal, { readonly __typename: 'MeetingClosed' | 'StartsInThePast' }>
  | { readonly __typename: 'MeetingMoveRefused' };

const names: Record<Refused['__typename'], true> = {
  MeetingClosed: true,
  StartsInThePast: true,
  MeetingMoveRefused: true,
};

export const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(names, answer.__typename);

export const because = (i18n: I18n, refusal: Refused): string =>
  refusal.__typename === 'MeetingMoveRefused'
    ? i18n._(msg`The meeting has gone on meanwhile; this can no longer be done.`)
    : meetingRefusal(i18n, refusal);
