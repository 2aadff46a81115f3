import { againstTarget, newestTarget, standingTargets, targetShown } from '@cxboard/domain/metrics/target.rules';
import type { BreakdownRow } from '@cxboard/domain/metrics/breakdown.rules';
import { againstTargetWord, targetLineWord, targetSentence } from '@cxboard/messages/target.messages';
import { useLingui } from '@lingui/react/macro';
import { leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { filterParts, type MetricView } from './metric-view.ts';

/** The target of what the page shows: its line in the chart and its sentence under the value. */
export function useTargetShown(metric: Metric, view: MetricView) {
  const { i18n } = useLingui();
  const { measurement, series } = metric.figures;
  const filter = filterParts(view);
  const target = targetShown(metric.targets, filter);
  if (!target) return null;
  const isOfPart = filter.length > 0;
  const against = againstTarget(target.value, leading(measurement));
  return {
    value: target.value,
    line: targetLineWord(i18n, { target, isOfPart }),
    sentence: targetSentence(i18n, { target, against, isOfPart, unit: series.unit }),
  };
}

/** A row of the breakdown whose label has a target. */
export interface TargetOfRow {
  readonly target: string;
  readonly words: string;
}

/** For rows of all answers of their labels; narrowed further, a row is not what its target is about. */
export function useTargetsOfRows(metric: Metric, view: MetricView) {
  const { i18n } = useLingui();
  const { figure } = useFigureWords();
  const { breakdown } = metric.figures;
  const standing = standingTargets(metric.targets);
  const isNarrowed = filterParts(view).some(({ dimension }) => dimension !== breakdown?.dimension);
  return ({ label, measurement }: BreakdownRow): TargetOfRow | null => {
    if (!breakdown || isNarrowed || label === null) return null;
    const found = newestTarget(standing, { dimension: breakdown.dimension, label });
    if (!found) return null;
    const against = againstTarget(found.value, measurement && leading(measurement));
    return { target: figure(found.value), words: againstTargetWord(i18n, against) };
  };
}
