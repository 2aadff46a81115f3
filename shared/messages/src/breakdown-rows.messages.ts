import type { BreakdownRow } from '@cxboard/domain/metrics/breakdown.rules';
import type { headlineOf, Measurement } from '@cxboard/domain/metrics/measure.rules';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { targetOfRow } from '@cxboard/domain/metrics/target.rules';
import type { I18n } from '@lingui/core';
import { segmentLabel, whyNoValue } from './breakdown.messages.ts';
import { oneDigit, whole } from './figures.ts';

/** What `headlineOf` says, without the statistics that its module would bring into the page. */
const leading: typeof headlineOf = ({ leads, unweighted, weighted }: Measurement) =>
  leads === 'WEIGHTED' && weighted ? weighted : unweighted;

const noValue = { value: null, low: null, high: null };

/** The rows of a breakdown as a chart draws them: figures in the reader's digits, and marked where the finding speaks of one. */
export const breakdownRows = (
  i18n: I18n,
  rows: readonly BreakdownRow[],
  targetOf: (label: string | null) => number | null = () => null,
) =>
  rows.map((row) => {
    const { value, low, high } = row.measurement ? leading(row.measurement) : noValue;
    const verdict = row.againstTheRest?.verdict;
    return {
      ...{ label: segmentLabel(i18n, row.label), value, low, high },
      shown: value === null ? '' : oneDigit(i18n, value),
      count: row.n === null ? '' : whole(i18n, row.n),
      note: whyNoValue(i18n, row),
      target: targetOf(row.label),
      marked: verdict === 'BETTER' || verdict === 'WORSE',
    };
  });

type Frozen = Pick<SnapshotContent, 'breakdown' | 'targets' | 'filter' | 'period' | 'definition'>;

/** The rows of a breakdown as it was frozen, each with the target its label had then. */
export function frozenRows(i18n: I18n, { breakdown, targets = [], filter, period, definition }: Frozen) {
  if (!breakdown) return [];
  const { dimension, rows } = breakdown;
  const about = { dimension, filter, to: period.to, version: definition.version };
  return breakdownRows(i18n, rows, (label) => {
    const target = targetOfRow(targets, about, label);
    return target?.standing === 'IN_FORCE' ? target.value : null;
  });
}
