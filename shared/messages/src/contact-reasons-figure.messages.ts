import { type CountedReason, inTreeOrder, type Placed } from '@cxboard/domain/contact-reasons/reason-order.rules';
import type { Figure } from '@cxboard/domain/figures/figure';
import type { I18n } from '@lingui/core';
import { percent, whole } from './figures.ts';
import { reasonName } from './review.messages.ts';

interface CountedReasons {
  readonly reasons: readonly CountedReason[];
  readonly contacts: number;
  readonly unassigned: { readonly contacts: number };
}

/** How often customers got in touch about each reason in twelve months; those below another one count with it. */
export function contactReasonsFigure(i18n: I18n, all: CountedReasons): Figure {
  const placed = inTreeOrder(all.reasons);
  const tops = placed.filter(({ depth, contacts }) => depth === 0 && contacts > 0);
  const names = new Map(all.reasons.map(({ id, name }) => [id, name]));
  const shareOf = (contacts: number) => percent(i18n, (100 * contacts) / Math.max(1, all.contacts), 1);
  const rest = all.unassigned.contacts;
  const drawn = [
    ...tops.map(({ reason: { name }, contacts }) => ({ name, contacts })),
    ...(rest > 0 ? [{ name: reasonName(i18n, ''), contacts: rest }] : []),
  ];
  return {
    name: 'contact-reasons',
    title: i18n.t({ id: 'reasons.figure.title', message: 'Contacts by reason in twelve months' }),
    finding: finding(i18n, tops, all.contacts),
    notes: [],
    head: [
      i18n.t({ id: 'reasons.head.reason', message: 'Reason' }),
      i18n.t({ id: 'reasons.head.contacts', message: 'Contacts' }),
      i18n.t({ id: 'reasons.head.share', message: 'Share' }),
      i18n.t({ id: 'reasons.head.below', message: 'Counted with' }),
    ],
    lines: [
      ...placed.map(({ reason: { name, parentId }, contacts }) => [
        ...[name, whole(i18n, contacts), shareOf(contacts), (parentId && names.get(parentId)) ?? ''],
      ]),
      ...(rest > 0 ? [[reasonName(i18n, ''), whole(i18n, rest), shareOf(rest), '']] : []),
    ],
    drawing: {
      ...{ kind: 'BREAKDOWN', form: 'BARS', range: [0, Math.max(1, ...drawn.map(({ contacts }) => contacts))] },
      rows: drawn.map(({ name, contacts }) => ({
        ...{ label: name, value: contacts, shown: whole(i18n, contacts), count: shareOf(contacts) },
      })),
      shownHeading: i18n.t({ id: 'reasons.shown.contacts', message: 'contacts' }),
      countHeading: i18n.t({ id: 'reasons.shown.share', message: 'share' }),
    },
  };
}

function finding(i18n: I18n, tops: readonly Placed<CountedReason>[], total: number): string {
  const first = tops.find(({ reason }) => !reason.isResidual);
  if (!first) return i18n.t({ id: 'reasons.finding.none', message: 'No contact has a reason that can be ranked' });
  return i18n.t({
    id: 'reasons.finding',
    message: '{reason} leads with {contacts} of {total} contacts',
    values: {
      ...{ reason: first.reason.name, contacts: whole(i18n, first.contacts), total: whole(i18n, total) },
    },
  });
}

export const contactReasonsDefinition = (i18n: I18n): string =>
  i18n.t({
    id: 'reasons.definition',
    message:
      'Contacts of the twelve months up to the newest day with contacts, by the reason their label belongs to then; a reason counts with the one it stands below.',
  });
