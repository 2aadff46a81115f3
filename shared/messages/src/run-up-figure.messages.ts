import type { Figure } from '@cxboard/domain/figures/figure';
import type { ContactReview, ReviewedRunUp } from '@cxboard/domain/monthly-review/contact-review.rules';
import type { I18n } from '@lingui/core';
import { list, whole } from './figures.ts';
import { notOverNotes } from './review-unfinished.messages.ts';
import { reasonName, runUpFinding, shiftWords } from './review.messages.ts';

/** A list of evidence may be long; a picture of it is not. */
const drawnAtMost = 12;

/** How many times its usual level each reason stands at, what rises beyond its own noise first. */
export function runUpFigure(i18n: I18n, review: { readonly name: string }, contacts: ContactReview): Figure {
  const { runUps } = contacts;
  const tested = runUps.rows.filter(({ ratio }) => ratio !== null).slice(0, drawnAtMost);
  const rows = tested.map((row) => ({
    ...{ label: reasonName(i18n, row.reason), value: row.ratio, low: row.low, high: row.high },
    ...{ shown: times(i18n, row.ratio), count: whole(i18n, row.current) },
  }));
  const most = Math.max(2, ...rows.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  return {
    name: `run-ups-${review.name}`,
    title: i18n.t({ id: 'review.runUp.title', message: 'Run-ups' }),
    finding: runUpFinding(i18n, runUps),
    notes: [...runUpNotes(i18n, runUps), ...notOverNotes(i18n, contacts)],
    head: runUpHeads(i18n),
    lines: runUps.rows.map((row) => runUpLine(i18n, row)),
    drawing: {
      ...{ kind: 'BREAKDOWN', form: 'DOTS', rows, range: [0, most] },
      overall: { value: 1, label: i18n.t({ id: 'review.runUp.usual', message: 'usual level' }) },
      shownHeading: i18n.t({ id: 'review.runUp.shown', message: 'times' }),
      countHeading: i18n.t({ id: 'review.runUp.count', message: 'contacts' }),
    },
  };
}

/** What the page says beside the list: how sure it is, and what is to be known of those that rise. */
const runUpNotes = (i18n: I18n, { rows, baselinePeriods, thinBaseline }: ContactReview['runUps']): string[] => [
  i18n.t({
    id: 'review.runUp.note',
    message:
      'Contacts of the period against those expected from {periods, plural, one {the period before} other {the # periods before}}, 95 % intervals.',
    values: { periods: baselinePeriods },
  }),
  ...(thinBaseline
    ? [i18n.t({ id: 'review.runUp.thinBaseline', message: 'So few periods before are not enough data to be sure.' })]
    : []),
  ...risingNotes(
    i18n,
    rows.filter(({ flagged }) => flagged),
  ),
];

function risingNotes(i18n: I18n, rising: readonly ReviewedRunUp[]): string[] {
  const named = (some: readonly ReviewedRunUp[]) => ({
    ...{
      count: some.length,
      reasons: list(
        i18n,
        some.map(({ reason }) => reasonName(i18n, reason)),
      ),
    },
  });
  const fresh = named(rising.filter(({ ratio }) => ratio === null));
  const seasonal = named(rising.filter(({ usualForSeason }) => usualForSeason));
  const undrawn = i18n.t({
    id: 'review.runUp.undrawn',
    message:
      '{count, plural, one {{reasons} is new and has} other {{reasons} are new and have}} no bar: there were no such contacts before.',
    values: fresh,
  });
  const usual = i18n.t({
    id: 'review.runUp.seasonal',
    message: 'Usual for the season: {reasons}.',
    values: seasonal,
  });
  return [...(fresh.count > 0 ? [undrawn] : []), ...(seasonal.count > 0 ? [usual] : [])];
}

const runUpHeads = (i18n: I18n): string[] => [
  i18n.t({ id: 'review.head.reason', message: 'Reason' }),
  i18n.t({ id: 'review.head.now', message: 'Now' }),
  i18n.t({ id: 'review.head.usual', message: 'Usual' }),
  i18n.t({ id: 'review.head.times', message: 'Times' }),
  i18n.t({ id: 'review.head.interval', message: '95 % interval' }),
  i18n.t({ id: 'review.head.luck', message: 'Chance of so many by luck' }),
  i18n.t({ id: 'review.head.share', message: 'Share' }),
];

const runUpLine = (i18n: I18n, row: ReviewedRunUp): string[] => [
  ...[reasonName(i18n, row.reason), whole(i18n, row.current), whole(i18n, row.expected), times(i18n, row.ratio)],
  ...[interval(i18n, row), chance(i18n, row.adjustedPValue), shiftWords(i18n, row)],
];

const times = (i18n: I18n, value: number | null): string =>
  value === null ? '' : i18n.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A new reason has a lower end only. */
function interval(i18n: I18n, { low, high }: ReviewedRunUp): string {
  const values = { low: times(i18n, low), high: times(i18n, high) };
  return high === null
    ? i18n.t({ id: 'review.runUp.from', message: 'from {low}', values })
    : i18n.t({ id: 'review.runUp.between', message: '{low} to {high}', values });
}

const chance = (i18n: I18n, p: number): string => {
  const three = (value: number) => i18n.number(value, { maximumFractionDigits: 3 });
  return p < 0.001 ? `< ${three(0.001)}` : three(p);
};
