import type { ReasonEmotion } from '@cxboard/domain/comments/emotion.rules';
import type { Figure, RankedBar } from '@cxboard/domain/figures/figure';
import type { ContactReview, ReasonLine } from '@cxboard/domain/monthly-review/contact-review.rules';
import type { I18n } from '@lingui/core';
import { emotionCell } from './comments.messages.ts';
import { percent, whole } from './figures.ts';
import { price, wholeMoney } from './ledger.messages.ts';
import { contactsNotes, type Reviewed } from './review-figures.messages.ts';
import { reasonName } from './review.messages.ts';

/** What the reasons are told with beside how many contacts they are. */
export interface ReasonsTold {
  readonly emotions: readonly ReasonEmotion[];
  readonly currency: string;
}

type About = ReasonsTold & { readonly contacts: ContactReview };

/** To the unit: figures in a column compare. */
const money = (i18n: I18n, inCents: number, currency: string): string => wholeMoney(i18n, inCents / 100, currency);

const notMeasured = (i18n: I18n): string => i18n.t({ id: 'comments.cell.none', message: 'not measured' });

const feels = (i18n: I18n, { emotions }: ReasonsTold, { reasonId }: ReasonLine): string =>
  emotionCell(i18n, reasonId === null ? undefined : emotions.find((one) => one.reasonId === reasonId));

const costOf = ({ costInCents }: ReasonLine): number => costInCents ?? 0;

/** The reasons with a place among the others, the dearest first. */
const byCost = ({ reasons }: ContactReview): ReasonLine[] =>
  reasons
    .filter((line) => !line.isResidual && line.costInCents !== null)
    .toSorted((a, b) => costOf(b) - costOf(a) || b.contacts - a.contacts);

/** The reason that costs most, which is often not the most frequent one. */
export function costFinding(i18n: I18n, contacts: ContactReview, currency: string): string {
  const { costInCents } = contacts;
  const [dearest] = byCost(contacts);
  if (!dearest || costInCents === null)
    return i18n.t({ id: 'review.costs.unknown', message: 'No file says what contacts cost' });
  return i18n.t({
    id: 'review.costs.dearest',
    message: '{reason} costs most: {cost}, {share} of {all}',
    values: {
      reason: reasonName(i18n, dearest.reason),
      cost: money(i18n, costOf(dearest), currency),
      share: percent(i18n, (100 * costOf(dearest)) / Math.max(1, costInCents)),
      all: money(i18n, costInCents, currency),
    },
  });
}

/** One reason as a line of the table: contacts, before, share, emotion, hours, cost, cost of one contact. */
export function reasonCells(i18n: I18n, line: ReasonLine, told: ReasonsTold): string[] {
  const { contacts, before, share, handlingHours, costInCents } = line;
  const unknown = notMeasured(i18n);
  return [
    ...[reasonName(i18n, line.reason), whole(i18n, contacts), whole(i18n, before), percent(i18n, share, 1)],
    feels(i18n, told, line),
    handlingHours === null ? unknown : whole(i18n, Math.round(handlingHours)),
    costInCents === null ? unknown : money(i18n, costInCents, told.currency),
    costInCents === null || contacts === 0 ? unknown : price(i18n, costInCents / 100 / contacts, told.currency),
  ];
}

export const reasonHeads = (i18n: I18n): string[] => [
  i18n.t({ id: 'review.head.reason', message: 'Reason' }),
  i18n.t({ id: 'review.head.contacts', message: 'Contacts' }),
  i18n.t({ id: 'review.head.before', message: 'Before' }),
  i18n.t({ id: 'review.head.share', message: 'Share' }),
  i18n.t({ id: 'review.head.emotion', message: 'Emotion' }),
  i18n.t({ id: 'review.head.hours', message: 'Hours' }),
  i18n.t({ id: 'review.head.cost', message: 'Cost' }),
  i18n.t({ id: 'review.head.perContact', message: 'Per contact' }),
];

/** What each reason took and how it feels; the bars are what it costs, or how many it is while no file says that. */
export const reasonCostsFigure = (i18n: I18n, review: Reviewed, about: About): Figure => ({
  name: `reasons-${review.name}`,
  title: i18n.t({ id: 'review.costs.title', message: 'Reasons: volume, emotion, time and cost' }),
  finding: costFinding(i18n, about.contacts, about.currency),
  notes: contactsNotes(i18n, review, about.contacts),
  head: reasonHeads(i18n),
  lines: about.contacts.reasons.map((line) => reasonCells(i18n, line, about)),
  drawing: { kind: 'PARETO', bars: barsOf(i18n, about) },
});

const drawnAtMost = 15;

function barsOf(i18n: I18n, about: About): RankedBar[] {
  const { contacts, currency } = about;
  const dear = byCost(contacts);
  const isKnown = dear.length > 0;
  const ranked = isKnown ? dear : contacts.reasons.filter(({ isResidual }) => !isResidual);
  const all = Math.max(1, contacts.costInCents ?? 0);
  return ranked.slice(0, drawnAtMost).map((line, at) => {
    const [rank, label, moved] = [String(at + 1), reasonName(i18n, line.reason), feels(i18n, about, line)];
    const shown = isKnown ? money(i18n, costOf(line), currency) : whole(i18n, line.contacts);
    const share = percent(i18n, isKnown ? (100 * costOf(line)) / all : line.share, 1);
    const value = isKnown ? costOf(line) / 100 : line.contacts;
    const tip = [rank, label, shown, share, moved].join(', ');
    return { rank, label, value, shown, share, moved, isMarked: isKnown && at === 0, tip };
  });
}
