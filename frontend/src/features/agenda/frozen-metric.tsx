import { reachOf } from '@cxboard/domain/metrics/benchmark.rules';
import { BreakdownChart } from '@cxboard/charts/breakdown-chart';
import { MetricTrend } from '@cxboard/charts/metric-trend';
import { isFigure } from '@cxboard/domain/figures/figure';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { frozenRows } from '@cxboard/messages/breakdown-rows.messages';
import { breakdownFinding } from '@cxboard/messages/breakdown.messages';
import { daysWords, filterWords, oneDigit } from '@cxboard/messages/figures';
import { frozenCounts, headline, leftOut } from '@cxboard/messages/metrics.messages';
import { unsureLegend } from '@cxboard/messages/quality.messages';
import { restatedSentence } from '@cxboard/messages/restated.messages';
import { seriesSentence } from '@cxboard/messages/series.messages';
import { frozenTarget, targetStrokeWord } from '@cxboard/messages/target.messages';
import { trendWords } from '@cxboard/messages/trend.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useRef } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { figureAddress } from '../../session/figure-address.ts';
import { FrozenFigure } from '../../session/frozen-figure.tsx';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWidth } from '../../ui/use-width.ts';
import type { FrozenMetric_snapshotFragment } from './agenda.generated.ts';

type Snapshot = FrozenMetric_snapshotFragment;

/** What was frozen, exactly as it was: the numbers of a metric, or a chart of another page. */
export function FrozenMetric({ snapshot }: { snapshot: Snapshot }) {
  const to = useAddresses();
  const { content, dataWithdrawnAt } = snapshot;
  if (!isFigure(content)) return <FrozenNumbers snapshot={snapshot} content={content} />;
  const name = <TextLink href={figureAddress(to, content)}>{content.title}</TextLink>;
  return <FrozenFigure content={content} dataWithdrawnAt={dataWithdrawnAt} name={name} />;
}

interface FrozenProps {
  snapshot: Snapshot;
  content: SnapshotContent;
}

/** The sentence, the chart, the numbers, how many answers, and as of when. */
function FrozenNumbers({ snapshot, content }: FrozenProps) {
  const { i18n } = useLingui();
  const { dataWithdrawnAt } = snapshot;
  const { unit, headline: estimate } = content;
  const { series, reading, breakdown } = content;
  const finding = seriesSentence(i18n, { reading, unit, grain: content.period.grain });
  const target = frozenTarget(i18n, content);
  const [place, width] = useWidth();
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <figure ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3 break-inside-avoid">
      {dataWithdrawnAt && (
        <Banner kind="warn">
          <Trans>Data behind these numbers were withdrawn later; the numbers stay as they were shown.</Trans>
        </Banner>
      )}
      <figcaption className="flex items-start justify-between gap-3">
        <span className="grid gap-1">
          <strong className="text-section font-semibold">{finding}</strong>
          <span>{headline(i18n, { estimate, unit })}</span>
          {target.sentence && <span>{target.sentence}.</span>}
        </span>
        <Taking content={content} finding={finding} place={drawing} />
      </figcaption>
      {width && series.points.length > 0 && (
        <div ref={drawing}>
          <MetricTrend
            series={series}
            reading={reading}
            width={width}
            target={target.drawn}
            words={{ ...trendWords(i18n, { reading, unit, grain: content.period.grain }), target: target.line }}
          />
        </div>
      )}
      {width && breakdown && <Breakdown content={content} breakdown={breakdown} width={width} />}
      <Footing snapshot={snapshot} content={content} />
    </figure>
  );
}

interface TakingProps {
  content: SnapshotContent;
  finding: string;
  place: RefObject<HTMLElement | null>;
}

/** The chart to take along, with what it rests on. */
function Taking({ content, ...chart }: TakingProps) {
  const { metric, unit, headline: estimate, period } = content;
  const { i18n } = useLingui();
  const { dateTime } = useFormat();
  if (content.series.points.length === 0) return null;
  const value = `${daysWords(i18n, period)}: ${headline(i18n, { estimate, unit })}.`;
  const { sentence } = frozenTarget(i18n, content);
  const notes = [
    value,
    ...(sentence ? [`${sentence}.`] : []),
    `${leftOut(i18n, frozenCounts(content))}.`,
    content.definitionText,
  ];
  return (
    <PictureMenu title={metric.name} notes={notes} asAt={dateTime(content.asAt)} fileName={metric.slug} {...chart} />
  );
}

interface BreakdownProps {
  content: SnapshotContent;
  breakdown: NonNullable<SnapshotContent['breakdown']>;
  width: number;
}

function Breakdown({ content, breakdown, width }: BreakdownProps) {
  const { t, i18n } = useLingui();
  const { rows } = breakdown;
  const finding = breakdownFinding(i18n, { rows });
  const { unit, headline: whole } = content;
  const { value } = whole;
  return (
    <>
      <p className="text-control text-ink-2">
        {breakdown.dimension}: {finding}
      </p>
      <BreakdownChart
        finding={finding}
        width={width}
        {...(value !== null && { overall: { value, label: t`all ${oneDigit(i18n, value)}` } })}
        shownHeading={t`value`}
        countHeading={t`answers`}
        range={reachOf[unit]}
        targetHeading={targetStrokeWord(i18n)}
        rows={frozenRows(i18n, content)}
      />
    </>
  );
}

function Footing({ snapshot, content }: FrozenProps) {
  const { i18n } = useLingui();
  const { dateTime } = useFormat();
  const { period } = content;
  return (
    <div className="text-meta text-ink-2">
      <p>
        <MetricName snapshot={snapshot} />, {daysWords(i18n, period)}
        {filterWords(i18n, content.filter)}. {leftOut(i18n, frozenCounts(content))}.{' '}
        <Trans>Frozen as of {dateTime(content.asAt)}.</Trans> {unsureLegend(i18n, content.series.points)}
      </p>
      <RestatedSince restated={snapshot.restated} unit={content.unit} />
      <Disclosure summary={<Trans>How it is counted</Trans>}>{content.definitionText}</Disclosure>
    </div>
  );
}

/** Later data changed what is shown here: both numbers stand, and since when. */
function RestatedSince({ restated, unit }: Pick<Snapshot, 'restated'> & Pick<SnapshotContent, 'unit'>) {
  const { i18n } = useLingui();
  const { timeZone } = useViewer().organization;
  if (!restated) return null;
  return (
    <p className="font-semibold">
      <Trans>Restated since:</Trans> {restatedSentence(i18n, { restated, unit, timeZone })}.
    </p>
  );
}

/** Leads to the metric for whoever finds it there: a draft is for those who build it. */
function MetricName({ snapshot: { metricSlug, metricName, metricState } }: { snapshot: Snapshot }) {
  const to = useAddresses();
  const seesDrafts = useMay().seeDraftMetrics();
  if (metricSlug === null || (metricState === 'DRAFT' && !seesDrafts)) return metricName;
  return <TextLink href={to.metric(metricSlug)}>{metricName}</TextLink>;
}
