import { isObserved } from '@cxboard/domain/metrics/definition.rules';
import type { Estimate, WeightedEstimate } from '@cxboard/domain/metrics/estimate.rules';
import { smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import type { AnswerGroup } from '@cxboard/domain/metrics/measure.rules';
import { daysWords } from '@cxboard/messages/figures';
import { distribution, groupLabel, headline, leftOut, missingValue } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef } from 'react';
import { useMetricNotes } from './metric-notes.ts';
import { useFormat } from '../../ui/format.tsx';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { Stat } from '../../ui/stat.tsx';
import { beside, leading, type Metric } from './figures.ts';
import { useFigureWords, useUnitWord } from './figure-words.ts';
import type { MetricView } from './metric-view.ts';
import { useTargetShown } from './target-shown.ts';
import { useWidth } from '../../ui/use-width.ts';

const DistributionBar = lazy(async () => {
  const { DistributionBar: Chart } = await import('@cxboard/charts/distribution-bar');
  return { default: Chart };
});

/** The value with everything it needs to be believed: interval, n, what was left out and why. */
export function HeadlineSheet({ metric, view }: { metric: Metric; view: MetricView }) {
  const { t, i18n } = useLingui();
  const { measurement, blankCodes } = metric.figures;
  const main = leading(measurement);
  const target = useTargetShown(metric, view);
  return (
    <Sheet label={t`Value`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="flex flex-wrap items-start gap-x-12 gap-y-4">
          <Main metric={metric} />
          <Second metric={metric} />
        </div>
        {target && <p className="text-control">{target}.</p>}
        {!isObserved(metric.figures.series.unit) && (
          <p className="text-control text-ink-2">
            {leftOut(i18n, { n: main.n, excluded: main.excluded, blankCodes, method: main.method })}.
          </p>
        )}
        <Distribution metric={metric} />
      </div>
    </Sheet>
  );
}

function Main({ metric }: { metric: Metric }) {
  const { i18n } = useLingui();
  const { number } = useFormat();
  const { figure } = useFigureWords();
  const { measurement, period, series } = metric.figures;
  const estimate = leading(measurement);
  const when = daysWords(i18n, period);
  const words = headline(i18n, { estimate, unit: series.unit });
  const unit = useUnitWord(series.unit);
  if (estimate.method === 'STATED' && estimate.value !== null)
    return <Stat label={when} value={figure(estimate.value)} unit={unit} note={words} />;
  if (estimate.value === null || estimate.n < smallestForValue) return <Stat label={when} value="–" note={words} />;
  return (
    <Stat
      label={when}
      value={figure(estimate.value)}
      unit={unit}
      note={
        isObserved(series.unit) ? (
          <Trans>
            {figure(estimate.low)} to {figure(estimate.high)} (95 % interval), of {number(estimate.n)}
          </Trans>
        ) : (
          <Trans>
            {figure(estimate.low)} to {figure(estimate.high)} (95 % interval), from {number(estimate.n)} answers
          </Trans>
        )
      }
    />
  );
}

/** The value that does not lead, with how much its sample tells. */
function Second({ metric }: { metric: Metric }) {
  const { t } = useLingui();
  const { figure } = useFigureWords();
  const { measurement, series } = metric.figures;
  const other = beside(measurement);
  const unit = useUnitWord(series.unit);
  if (!other || other.value === null) return null;
  return (
    <Stat
      label={'effectiveN' in other ? t`Weighted` : t`Unweighted`}
      value={figure(other.value)}
      unit={unit}
      note={<SecondNote estimate={other} />}
    />
  );
}

function SecondNote({ estimate }: { estimate: Estimate | WeightedEstimate }) {
  const { figure, whole } = useFigureWords();
  const { low, high, n } = estimate;
  const range = `${figure(low)} – ${figure(high)}`;
  if ('effectiveN' in estimate)
    return (
      <Trans>
        {range} (95 % interval); with its weights the sample tells as much as {whole(estimate.effectiveN)} equal answers
      </Trans>
    );
  return (
    <Trans>
      {range} (95 % interval), from {whole(n)} answers
    </Trans>
  );
}

const tones: Record<AnswerGroup, 'LOW' | 'MIDDLE' | 'HIGH'> = {
  DETRACTORS: 'LOW',
  PASSIVES: 'MIDDLE',
  PROMOTERS: 'HIGH',
  NOT_SATISFIED: 'LOW',
  SATISFIED: 'HIGH',
  NOT_EASY: 'LOW',
  EASY: 'HIGH',
  OTHERS: 'MIDDLE',
  OF_IT: 'HIGH',
};

function Distribution({ metric }: { metric: Metric }) {
  const { i18n } = useLingui();
  const [place, width] = useWidth();
  const drawing = useRef<HTMLDivElement>(null);
  const notes = useMetricNotes(metric);
  const { groups } = metric.figures.measurement;
  const of = groups.reduce((sum, { n }) => sum + n, 0);
  const hasParts = leading(metric.figures.measurement).method !== 'STATED' && metric.figures.series.unit !== 'MEAN';
  if (!hasParts) return null;
  if (of === 0) return <p>{missingValue(i18n, 'NO_ANSWERS')}.</p>;
  const finding = distribution(i18n, groups);
  return (
    <div className="flex items-start gap-2">
      <div ref={drawing} className="min-w-0 flex-1">
        <div ref={place} className="min-h-11 overflow-x-clip">
          {width && (
            <Suspense fallback={<SkeletonBox height={44} />}>
              <DistributionBar
                width={width}
                finding={finding}
                parts={groups.map((group) => ({
                  tone: tones[group.group],
                  label: groupLabel(i18n, { ...group, of }),
                  count: group.n,
                }))}
              />
            </Suspense>
          )}
        </div>
      </div>
      <PictureMenu
        {...{ notes, place: drawing }}
        title={metric.name}
        finding={`${finding}.`}
        fileName={`${metric.slug}-answers`}
      />
    </div>
  );
}
