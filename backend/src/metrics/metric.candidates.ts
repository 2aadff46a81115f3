import { type Candidate, candidate, type Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { MetricMoved, MetricWithoutData, SourceWithoutData } from '@cxboard/domain/drafting/reason-facts';
import { periodBefore, type ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { type Expectation, isAwaited } from '@cxboard/domain/imports/expected-data.rules';
import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { definitionInForce, type MetricDefinition, units } from '@cxboard/domain/metrics/definition.rules';
import { mergeCells, type ScoreCell } from '@cxboard/domain/metrics/histogram.rules';
import { compare, type Comparison } from '@cxboard/domain/metrics/measure.rules';
import { isOpen, lastClosedPeriod } from '@cxboard/domain/metrics/period.rules';
import { isWaitedFor, type Rhythm } from '@cxboard/domain/metrics/rhythm.rules';
import { dataMissingTitle } from '@cxboard/messages/review-period.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';
import { histogramOf } from './answer-months.ts';

/** Published metrics with the answers of a period and of the one before it. $1 first day · $2 first day of the period · $3 its last day */
const twoPeriods = statement(
  'metrics.two_periods',
  `
with windows as (
    select d.*,
      case when row_number() over later = 1 then date '-infinity' else d.valid_from end as starts,
      coalesce(lead(d.valid_from) over later, date 'infinity') as ends
    from metric_definitions d join metrics m on m.id = d.metric_id and m.state = 'PUBLISHED'
    window later as (partition by d.metric_id order by d.valid_from))
select m.id, m.name, m.owner_id as "ownerId", newest.day::text as "newestOn",
  (select max(edge.day)::text from windows w cross join lateral (
      select a.day from answer_days a
      where a.question_id = w.question_id and a.day >= w.starts and a.day < least(w.ends, date_trunc('month', newest.day)::date)
      order by a.day desc limit 1) edge
    where w.metric_id = m.id) as "previousOn",
  (select json_agg(json_build_object(
      'version', w.number, 'validFrom', w.valid_from, 'question', w.question, 'rule', w.rule,
      'scale', json_build_object('min', w.scale_min, 'max', w.scale_max), 'direction', w.direction, 'leads', w.leads,
      'topBoxes', w.top_boxes, 'programme', w.programme, 'population', w.population) order by w.valid_from)
    from windows w where w.metric_id = m.id) as definitions,
  coalesce((select json_agg(c) from (
      select side.is_later as "isLater", h.score, h.n, h.sum_w as "sumW", h.sum_w2 as "sumW2"
      from windows w
        cross join (values (false, $1::date, $2::date), (true, $2::date, $3::date + 1)) side (is_later, first, until)
        cross join lateral (${histogramOf({ from: 'side.first', until: 'side.until' })}) h
      where w.metric_id = m.id) c), '[]'::json) as cells
from metrics m cross join lateral (
    select max(edge.day) as day from windows w cross join lateral (
      select a.day from answer_days a where a.question_id = w.question_id and a.day >= w.starts and a.day < w.ends
      order by a.day desc limit 1) edge
    where w.metric_id = m.id) newest
where m.state = 'PUBLISHED' and m.retired_at is null order by lower(m.name), m.id`,
);

const expectations = statement(
  'metrics.expectations',
  `select name as source, expected_within_days as "withinDays", data_until::text as "dataUntil"
   from sources where expected_within_days is not null order by lower(name), id`,
);

interface MetricRow extends Rhythm {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly definitions: readonly MetricDefinition[];
  readonly cells: readonly (ScoreCell & { readonly isLater: boolean })[];
}

interface ForSession {
  readonly today: LocalDate;
  readonly period: ReviewPeriod | null;
  readonly metricsDiscussed: readonly string[];
  readonly locale: string;
}

/**
 * Metrics that moved by more than chance explains in the period a session reviews, and those without data for it. One
 * that has worsened in the newest complete month asks too, also where another session looked at that month without it.
 * While the period of the session still runs, that month is all there is.
 */
@Injectable()
export class MetricCandidates {
  readonly readsFigures = true;

  async candidatesFor({ today, period, metricsDiscussed, locale }: ForSession, ask: Ask): Promise<Candidate[]> {
    if (!period) return [];
    const isNews = ({ metricId }: Candidate) => !metricsDiscussed.some((id) => id === metricId);
    if (isOpen(period, today)) return (await this.movedInNewest(today, ask)).filter(isNews);
    const [rows, late, newest] = await Promise.all([
      inPeriod(period, ask),
      sourcesAwaited(period, ask),
      period.grain === 'MONTH' ? [] : this.movedInNewest(today, ask),
    ]);
    const moved = rows.flatMap((row) => movedCandidate(row, period));
    const known = [...metricsDiscussed, ...moved.map(({ metricId }) => metricId)];
    const missing = rows.filter((row) => isWaitedFor(row, period));
    return [
      ...moved,
      ...newest.filter(({ metricId, reason }) => isWorse(reason) && !known.includes(metricId)),
      ...(missing.length + late.length > 0 ? [missingCandidate({ missing, late }, period, locale)] : []),
    ];
  }

  private async movedInNewest(today: LocalDate, ask: Ask): Promise<Candidate[]> {
    const { from, to } = lastClosedPeriod(today, 'MONTH');
    const month = { grain: 'MONTH', from, to } as const;
    const rows = await inPeriod(month, ask);
    return rows.flatMap((row) => movedCandidate(row, month, { over: month }));
  }
}

const isWorse = (reason: Reason): boolean => reason.name === 'METRIC_MOVED' && reason.verdict === 'WORSE';

/** Surveys and reports whose data of the period are expected by a day and are not there yet. */
async function sourcesAwaited(period: ReviewPeriod, ask: Ask): Promise<SourceWithoutData[]> {
  const rows = await ask<Expectation & { source: string }>(expectations, []);
  const { to } = lastClosedPeriod(addDays(period.to, 1), 'MONTH');
  return rows.flatMap(({ source, withinDays, dataUntil }) =>
    isAwaited({ withinDays, dataUntil }, { to }) ? [{ source, expectedOn: addDays(to, withinDays ?? 0) }] : [],
  );
}

const inPeriod = (period: ReviewPeriod, ask: Ask): Promise<MetricRow[]> =>
  ask<MetricRow>(twoPeriods, [periodBefore(period).from, period.from, period.to]);

function movedCandidate(row: MetricRow, period: ReviewPeriod, more: Pick<MetricMoved, 'over'> = {}): Candidate[] {
  const moved = movement(row, period);
  if (!moved) return [];
  const reason = { ...moved, ...more };
  const { id, name, ownerId } = row;
  const subject = { kind: 'METRIC_SNAPSHOT', metricId: id, presenterId: ownerId } as const;
  return [candidate({ key: `METRIC:${id}`, title: name, reason, ...subject })];
}

/** Null unless both periods are counted alike and the 95 % interval of the change leaves out zero. */
function movement({ definitions, cells }: MetricRow, period: ReviewPeriod): MetricMoved | null {
  const before = periodBefore(period);
  const definition = definitionInForce(definitions, period.to);
  if (!definition || definitionInForce(definitions, before.from)?.version !== definition.version) return null;
  const [later, earlier] = [true, false].map((side) => mergeCells(cells.filter(({ isLater }) => isLater === side)));
  const change = compare(definition, later ?? [], earlier ?? []);
  return isClear(change) ? { name: 'METRIC_MOVED', unit: units[definition.rule], ...figuresOf(change), before } : null;
}

type ClearChange = Pick<MetricMoved, 'verdict' | 'difference' | 'low' | 'high'>;

const isClear = (change: Comparison): change is Comparison & ClearChange =>
  change.verdict === 'BETTER' || change.verdict === 'WORSE';

const figuresOf = ({ verdict, difference, low, high }: ClearChange): ClearChange => ({
  ...{ verdict, difference, low, high },
});

/** One item for all of them: the board says once what it waits for. */
interface Missing {
  readonly missing: readonly MetricRow[];
  readonly late: readonly SourceWithoutData[];
}

function missingCandidate({ missing, late: sources }: Missing, period: ReviewPeriod, locale: string): Candidate {
  const metrics = missing.map(({ name, newestOn }): MetricWithoutData => ({ metric: name, newestOn }));
  const title = dataMissingTitle(wordsIn(locale), { period });
  const reason = { name: 'DATA_MISSING', period, metrics, ...(sources.length > 0 && { sources }) } as const;
  return candidate({ key: `DATA:${period.from}`, kind: 'TOPIC', title, reason, minutes: 5 });
}
