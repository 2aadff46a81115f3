import type { BreakdownRow } from '@cxboard/domain/metrics/breakdown.rules';
import { breakdownFinding, segmentLabel, whyNoValue } from '@cxboard/messages/breakdown.messages';
import { verdictWord } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode } from 'react';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { leading, type Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

interface BreakdownSheetProps {
  metric: Metric;
  by: string | undefined;
  onBy: (by: string | undefined) => void;
}

/** The period by one dimension: each part against all others, small groups in words. */
export function BreakdownSheet({ metric, by, onBy }: BreakdownSheetProps) {
  const { t } = useLingui();
  if (metric.dimensions.length === 0) return null;
  const choice = (
    <Select
      label={t`Break down by`}
      className="w-64 max-w-full"
      placeholder={t`Choose a dimension`}
      value={by ?? ''}
      onChange={(name) => onBy(name || undefined)}
      options={metric.dimensions.map(({ name }) => ({ value: name, label: name }))}
    />
  );
  const { breakdown } = metric.figures;
  return breakdown ? (
    <Breakdown metric={metric} breakdown={breakdown} controls={choice} />
  ) : (
    <Sheet title={t`By dimension`}>{choice}</Sheet>
  );
}

type Breakdowned = NonNullable<Metric['figures']['breakdown']>;

interface BreakdownProps {
  metric: Metric;
  breakdown: Breakdowned;
  controls: ReactNode;
}

function Breakdown({ metric, breakdown: { dimension, aboutPeople, rows }, controls }: BreakdownProps) {
  const { t, i18n } = useLingui();
  const { figure } = useFigureWords();
  const finding = breakdownFinding(i18n, { rows });
  const rowOf = useRow();
  const shown = rows.map(rowOf);
  const overall = leading(metric.figures.measurement).value;
  return (
    <ChartFigure
      title={t`By ${dimension}`}
      finding={finding}
      fileName={`${metric.slug}-by-${dimension}`}
      height={80 + rows.length * 28}
      head={[dimension, t`Value`, t`Low (95 %)`, t`High (95 %)`, t`Answers`, t`Against the rest`]}
      lines={shown.map((row) => [
        ...[row.label, row.note || row.shown, figure(row.low), figure(row.high)],
        ...[row.count, row.verdict],
      ])}
      controls={
        <>
          {controls}
          {aboutPeople && (
            <p className="mt-2 text-meta text-ink-2">
              <Trans>It describes people, so small groups are kept back.</Trans>
            </p>
          )}
        </>
      }
    >
      {(width) => (
        <BreakdownChart
          {...{ width, finding, rows: shown }}
          {...(overall !== null && { overall: { value: overall, label: t`all ${figure(overall)}` } })}
          shownHeading={t`value`}
          countHeading={t`answers`}
        />
      )}
    </ChartFigure>
  );
}

const noValue = { value: null, low: null, high: null };

function useRow() {
  const { i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  return (row: BreakdownRow) => {
    const { value, low, high } = row.measurement ? leading(row.measurement) : noValue;
    const verdict = row.againstTheRest?.verdict;
    return {
      ...{ label: segmentLabel(i18n, row.label), value, low, high, shown: figure(value) },
      count: row.n === null ? '' : whole(row.n),
      note: whyNoValue(i18n, row),
      marked: verdict === 'BETTER' || verdict === 'WORSE',
      verdict: verdict ? verdictWord(i18n, verdict) : '',
    };
  };
}
