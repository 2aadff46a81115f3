import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { Figure, RankedBar } from '@cxboard/domain/figures/figure';
import type { ContactReview, Days } from '@cxboard/domain/monthly-review/contact-review.rules';
import type { I18n } from '@lingui/core';
import { daysWords, monthWord, percent, whole } from './figures.ts';
import { rankMoved, reasonName, topFinding, volumeFinding } from './review.messages.ts';
import { notOverNotes } from './review-unfinished.messages.ts';
import { fourFifths } from './reviewed-period.messages.ts';

export interface Reviewed {
  /** As an address has it: 2026-10, or 2026-W46. */
  readonly name: string;
  readonly period: ReviewPeriod;
}

export const reviewDefinition = (i18n: I18n): string =>
  i18n.t({
    id: 'review.definition',
    message:
      'Contacts by the reason their label belongs to, as labels were put to reasons then; “Other” and labels without a reason count and have no rank.',
  });

/** What a chart of contacts says below once it has left the page. */
export const contactsNotes = (i18n: I18n, { period }: Pick<Reviewed, 'period'>, contacts: ContactReview): string[] => [
  i18n.t({
    id: 'review.contacts.note',
    message: '{days}: {count} contacts, counted once each by their reason and channel.',
    values: { days: daysWords(i18n, period), count: whole(i18n, contacts.total) },
  }),
  ...notOverNotes(i18n, contacts),
];

/** The ten reasons most contacts are about, the next five under them, and what has no rank. */
export function topReasonsFigure(i18n: I18n, review: Reviewed, contacts: ContactReview): Figure {
  const bars = barsOf(i18n, contacts);
  const { vitalFew } = contacts.top;
  return {
    name: `top-reasons-${review.name}`,
    title: i18n.t({ id: 'review.top.title', message: 'Top 10 contact reasons' }),
    finding: topFinding(i18n, contacts),
    notes: contactsNotes(i18n, review, contacts),
    head: [
      i18n.t({ id: 'review.head.rank', message: 'Rank' }),
      i18n.t({ id: 'review.head.reason', message: 'Reason' }),
      i18n.t({ id: 'review.head.contacts', message: 'Contacts' }),
      i18n.t({ id: 'review.head.share', message: 'Share' }),
      i18n.t({ id: 'review.head.before', message: 'Before' }),
    ],
    lines: bars.map((bar) => [bar.rank || '–', bar.label, bar.shown, bar.share, bar.moved]),
    drawing: {
      ...{ kind: 'PARETO', bars },
      ...(vitalFew !== null && { vital: { bars: vitalFew, label: fourFifths(i18n) } }),
    },
  };
}

function barsOf(i18n: I18n, { top, reasons, runUps }: ContactReview): RankedBar[] {
  const flagged = new Set(runUps.rows.filter((row) => row.flagged).map(({ reason }) => reason));
  const barOf = (facts: { reason: string; value: number; share: number; rank: string; moved: string }): RankedBar => {
    const { reason, value, rank, moved } = facts;
    const [label, shown, share] = [reasonName(i18n, reason), whole(i18n, value), percent(i18n, facts.share, 1)];
    const tip = [rank, label, shown, share, moved].filter(Boolean).join(', ');
    return { rank, label, value, shown, share, moved, isMarked: flagged.has(reason), tip };
  };
  return [
    ...[...top.ten, ...top.neighbours].map((row) =>
      barOf({
        ...{ reason: row.reason, value: row.count, share: row.share },
        ...{ rank: String(row.rank), moved: rankMoved(i18n, row) },
      }),
    ),
    ...reasons
      .filter(({ isResidual, contacts }) => isResidual && contacts > 0)
      .map(({ reason, contacts, share }) => barOf({ reason, value: contacts, share, rank: '', moved: '' })),
  ];
}

/** From the first period that is known whole; what is reviewed itself is always shown. */
function firstKnown({ periods }: ContactReview): number {
  const first = periods.findIndex(({ contacts }) => contacts !== null);
  return first === -1 ? periods.length - 1 : first;
}

/** All contacts of the last year by channel; a period that is not over counts what is known of it. */
export function channelsFigure(i18n: I18n, review: Reviewed, contacts: ContactReview): Figure {
  const isMonth = review.period.grain === 'MONTH';
  const first = firstKnown(contacts);
  const shown = contacts.periods.slice(first);
  const nameOf = (days: Days) => (isMonth ? monthWord(i18n, days.from) : daysWords(i18n, days));
  const parts = contacts.channels.map(({ channel, counts }) => ({
    name: channel || i18n.t({ id: 'review.channels.other', message: 'other channels' }),
    values: counts.slice(first),
  }));
  const inAll = shown.map((_, index) => parts.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const columns = shown.map((period, index) => ({
    label: shortDay(i18n, period.from, isMonth),
    tip: i18n.t({
      id: 'review.channels.tip',
      message: '{period}: {contacts} contacts',
      values: { period: nameOf(period), contacts: whole(i18n, inAll[index] ?? 0) },
    }),
  }));
  return {
    name: `contacts-${review.name}`,
    title: i18n.t({ id: 'review.channels.title', message: 'Contacts by channel' }),
    finding: volumeFinding(i18n, contacts),
    notes: contactsNotes(i18n, review, contacts),
    head: [
      i18n.t({ id: 'review.head.period', message: 'Period' }),
      ...parts.map(({ name }) => name),
      i18n.t({ id: 'review.head.all', message: 'All' }),
    ],
    lines: shown.map((period, index) => [
      nameOf(period),
      ...parts.map(({ values }) => whole(i18n, values[index] ?? 0)),
      whole(i18n, inAll[index] ?? 0),
    ]),
    drawing: { kind: 'STACKED', columns, parts },
  };
}

const shortDay = (i18n: I18n, day: string, isMonth: boolean): string =>
  i18n.date(`${day}T00:00:00Z`, {
    ...(isMonth ? { month: 'short' } : { day: 'numeric', month: 'short' }),
    timeZone: 'UTC',
  });
