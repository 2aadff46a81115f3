import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import { coversAll, type EffectPlan, overlaps } from '@cxboard/domain/effects/effect-plan.rules';
import { readEffect } from '@cxboard/domain/effects/effect-reading.rules';
import { groupsMoved } from '@cxboard/domain/effects/groups.rules';
import type { GradeFlaw } from '@cxboard/domain/effects/effect-verdict.rules';
import { countDays } from '@cxboard/domain/effects/sample.rules';
import { definitionInForce, units, type Unit } from '@cxboard/domain/metrics/definition.rules';
import { metricAnswers, type MetricAnswers } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';
import type { EffectPlanRow } from './effect-plan.entity.ts';

/** A stored plan in the words of the rules. */
export const planOf = (row: PlanFacts): EffectPlan => ({
  ...{ dimension: row.dimension, touched: row.touched, comparison: row.comparison },
  ...{ wanted: row.wanted, smallestEffect: row.smallestEffect },
  baseline: { from: row.baselineFrom, to: row.baselineTo },
  nominatedBy: row.nominatedFrom && row.nominatedTo ? { from: row.nominatedFrom, to: row.nominatedTo } : null,
  ...{ goLiveOn: row.goLiveOn, washInDays: row.washInDays, reviewOn: row.reviewOn },
});

export type PlanFacts = Pick<
  EffectPlanRow,
  | 'wanted'
  | 'smallestEffect'
  | 'baselineFrom'
  | 'baselineTo'
  | 'nominatedFrom'
  | 'nominatedTo'
  | 'dimension'
  | 'touched'
  | 'comparison'
  | 'goLiveOn'
  | 'washInDays'
  | 'reviewOn'
>;

/** The answers a plan speaks of, from the first day of its baseline to the day before its review. */
export const answersFor = (ask: Ask, metricId: string, plan: EffectPlan): Promise<MetricAnswers | null> =>
  metricAnswers(ask, {
    ...{ metricId, from: plan.baseline.from, to: plan.reviewOn },
    ...{ dimension: plan.dimension, touched: plan.touched, comparison: plan.comparison },
  });

/** The answers counted by the definition in force at go-live. */
export function historyOf({ definitions, touched, comparison }: MetricAnswers, { goLiveOn }: EffectPlan) {
  const { days, breaks } = countDays(touched, definitions, goLiveOn);
  return { touched: days, comparison: countDays(comparison, definitions, goLiveOn).days, breaks };
}

/** $1 plan */
const surroundings = statement(
  'effects.surroundings',
  `select json_build_object(
     'events', coalesce((
       select json_agg(json_build_object('happenedOn', e.happened_on, 'title', e.title) order by e.happened_on, e.id)
       from (
         select id, happened_on, title from effect_events where plan_id = p.id
         union all
         select id, greatest(starts_on, p.baseline_from), title from context_event_spans
         where organization_id = p.organization_id and starts_on < p.review_on and ends_on >= p.baseline_from) e), '[]'::json),
     'others', coalesce((
       select json_agg(json_build_object(
           'number', k.card -> 'number', 'title', k.card -> 'title', 'dimension', o.dimension, 'touched', o.touched,
           'comparison', o.comparison, 'goLiveOn', o.go_live_on, 'reviewOn', o.review_on) order by k.number)
       from effect_plans o join project_cards k on k.organization_id = o.organization_id and k.id = o.project_id
       where o.organization_id = p.organization_id and o.metric_id = p.metric_id and o.id <> p.id
         and k.card ->> 'stage' <> 'STOPPED'), '[]'::json)) as tree
   from effect_plans p where p.id = $1`,
);

type OtherPlan = Pick<EffectPlan, 'dimension' | 'touched' | 'comparison' | 'goLiveOn' | 'reviewOn'>;

interface Surroundings {
  readonly events: EffectDocument['events'];
  readonly others: readonly (OtherPlan & EffectDocument['overlapping'][number])[];
}

type ReadPlan = EffectDocument & { readonly newestOn: string | null };

/** What the answers say about a plan on a day, and how new they are. */
export async function readPlan(ask: Ask, row: EffectPlanRow, today: string): Promise<ReadPlan> {
  const plan = planOf(row);
  const answers = foundOr404(await answersFor(ask, row.metricId, plan));
  const { tree } = foundOr404((await ask<{ tree: Surroundings }>(surroundings, [row.id]))[0]);
  const { breaks, ...history } = historyOf(answers, plan);
  const window = { from: plan.baseline.from, to: plan.reviewOn };
  const within = (day: string) => coversAll(window, { from: day, to: day });
  const overlapping = tree.others.filter((other) => overlaps(plan, other));
  const flaws: GradeFlaw[] = [
    ...(breaks.some(within) ? ['DEFINITION_BREAK' as const] : []),
    ...(tree.events.some(({ happenedOn }) => within(happenedOn)) ? ['EVENT' as const] : []),
    ...(overlapping.length > 0 ? ['OVERLAPPING_PROJECT' as const] : []),
  ];
  const reading = readEffect({ plan, history, today, flaws });
  const unit = unitOf(answers, plan);
  return {
    ...reading,
    groups: unit === 'POINTS' ? groupsMoved({ plan, history, today, method: reading.method }) : null,
    newestOn: history.touched.at(-1)?.day ?? null,
    ...{ unit, plan, events: tree.events },
    metric: { slug: answers.slug, name: answers.name },
    overlapping: overlapping.map(({ number, title }) => ({ number, title })),
  };
}

export const unitOf = ({ definitions }: MetricAnswers, { goLiveOn }: EffectPlan): Unit =>
  units[definitionInForce(definitions, goLiveOn)?.rule ?? 'NPS'];
