import { contactsBeside, contactsMoved, planOfContacts } from '@cxboard/domain/effects/contacts-moved.rules';
import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import { coversAll, type EffectPlan, overlaps } from '@cxboard/domain/effects/effect-plan.rules';
import { type EffectReading, readEffect } from '@cxboard/domain/effects/effect-reading.rules';
import { groupsMoved } from '@cxboard/domain/effects/groups.rules';
import type { EffectHistory } from '@cxboard/domain/effects/effect-method.rules';
import { type GradeFlaw, gradeFlaws } from '@cxboard/domain/effects/effect-verdict.rules';
import { countDays } from '@cxboard/domain/effects/sample.rules';
import { definitionInForce, units, type Unit } from '@cxboard/domain/metrics/definition.rules';
import { metricAnswers, type MetricAnswers } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { contactsOf, type PlannedContacts } from './effect-contacts.ts';
import type { EffectPlanRow } from './effect-plan.entity.ts';
import { disputedBefore, type Surroundings, surroundings } from './surroundings.ts';

/** A stored plan in the words of the rules. */
export const planOf = (row: PlanFacts): EffectPlan => ({
  counts: row.metricId === null ? 'CONTACTS' : 'ANSWERS',
  ...{ reasonId: row.reasonId, otherReasonIds: row.otherReasonIds, keeps: row.keeps },
  ...{ dimension: row.dimension, touched: row.touched, comparison: row.comparison },
  ...{ wanted: row.wanted, smallestEffect: row.smallestEffect },
  baseline: { from: row.baselineFrom, to: row.baselineTo },
  nominatedBy: row.nominatedFrom && row.nominatedTo ? { from: row.nominatedFrom, to: row.nominatedTo } : null,
  ...{ goLiveOn: row.goLiveOn, washInDays: row.washInDays, reviewOn: row.reviewOn },
});

export type PlanFacts = Pick<
  EffectPlanRow,
  | 'metricId'
  | 'reasonId'
  | 'otherReasonIds'
  | 'keeps'
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

type ReadPlan = EffectDocument & { readonly newestOn: string | null };

/** What a plan is measured by: the answers of its metric, or the contacts of its reason. */
interface Measured extends Pick<EffectDocument, 'metric' | 'unit'> {
  readonly history: EffectHistory;
  readonly breaks: readonly string[];
  readonly questions: readonly string[];
}

interface ToMeasure {
  readonly metricId: string | null;
  readonly plan: EffectPlan;
  readonly contacts: PlannedContacts | null;
}

async function measuredBy(ask: Ask, { metricId, plan, contacts }: ToMeasure): Promise<Measured> {
  if (metricId === null) {
    const { reason, history } = foundOr404(contacts);
    return { metric: { slug: '', name: reason.name }, unit: 'CONTACTS', history, breaks: [], questions: [] };
  }
  const answers = foundOr404(await answersFor(ask, metricId, plan));
  const { breaks, ...history } = historyOf(answers, plan);
  const questions = answers.definitions.flatMap(({ questionId }) => questionId ?? []);
  return { metric: answers, unit: unitOf(answers, plan), history, breaks, questions };
}

/** What the answers or the contacts say about a plan on a day, and how new they are. */
export async function readPlan(ask: Ask, row: EffectPlanRow, today: string): Promise<ReadPlan> {
  const plan = planOf(row);
  const contacts = await contactsOf(ask, plan);
  const { metric, unit, history, breaks, questions } = await measuredBy(ask, {
    ...{ metricId: row.metricId, plan, contacts },
  });
  const { tree } = foundOr404((await ask<{ tree: Surroundings }>(surroundings, [row.id, questions]))[0]);
  const isMeasuredAgain = (await ask(disputedBefore, [row.id])).length > 0;
  const window = { from: plan.baseline.from, to: plan.reviewOn };
  const within = (day: string) => coversAll(window, { from: day, to: day });
  const overlapping = tree.others.filter((other) => overlaps(plan, other));
  const shared = flawsThat({
    EVENT: tree.events.some(({ happenedOn }) => within(happenedOn)),
    OVERLAPPING_PROJECT: overlapping.length > 0,
    MEASURED_AGAIN: isMeasuredAgain,
  });
  const own = flawsThat({
    DEFINITION_BREAK: breaks.some(within),
    DOUBTED_ANSWERS: tree.doubts.length > 0,
    UNSURE_VALUES: tree.unsure.length > 0,
  });
  const read = unit === 'CONTACTS' ? planOfContacts(plan) : plan;
  const reading = readEffect({ plan: read, history, today, flaws: [...own, ...shared] });
  return {
    ...reading,
    groups: unit === 'POINTS' ? groupsMoved({ plan, history, today, method: reading.method }) : null,
    contacts: movedIn(contacts, { plan, reading, today, flaws: shared }),
    newestOn: history.touched.at(-1)?.day ?? null,
    ...{ unit, plan, events: tree.events, doubts: tree.doubts, unsure: tree.unsure },
    metric: { slug: metric.slug, name: metric.name },
    overlapping: overlapping.map(({ number, title }) => ({ number, title })),
  };
}

interface Beside {
  readonly plan: EffectPlan;
  readonly reading: EffectReading;
  readonly today: string;
  readonly flaws: readonly GradeFlaw[];
}

/** What became of the reason a plan names: the reading itself, or one beside that of the metric. */
function movedIn(contacts: PlannedContacts | null, { plan, reading, today, flaws }: Beside) {
  if (!contacts) return null;
  const { reason, history } = contacts;
  return plan.counts === 'CONTACTS'
    ? contactsMoved(reason, reading)
    : contactsBeside({ reason, plan, history, today, flaws });
}

const flawsThat = (stand: Partial<Record<GradeFlaw, boolean>>): GradeFlaw[] => gradeFlaws.filter((flaw) => stand[flaw]);

export const unitOf = ({ definitions }: MetricAnswers, { goLiveOn }: EffectPlan): Unit =>
  units[definitionInForce(definitions, goLiveOn)?.rule ?? 'NPS'];
