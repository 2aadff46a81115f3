import type { ContactsReviewed, MetricReviewed } from '@cxboard/domain/drafting/reason-facts';
import type { I18n } from '@lingui/core';
import { percent, whole } from './figures.ts';
import type { WordTable } from './frozen-tables.messages.ts';
import { headline } from './metrics.messages.ts';
import { rankMoved, reasonName, topFinding } from './review.messages.ts';

/** The metrics of the period, each with its value and what its series says. */
export const trendsTable = (i18n: I18n, metrics: readonly MetricReviewed[]): WordTable => ({
  head: [
    i18n.t({ id: 'reviewed.metric', message: 'Metric' }),
    i18n.t({ id: 'reviewed.value', message: 'Value' }),
    i18n.t({ id: 'reviewed.trend', message: 'Trend' }),
  ],
  lines: metrics.map(({ metric, unit, estimate, finding }) => [metric, headline(i18n, { estimate, unit }), finding]),
});

/** The reasons most contacts are about, as a table. */
export const reasonsTable = (i18n: I18n, { top }: ContactsReviewed): WordTable => ({
  head: [
    i18n.t({ id: 'reviewed.reason', message: 'Reason' }),
    i18n.t({ id: 'reviewed.contacts', message: 'Contacts' }),
    i18n.t({ id: 'reviewed.share', message: 'Share' }),
    i18n.t({ id: 'reviewed.before', message: 'Before' }),
  ],
  lines: top.map((row) => [
    ...[`${row.rank}. ${reasonName(i18n, row.reason)}`, whole(i18n, row.count), percent(i18n, row.share, 1)],
    rankMoved(i18n, row),
  ]),
});

/** What the table of reasons says. */
export const reasonsFinding = (i18n: I18n, { top: ten, vitalFew, total }: ContactsReviewed): string =>
  topFinding(i18n, { top: { ten, vitalFew }, total });

/** The same for the picture: what rises is marked. */
export const reasonBars = (i18n: I18n, { top, rising }: ContactsReviewed) =>
  top.map((row) => {
    const { rank, reason, count: value } = row;
    const [label, shown, share] = [reasonName(i18n, reason), whole(i18n, value), percent(i18n, row.share, 1)];
    const moved = rankMoved(i18n, row);
    const tip = [rank, label, shown, share, moved].join(', ');
    return { rank: String(rank), label, value, shown, share, moved, isMarked: rising.includes(reason), tip };
  });

/** Under the bars that make up four fifths. */
export const fourFifths = (i18n: I18n): string =>
  i18n.t({ id: 'reviewed.fourFifths', message: 'four fifths of all contacts are above' });
