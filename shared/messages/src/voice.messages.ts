import type { StoryKind, TurnOffs } from '@cxboard/domain/stories/story.rules';
import type { I18n } from '@lingui/core';

/** What each kind of story is called. */
export const storyKindWords = (i18n: I18n): Readonly<Record<StoryKind, string>> => ({
  CONVERSATION: i18n.t({ id: 'voice.kind.conversation', message: 'Conversation' }),
  CALL: i18n.t({ id: 'voice.kind.call', message: 'Call' }),
  EMAIL: i18n.t({ id: 'voice.kind.email', message: 'E-mail' }),
  TURN_OFF: i18n.t({ id: 'voice.kind.turnOff', message: 'Turn-off' }),
  MYSTERY_VISIT: i18n.t({ id: 'voice.kind.mysteryVisit', message: 'Mystery visit' }),
});

/** Where customers are put off: the name of the touch point, or that none was named. */
export const turnOffPlace = (i18n: I18n, { touchPoint }: Pick<TurnOffs, 'touchPoint'>): string =>
  touchPoint || i18n.t({ id: 'voice.turnOff.nowhere', message: 'No touch point named' });

/** "Branch puts customers off most: told 6 times in twelve months, 2 times in the twelve before" */
export function turnOffFinding(i18n: I18n, turnOffs: readonly TurnOffs[]): string {
  const [most] = turnOffs;
  if (!most) return i18n.t({ id: 'voice.turnOff.none', message: 'Nobody has told a turn-off in two years' });
  const values = { place: turnOffPlace(i18n, most), now: most.now, before: most.before };
  return i18n.t({
    id: 'voice.turnOff.most',
    message:
      'Most turn-offs: {place}, told {now, plural, one {once} other {# times}} in the last twelve months, {before, plural, =0 {never} one {once} other {# times}} in the twelve before',
    values,
  });
}
