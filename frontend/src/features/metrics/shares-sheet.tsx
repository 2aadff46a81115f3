import { mayShowValue } from '@cxboard/domain/metrics/gates.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import { percent } from '@cxboard/messages/figures';
import { tooFewForValue } from '@cxboard/messages/metrics.messages';
import { periodLabel } from '@cxboard/messages/series.messages';
import { sharesSentence, sharesWords } from '@cxboard/messages/shares.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { ChartFigure } from '../../session/chart-figure.tsx';
import type { Metric } from './figures.ts';
import { useFigureWords } from './figure-words.ts';
import { useMetricNotes } from './metric-notes.ts';

const StackedShares = lazy(async () => {
  const { StackedShares: Chart } = await import('@cxboard/charts/stacked-shares');
  return { default: Chart };
});

const groups = ['DETRACTORS', 'PASSIVES', 'PROMOTERS'] as const;

/** Percent of detractors, passives and promoters, as they answered; null when too few did. */
function sharesOf({ measurement, showing }: SeriesPoint): readonly [number, number, number] | null {
  const { n } = measurement.unweighted;
  if (!mayShowValue(showing) || n === 0) return null;
  const [low, middle, high] = groups.map(
    (group) => (100 * (measurement.groups.find((one) => one.group === group)?.n ?? 0)) / n,
  );
  return [low ?? 0, middle ?? 0, high ?? 0];
}

interface Said {
  readonly point: SeriesPoint;
  readonly shares: readonly [number, number, number] | null;
  readonly label: string;
}

/** A score hides who it is made of: promoters, passives and detractors over time. */
export function SharesSheet({ metric }: { metric: Metric }) {
  const { t, i18n } = useLingui();
  const { whole } = useFigureWords();
  const { series } = metric.figures;
  const notes = useMetricNotes(metric);
  if (metric.definition.rule !== 'NPS' || !series.points.some(sharesOf)) return null;
  const said: Said[] = series.points.map((point) => ({
    point,
    shares: sharesOf(point),
    label: periodLabel(i18n, point),
  }));
  const newest = said.findLast(({ shares, point }) => shares && !point.open) ?? said.findLast(({ shares }) => shares);
  const words = sharesWords(i18n);
  const share = (value: number) => percent(i18n, value);
  const sentence = (one: Said | undefined) =>
    one?.shares ? sharesSentence(i18n, { period: one.label, shares: one.shares }) : '';
  return (
    <ChartFigure
      title={t`Promoters, passives and detractors`}
      finding={sentence(newest)}
      about={metric.name}
      notes={notes}
      fileName={`${metric.slug}-groups`}
      height={220}
      head={[t`Period`, words.PROMOTERS, words.PASSIVES, words.DETRACTORS, t`Answers`]}
      lines={said.map(({ point, shares, label }) => [
        label,
        ...(shares ? shares.map(share).reverse() : ['', '', '']),
        whole(point.measurement.unweighted.n),
      ])}
    >
      {(width) => <SharesPicture said={said} width={width} finding={sentence(newest)} sentence={sentence} />}
    </ChartFigure>
  );
}

interface SharesPictureProps {
  said: readonly Said[];
  width: number;
  finding: string;
  sentence: (one: Said) => string;
}

function SharesPicture({ said, width, finding, sentence }: SharesPictureProps) {
  const { i18n } = useLingui();
  const words = sharesWords(i18n);
  const tooFew = ({ label, point }: Said) => `${label}: ${tooFewForValue(i18n, { n: point.measurement.unweighted.n })}`;
  return (
    <StackedShares
      width={width}
      finding={finding}
      share={(value) => percent(i18n, value)}
      parts={[
        { name: words.DETRACTORS, tone: 'LOW' },
        { name: words.PASSIVES, tone: 'MIDDLE' },
        { name: words.PROMOTERS, tone: 'HIGH' },
      ]}
      periods={said.map((one) => ({
        ...{ label: one.label, open: one.point.open, shares: one.shares },
        tip: sentence(one) || tooFew(one),
      }))}
    />
  );
}
