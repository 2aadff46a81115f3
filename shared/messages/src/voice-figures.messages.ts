import type { Figure } from '@cxboard/domain/figures/figure';
import type { StoryKind, TurnOffs } from '@cxboard/domain/stories/story.rules';
import type { I18n } from '@lingui/core';
import { whole } from './figures.ts';
import { storyKindWords, turnOffFinding, turnOffPlace } from './voice.messages.ts';

/** Where customers are put off, against the year before. */
export function turnOffFigure(i18n: I18n, turnOffs: readonly TurnOffs[]): Figure {
  const thisYear = i18n.t({ id: 'voice.head.now', message: 'Twelve months' });
  return {
    name: 'turn-offs',
    title: i18n.t({ id: 'voice.turnOffs', message: 'Turn-offs' }),
    finding: turnOffFinding(i18n, turnOffs),
    notes: [
      i18n.t({ id: 'voice.turnOffs.note', message: 'Stories of kind turn-off by touch point, in twelve months.' }),
    ],
    head: [
      i18n.t({ id: 'voice.head.touchPoint', message: 'Touch point' }),
      thisYear,
      i18n.t({ id: 'voice.head.before', message: 'The twelve before' }),
    ],
    lines: turnOffs.map((one) => [turnOffPlace(i18n, one), whole(i18n, one.now), whole(i18n, one.before)]),
    drawing: {
      ...{ kind: 'BREAKDOWN', form: 'BARS', range: [0, Math.max(1, ...turnOffs.map(({ now }) => now))] },
      rows: turnOffs.map((one) => ({
        ...{ label: turnOffPlace(i18n, one), value: one.now },
        ...{ shown: whole(i18n, one.now), count: whole(i18n, one.before) },
      })),
      shownHeading: i18n.t({ id: 'voice.shown.now', message: 'told' }),
      countHeading: i18n.t({ id: 'voice.shown.before', message: 'the year before' }),
    },
  };
}

interface Told {
  readonly kind: StoryKind;
  readonly stories: number;
  readonly byUs: number;
}

/** What was told in a year, by kind. */
export function storiesFigure(i18n: I18n, counts: readonly Told[]): Figure {
  const words = storyKindWords(i18n);
  const all = counts.reduce((sum, { stories }) => sum + stories, 0);
  return {
    name: 'stories-by-kind',
    title: i18n.t({ id: 'voice.year', message: 'Stories told in twelve months' }),
    finding: i18n.t({
      id: 'voice.year.finding',
      message: '{all, plural, one {# story was} other {# stories were}} told in twelve months',
      values: { all },
    }),
    notes: [],
    head: [
      i18n.t({ id: 'voice.head.kind', message: 'Kind' }),
      i18n.t({ id: 'voice.head.stories', message: 'Stories' }),
      i18n.t({ id: 'voice.head.byUs', message: 'Because we asked' }),
    ],
    lines: counts.map(({ kind, stories, byUs }) => [words[kind], whole(i18n, stories), whole(i18n, byUs)]),
    drawing: {
      ...{ kind: 'BREAKDOWN', form: 'BARS', range: [0, Math.max(1, ...counts.map(({ stories }) => stories))] },
      rows: counts.map(({ kind, stories, byUs }) => ({
        ...{ label: words[kind], value: stories, shown: whole(i18n, stories), count: whole(i18n, byUs) },
      })),
      shownHeading: i18n.t({ id: 'voice.shown.stories', message: 'stories' }),
      countHeading: i18n.t({ id: 'voice.shown.byUs', message: 'because we asked' }),
    },
  };
}
