import { BreakdownChart } from '@cxboard/charts/breakdown-chart';
import { MetricTrend } from '@cxboard/charts/metric-trend';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { breakdownFinding, segmentLabel, whyNoValue } from '@cxboard/messages/breakdown.messages';
import { definitionChanged } from '@cxboard/messages/definition.messages';
import { headline, leftOut, valueWords } from '@cxboard/messages/metrics.messages';
import { periodLabel, seriesSentence } from '@cxboard/messages/series.messages';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWidth } from '../../ui/use-width.ts';
import type { FrozenMetric_snapshotFragment } from './agenda.generated.ts';

/** A metric exactly as it was frozen: the sentence, the chart, the numbers, how many answers, and as of when. */
export function FrozenMetric({ snapshot }: { snapshot: FrozenMetric_snapshotFragment }) {
  const { t, i18n } = useLingui();
  const { unit, headline: estimate, content, dataWithdrawnAt } = snapshot;
  const { series, reading, measurement, breakdown } = content;
  const finding = seriesSentence(i18n, { reading, unit, grain: content.period.grain });
  const [place, width] = useWidth();
  return (
    <figure ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3 break-inside-avoid">
      {dataWithdrawnAt && (
        <Banner kind="warn">
          <Trans>Data behind these numbers were withdrawn later; the numbers stay as they were shown.</Trans>
        </Banner>
      )}
      <figcaption className="grid gap-1">
        <strong className="text-section font-semibold">{finding}</strong>
        <span>{headline(i18n, { estimate, unit })}</span>
      </figcaption>
      {width && series.points.length > 1 && (
        <MetricTrend
          series={series}
          reading={reading}
          width={width}
          words={trendWords(i18n, { content, finding, none: t`No values` })}
        />
      )}
      {width && breakdown && <Breakdown content={content} breakdown={breakdown} width={width} />}
      <Footing snapshot={snapshot} left={leftOut(i18n, { n: estimate.n, excluded: measurement.unweighted.excluded })} />
    </figure>
  );
}

interface WordFacts {
  content: SnapshotContent;
  finding: string;
  none: string;
}

function trendWords(i18n: I18n, { content: { unit, period }, finding, none }: WordFacts) {
  return {
    finding,
    empty: none,
    centre: i18n._(msg`centre`),
    upper: i18n._(msg`upper limit`),
    lower: i18n._(msg`lower limit`),
    value: (value: number) => valueWords(i18n, { value, unit }),
    tick: (value: number) => i18n.number(value),
    period: (point: SnapshotContent['series']['points'][number]) =>
      periodLabel(i18n, { ...point, grain: period.grain }),
    changed: (change: SnapshotContent['series']['breaks'][number]) => definitionChanged(i18n, change.aspects),
  };
}

interface BreakdownProps {
  content: SnapshotContent;
  breakdown: NonNullable<SnapshotContent['breakdown']>;
  width: number;
}

function Breakdown({ content: { unit, headline: whole }, breakdown, width }: BreakdownProps) {
  const { t, i18n } = useLingui();
  const { rows } = breakdown;
  const finding = breakdownFinding(i18n, { rows });
  const value = whole.value;
  return (
    <>
      <p className="text-control text-ink-2">
        {breakdown.dimension}: {finding}
      </p>
      <BreakdownChart
        finding={finding}
        width={width}
        {...(value !== null && { overall: { value, label: t`all: ${valueWords(i18n, { value, unit })}` } })}
        countHeading={t`answers`}
        range={unit === 'POINTS' ? [-100, 100] : [0, 100]}
        rows={rows.map((row) => drawnRow(i18n, row, unit))}
      />
    </>
  );
}

type Row = BreakdownProps['breakdown']['rows'][number];

function drawnRow(i18n: I18n, row: Row, unit: SnapshotContent['unit']) {
  const { value, low, high } = row.measurement?.unweighted ?? { value: null, low: null, high: null };
  return {
    ...{ label: segmentLabel(i18n, row.label), value, low, high, note: whyNoValue(i18n, row) },
    shown: value === null ? '' : valueWords(i18n, { value, unit }),
    marked: row.againstTheRest?.verdict === 'WORSE',
    ...(row.n !== null && { count: i18n.number(row.n) }),
  };
}

function Footing({ snapshot, left }: { snapshot: FrozenMetric_snapshotFragment; left: string }) {
  const to = useAddresses();
  const { date, dateTime } = useFormat();
  const { metricSlug, metricName, period, content } = snapshot;
  return (
    <div className="text-meta text-ink-2">
      <p>
        <TextLink href={to.metric(metricSlug)}>{metricName}</TextLink>, {date(period.from)} – {date(period.to)}. {left}.{' '}
        <Trans>Frozen as of {dateTime(content.asAt)}.</Trans>
      </p>
      <Disclosure summary={<Trans>How it is counted</Trans>}>{content.definitionText}</Disclosure>
    </div>
  );
}
