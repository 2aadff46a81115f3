import type { BreakdownChartProps } from '@cxboard/charts/breakdown-chart';
import type { BreakdownRow } from '@cxboard/domain/metrics/breakdown.rules';
import { breakdownFinding, segmentLabel, whyNoValue } from '@cxboard/messages/breakdown.messages';
import { targetStrokeWord } from '@cxboard/messages/target.messages';
import { verdictWord } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ChartFigure } from '../../session/chart-figure.tsx';
import { leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { filterParts, type MetricView } from './metric-view.ts';
import { useMetricNotes } from './metric-notes.ts';
import { type Numbers, NumbersBehind } from './numbers-behind.tsx';
import { useTargetsOfRows } from './target-shown.ts';
import { type RowWithTarget, TargetsOfRows } from './targets-of-rows.tsx';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

interface BreakdownSheetProps {
  metric: Metric;
  view: MetricView;
  onBy: (by: string | undefined) => void;
}

/** The period by one dimension: each part against all others, small groups in words. */
export function BreakdownSheet({ metric, view, onBy }: BreakdownSheetProps) {
  const { t } = useLingui();
  if (metric.dimensions.length === 0) return null;
  const choice = (
    <Select
      label={t`Break down by`}
      className="w-64 max-w-full"
      placeholder={t`Choose a dimension`}
      value={view.by ?? ''}
      onChange={(name) => onBy(name || undefined)}
      options={metric.dimensions.map(({ name }) => ({ value: name, label: name }))}
    />
  );
  const { breakdown } = metric.figures;
  return breakdown ? (
    <Breakdown {...{ metric, view, breakdown }} controls={choice} />
  ) : (
    <Sheet title={t`By dimension`}>{choice}</Sheet>
  );
}

type Breakdowned = NonNullable<Metric['figures']['breakdown']>;

interface BreakdownProps {
  metric: Metric;
  view: MetricView;
  breakdown: Breakdowned;
  controls: ReactNode;
}

function Breakdown({ metric, view, breakdown, controls }: BreakdownProps) {
  const { t, i18n } = useLingui();
  const { dimension, aboutPeople, rows } = breakdown;
  const [opened, setOpened] = useState<BreakdownRow | null>(null);
  const numbersOf = useNumbersOfRow(metric, view, breakdown);
  const rowOf = useRow(metric, view);
  const table = useTable(dimension);
  const notes = useMetricNotes(metric, view);
  const shown = rows.map(rowOf);
  const held = shown.flatMap(withTarget);
  return (
    <>
      <ChartFigure
        title={t`By ${dimension}`}
        finding={breakdownFinding(i18n, { rows })}
        about={metric.name}
        notes={notes}
        fileName={`${metric.slug}-by-${dimension}`}
        height={80 + rows.length * 28}
        {...table(shown)}
        foot={held.length > 0 && <TargetsOfRows dimension={dimension} rows={held} />}
        controls={
          <>
            {controls}
            {aboutPeople && <KeptBack />}
          </>
        }
      >
        {(width) => (
          <Picture
            {...{ metric, rows, width }}
            shown={shown.map(withStroke)}
            onSelect={(index) => setOpened(rows[index] ?? null)}
          />
        )}
      </ChartFigure>
      {opened && <NumbersBehind metric={metric} numbers={numbersOf(opened)} onClose={() => setOpened(null)} />}
    </>
  );
}

interface PictureProps extends Pick<BreakdownChartProps, 'onSelect'> {
  metric: Metric;
  rows: readonly BreakdownRow[];
  shown: BreakdownChartProps['rows'];
  width: number;
}

function Picture({ metric, rows, shown, ...more }: PictureProps) {
  const { t, i18n } = useLingui();
  const { figure } = useFigureWords();
  const overall = leading(metric.figures.measurement).value;
  return (
    <BreakdownChart
      {...more}
      rows={shown}
      finding={breakdownFinding(i18n, { rows })}
      {...(overall !== null && { overall: { value: overall, label: t`all ${figure(overall)}` } })}
      targetHeading={targetStrokeWord(i18n)}
      shownHeading={t`value`}
      countHeading={t`answers`}
      marksLabel={t`The numbers behind each row`}
    />
  );
}

function KeptBack() {
  return (
    <p className="mt-2 text-meta text-ink-2">
      <Trans>It describes people, so small groups are kept back.</Trans>
    </p>
  );
}

const noValue = { value: null, low: null, high: null };

function useRow(metric: Metric, view: MetricView) {
  const { i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  const targetOf = useTargetsOfRows(metric, view);
  return (row: BreakdownRow) => {
    const { value, low, high } = row.measurement ? leading(row.measurement) : noValue;
    const verdict = row.againstTheRest?.verdict;
    return {
      ...{ label: segmentLabel(i18n, row.label), value, low, high, shown: figure(value) },
      count: row.n === null ? '' : whole(row.n),
      note: whyNoValue(i18n, row),
      marked: verdict === 'BETTER' || verdict === 'WORSE',
      verdict: verdict ? verdictWord(i18n, verdict) : '',
      interval: low === null ? '' : `${figure(low)} – ${figure(high)}`,
      target: targetOf(row),
    };
  };
}

type Shown = ReturnType<ReturnType<typeof useRow>>;

const withStroke = ({ target, ...row }: Shown) => ({ ...row, target: target && target.at });

const withTarget = ({ label, note, shown, interval, target }: Shown): RowWithTarget[] =>
  target ? [{ label, value: note || shown, interval, ...target }] : [];

/** The rows as lines; with their targets where any label has one. */
function useTable(dimension: string) {
  const { t } = useLingui();
  const { figure } = useFigureWords();
  return (shown: readonly Shown[]) => {
    const hasTargets = shown.some(({ target }) => target !== null);
    return {
      head: [
        ...[dimension, t`Value`, t`Low (95 %)`, t`High (95 %)`, t`Answers`, t`Against the rest`],
        ...(hasTargets ? [t`Target`, t`Against the target`] : []),
      ],
      lines: shown.map(({ target, ...row }) => [
        ...[row.label, row.note || row.shown, figure(row.low), figure(row.high)],
        ...[row.count, row.verdict],
        ...(hasTargets ? [target?.target ?? '', target?.words ?? ''] : []),
      ]),
    };
  };
}

/** A row is the page narrowed to its label; answers that state none cannot be asked for alone. */
function useNumbersOfRow(metric: Metric, view: MetricView, { dimension, aboutPeople }: Breakdowned) {
  const { t, i18n } = useLingui();
  const { period, series } = metric.figures;
  return (row: BreakdownRow): Numbers => ({
    title: t`${dimension}: ${segmentLabel(i18n, row.label)}`,
    measurement: row.measurement,
    note: whyNoValue(i18n, row),
    comparison: row.againstTheRest && {
      term: t`Against the rest`,
      words: verdictWord(i18n, row.againstTheRest.verdict),
    },
    version: metric.definition.version,
    shown: {
      ...{ grain: series.grain, from: period.from, to: period.to },
      filter: [...filterParts(view), ...(row.label === null ? [] : [{ dimension, values: [row.label] }])],
    },
    mayGoAlone: !aboutPeople && row.label !== null,
  });
}
