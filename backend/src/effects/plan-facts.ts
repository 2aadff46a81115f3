import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import { limits } from '@cxboard/domain/limits';
import type { MetricAnswers } from '../metrics/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { answersFor } from './effect-answers.ts';
import type { AdviseEffectInput } from './effects.inputs.ts';
import { causeOfProject } from './effects.statements.ts';

/** A plan as it was sent, in the words of its row. */
export function factsOf(input: AdviseEffectInput) {
  const { metricId = null, wanted, smallestEffect, baselineFrom, baselineTo, goLiveOn, washInDays, reviewOn } = input;
  refuseNumbers(input);
  return {
    ...{ metricId, wanted, smallestEffect, baselineFrom, baselineTo, goLiveOn, washInDays, reviewOn },
    ...{ ...nominationOf(input), ...scopeOf(input), ...reasonsOf(input) },
    keeps: input.keeps.trim(),
  };
}

/** Which answers it touches; contacts have reasons instead. */
function scopeOf(input: AdviseEffectInput) {
  const dimension = input.dimension?.trim() || null;
  if (dimension === null && input.touched.length + input.comparison.length > 0)
    throw new BadInput('Labels belong to a dimension; say which.', { field: 'dimension' });
  if (dimension !== null && !input.metricId)
    throw new BadInput('Contacts are told apart by their reasons.', { field: 'dimension' });
  return { dimension, touched: [...new Set(input.touched)], comparison: [...new Set(input.comparison)] };
}

function reasonsOf({ metricId, reasonId = null, otherReasonIds }: AdviseEffectInput) {
  if (!metricId && reasonId === null)
    throw new BadInput('A plan names the metric or the contacts that will show it.', { field: 'metricId' });
  if (reasonId === null && otherReasonIds.length > 0)
    throw new BadInput('Reasons are compared with a reason.', { field: 'otherReasonIds' });
  return { reasonId, otherReasonIds: [...new Set(otherReasonIds)] };
}

/** Whoever plans cannot leave in what caused the nomination: bad figures recover by themselves. */
export async function withCause<Facts extends object>(ask: Ask, projectId: string, facts: Facts): Promise<Facts> {
  const [cause] = await ask<{ nominatedFrom: string; nominatedTo: string }>(causeOfProject, [projectId]);
  return { ...facts, ...cause };
}

function nominationOf({ nominatedFrom = null, nominatedTo = null }: AdviseEffectInput) {
  if ((nominatedFrom === null) !== (nominatedTo === null) || (nominatedFrom ?? '') > (nominatedTo ?? ''))
    throw new BadInput('The period of the nomination has a first and a last day.', { field: 'nominatedTo' });
  return { nominatedFrom, nominatedTo };
}

function refuseNumbers({ smallestEffect, washInDays, touched, comparison, otherReasonIds }: AdviseEffectInput) {
  const { smallestEffect: effect, washInDays: days, labels } = limits.effects;
  if (!(smallestEffect >= effect.min && smallestEffect <= effect.max))
    throw new BadInput(`The smallest effect is ${effect.min} to ${effect.max}.`, { field: 'smallestEffect' });
  if (washInDays < days.min || washInDays > days.max)
    throw new BadInput(`Days that do not count yet: ${days.min} to ${days.max}.`, { field: 'washInDays' });
  if (Math.max(touched.length, comparison.length, otherReasonIds.length) > labels)
    throw new BadInput(`At most ${labels} labels or reasons.`, { field: 'touched' });
}

/** What is planned can be measured at all: its metric is published, its reason is known. */
export async function answersOfPlan(
  ask: Ask,
  metricId: string | null,
  plan: EffectPlan,
): Promise<MetricAnswers | null> {
  if (metricId === null) return null;
  const answers = foundOr404(await answersFor(ask, metricId, plan));
  refuseDimension(answers, plan);
  return answers;
}

/** What describes people tells nobody apart here: small groups would follow from the difference of two answers. */
function refuseDimension({ dimensions }: MetricAnswers, { dimension }: EffectPlan) {
  const known = dimensions.find(({ name }) => name === dimension);
  if (dimension !== null && !known)
    throw new BadInput(`The answers of this metric have no dimension "${dimension}".`, { field: 'dimension' });
  if (known?.aboutPeople)
    throw new BadInput('A dimension about people cannot tell touched answers from others.', { field: 'dimension' });
}
