import { againstTarget, targetOfRow, targetOverTime, targetShown } from '@cxboard/domain/metrics/target.rules';
import type { BreakdownRow } from '@cxboard/domain/metrics/breakdown.rules';
import { rowAgainstWord, targetLineWord, targetSentence } from '@cxboard/messages/target.messages';
import { useLingui } from '@lingui/react/macro';
import { leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { filterParts, type MetricView } from './metric-view.ts';

/** The period that the page shows, and how it was counted. */
const judged = ({ definition, figures }: Metric) => ({ to: figures.period.to, version: definition.version });

/** The target that was in force in the period that the page shows, in a sentence under the value. */
export function useTargetShown(metric: Metric, view: MetricView): string | null {
  const { i18n } = useLingui();
  const { measurement, series } = metric.figures;
  const filter = filterParts(view);
  const target = targetShown(metric.targets, filter, judged(metric));
  if (!target) return null;
  const against = againstTarget(target.value, leading(measurement));
  return targetSentence(i18n, { target, against, isOfPart: filter.length > 0, unit: series.unit });
}

/** The target as it was in force over the periods of the chart, and what stands at its line. */
export function useTargetDrawn(metric: Metric, view: MetricView) {
  const { i18n } = useLingui();
  const filter = filterParts(view);
  const drawn = targetOverTime(metric.targets, filter, metric.figures.series.points);
  return drawn && { drawn, line: targetLineWord(i18n, { target: drawn, isOfPart: filter.length > 0 }) };
}

/** A row of the breakdown whose label has a target. */
export interface TargetOfRow {
  readonly at: number;
  readonly target: string;
  readonly words: string;
}

/** For rows of all answers of their labels; narrowed further, a row is not what its target is about. */
export function useTargetsOfRows(metric: Metric, view: MetricView) {
  const { i18n } = useLingui();
  const { figure } = useFigureWords();
  const { breakdown } = metric.figures;
  const filter = filterParts(view);
  return ({ label, measurement }: BreakdownRow): TargetOfRow | null => {
    const about = breakdown && { dimension: breakdown.dimension, filter, ...judged(metric) };
    const target = about && targetOfRow(metric.targets, about, label);
    if (!target) return null;
    const against = againstTarget(target.value, measurement && leading(measurement));
    return { at: target.value, target: figure(target.value), words: rowAgainstWord(i18n, target, against) };
  };
}
