import type { WhyLeftOut } from '@cxboard/domain/drafting/drafting.rules';
import type { I18n } from '@lingui/core';

/** Why the draft left something out. */
export function leftOutSentence(
  i18n: I18n,
  { minutes, because }: { readonly minutes: number; readonly because: WhyLeftOut },
): string {
  if (because.name === 'NO_TIME_LEFT')
    return because.minutesLeft === 0
      ? i18n.t({
          id: 'drafting.leftOut.noTime',
          message:
            'Did not fit: needs {minutes, plural, one {# minute} other {# minutes}}, what comes first takes the rest',
          values: { minutes },
        })
      : i18n.t({
          id: 'drafting.leftOut.tooLittleTime',
          message:
            'Did not fit: needs {minutes, plural, one {# minute} other {# minutes}}, {minutesLeft, plural, one {# was} other {# were}} left',
          values: { minutes, minutesLeft: because.minutesLeft },
        });
  if (because.name === 'LONGER_THAN_MEETING')
    return i18n.t({
      id: 'drafting.leftOut.tooLong',
      message: 'Longer than the meeting: {minutes} of {room} minutes',
      values: { minutes, room: because.room },
    });
  return i18n.t({ id: 'drafting.leftOut.dropped', message: 'Dropped from this meeting' });
}
