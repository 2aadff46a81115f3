import type { EvidenceKind } from '@cxboard/domain/deep-dives/causes.rules';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate } from '@cxboard/domain/metrics/estimate.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';
import { headline } from './metrics.messages.ts';
import { periodWords } from './series.messages.ts';

/** What speaks for a cause, as it is said on paper: where and when, but not by whom. */
export interface EvidenceOnPaper {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
  readonly source: string;
  readonly saidOn: string | null;
  readonly frozen: {
    readonly metricName: string;
    readonly period: { readonly from: string; readonly to: string };
    readonly headline: Estimate | null;
    readonly unit: Unit | null;
    /** What another chart than that of a metric says. */
    readonly finding: string;
  } | null;
}

const kinds: Readonly<Record<EvidenceKind, (i18n: I18n) => string>> = {
  SNAPSHOT: (i18n) => i18n.t({ id: 'evidence.snapshot', message: 'Frozen figures' }),
  DOCUMENT: (i18n) => i18n.t({ id: 'evidence.document', message: 'Document' }),
  WITNESS: (i18n) => i18n.t({ id: 'evidence.witness', message: 'Witness' }),
  NUMBER: (i18n) => i18n.t({ id: 'evidence.number', message: 'Number' }),
};

export const evidenceKindWord = (i18n: I18n, kind: EvidenceKind): string => kinds[kind](i18n);

/** "Number: 35 % of customers call once more (Calls of October, 3 November 2026)" */
export function evidenceLine(i18n: I18n, evidence: EvidenceOnPaper): string {
  const { kind, text, value, unit, source, saidOn, frozen } = evidence;
  const much = value === null ? '' : `${i18n.number(value)} ${unit}`.trim();
  const whence = [source, saidOn ? longDate(i18n, saidOn) : ''].filter((part) => part !== '').join(', ');
  const said = [frozen ? frozenSaid(i18n, frozen) : '', much, text, whence && `(${whence})`];
  return `${evidenceKindWord(i18n, kind)}: ${said.filter((part) => part !== '').join(' ')}`;
}

function frozenSaid(
  i18n: I18n,
  { metricName, period, headline: estimate, unit, finding }: NonNullable<EvidenceOnPaper['frozen']>,
) {
  const line = estimate && unit ? headline(i18n, { estimate, unit }) : finding;
  return `${metricName}, ${periodWords(i18n, period)}${line ? `: ${line}` : ''}`;
}
