import type { Figure } from '@cxboard/domain/figures/figure';
import type { KeiDocument } from '@cxboard/domain/kei/kei-page.rules';
import type { I18n } from '@lingui/core';
import { whole } from './figures.ts';
import { contacts, countHeading, fromTo, orDash } from './kei-heads.messages.ts';
import { phasesFinding } from './kei.messages.ts';

/** Where along the way customers fare worst: the index of each phase, or of whatever else tells contacts apart. */
export function phasesFigure(i18n: I18n, { phases, by }: Pick<KeiDocument, 'phases' | 'by'>): Figure {
  return {
    name: 'kei-phases',
    title: i18n.t({ id: 'kei.phases.title', message: 'The index by {by}', values: { by: by ?? '' } }),
    finding: phasesFinding(i18n, phases),
    notes: [
      i18n.t({
        id: 'kei.phases.note',
        message: 'Index of each group with its 95 % interval; groups of fewer than five are not shown.',
      }),
    ],
    head: [
      ...[i18n.t({ id: 'kei.head.group', message: 'Group' }), i18n.t({ id: 'kei.months.index', message: 'Index' })],
      ...[...fromTo(i18n), contacts(i18n)],
    ],
    lines: phases.map(({ label, kei: { index } }) => [
      ...[label, orDash(i18n, index.value), orDash(i18n, index.low), orDash(i18n, index.high), whole(i18n, index.n)],
    ]),
    drawing: {
      ...{ kind: 'BREAKDOWN', range: [-100, 100] },
      rows: phases.map(({ label, kei: { index } }) => ({
        ...{ label, value: index.value, low: index.low, high: index.high },
        ...{ shown: orDash(i18n, index.value), count: whole(i18n, index.n) },
      })),
      shownHeading: i18n.t({ id: 'kei.shown.index', message: 'index' }),
      countHeading: countHeading(i18n),
    },
  };
}
