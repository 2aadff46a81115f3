import { reachOf } from '@cxboard/domain/metrics/benchmark.rules';
import { BreakdownChart } from '@cxboard/charts/breakdown-chart';
import { MetricTrend } from '@cxboard/charts/metric-trend';
import { isFigure } from '@cxboard/domain/figures/figure';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { frozenRows } from '@cxboard/messages/breakdown-rows.messages';
import { daysWords, filterWords, oneDigit } from '@cxboard/messages/figures';
import { frozenCounts, headline, leftOut } from '@cxboard/messages/metrics.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { frozenTarget, targetStrokeWord } from '@cxboard/messages/target.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import { useLingui } from '@lingui/react/macro';
import { FrozenFigure } from '../../session/frozen-figure.tsx';
import { useWidth } from '../../ui/use-width.ts';
import type { GuestNumbers_snapshotFragment } from './guest-item.generated.ts';

type Numbers = GuestNumbers_snapshotFragment;

/** Frozen numbers as the board sees them, without ways into the rest of the product. */
export function GuestNumbers({ snapshot: { content } }: { snapshot: Numbers }) {
  if (isFigure(content)) return <FrozenFigure content={content} dataWithdrawnAt={null} name={content.title} />;
  return <OfMetric content={content} />;
}

function OfMetric({ content }: { content: SnapshotContent }) {
  const { i18n } = useLingui();
  const { metric, unit, headline: estimate, series, reading, period } = content;
  const [place, width] = useWidth();
  const target = frozenTarget(i18n, content);
  return (
    <figure ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <figcaption className="grid gap-1">
        <strong className="text-section font-semibold">
          {seriesSentence(i18n, { reading, unit, grain: period.grain })}
        </strong>
        <span>{headline(i18n, { estimate, unit })}</span>
        {target.sentence && <span>{target.sentence}.</span>}
      </figcaption>
      {width && series.points.length > 0 && (
        <MetricTrend
          series={series}
          reading={reading}
          width={width}
          target={target.drawn}
          words={{ ...trendWords(i18n, { reading, unit, grain: period.grain }), target: target.line }}
        />
      )}
      {width && content.breakdown && <Breakdown content={content} width={width} />}
      <p className="text-meta text-ink-2">
        {metric.name}, {daysWords(i18n, period)}
        {filterWords(i18n, content.filter)}. {leftOut(i18n, frozenCounts(content))}.
      </p>
    </figure>
  );
}

function Breakdown({ content, width }: { content: SnapshotContent; width: number }) {
  const { t, i18n } = useLingui();
  const rows = content.breakdown?.rows ?? [];
  const { value } = content.headline;
  return (
    <BreakdownChart
      finding={breakdownFinding(i18n, { rows })}
      width={width}
      {...(value !== null && { overall: { value, label: t`all ${oneDigit(i18n, value)}` } })}
      shownHeading={t`value`}
      countHeading={t`answers`}
      range={reachOf[content.unit]}
      targetHeading={targetStrokeWord(i18n)}
      rows={frozenRows(i18n, content)}
    />
  );
}
