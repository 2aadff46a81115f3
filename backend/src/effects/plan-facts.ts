import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import { limits } from '@cxboard/domain/limits';
import type { MetricAnswers } from '../metrics/index.ts';
import { BadInput } from '../platform/barriers.ts';
import type { AdviseEffectInput } from './effects.inputs.ts';

/** A plan as it was sent, in the words of its row. */
export function factsOf(input: AdviseEffectInput) {
  const { metricId, wanted, smallestEffect, baselineFrom, baselineTo, goLiveOn, washInDays, reviewOn } = input;
  refuseNumbers(input);
  const dimension = input.dimension?.trim() || null;
  if (dimension === null && input.touched.length + input.comparison.length > 0)
    throw new BadInput('Labels belong to a dimension; say which.', { field: 'dimension' });
  return {
    ...{ metricId, wanted, smallestEffect, baselineFrom, baselineTo, goLiveOn, washInDays, reviewOn },
    ...nominationOf(input),
    ...{ dimension, touched: [...new Set(input.touched)], comparison: [...new Set(input.comparison)] },
  };
}

function nominationOf({ nominatedFrom = null, nominatedTo = null }: AdviseEffectInput) {
  if ((nominatedFrom === null) !== (nominatedTo === null) || (nominatedFrom ?? '') > (nominatedTo ?? ''))
    throw new BadInput('The period of the nomination has a first and a last day.', { field: 'nominatedTo' });
  return { nominatedFrom, nominatedTo };
}

function refuseNumbers({ smallestEffect, washInDays, touched, comparison }: AdviseEffectInput) {
  const { smallestEffect: effect, washInDays: days, labels } = limits.effects;
  if (!(smallestEffect >= effect.min && smallestEffect <= effect.max))
    throw new BadInput(`The smallest effect is ${effect.min} to ${effect.max}.`, { field: 'smallestEffect' });
  if (washInDays < days.min || washInDays > days.max)
    throw new BadInput(`Days that do not count yet: ${days.min} to ${days.max}.`, { field: 'washInDays' });
  if (Math.max(touched.length, comparison.length) > labels)
    throw new BadInput(`At most ${labels} labels.`, { field: 'touched' });
}

/** What describes people tells nobody apart here: small groups would follow from the difference of two answers. */
export function refuseDimension({ dimensions }: MetricAnswers, { dimension }: EffectPlan) {
  const known = dimensions.find(({ name }) => name === dimension);
  if (dimension !== null && !known)
    throw new BadInput(`The answers of this metric have no dimension "${dimension}".`, { field: 'dimension' });
  if (known?.aboutPeople)
    throw new BadInput('A dimension about people cannot tell touched answers from others.', { field: 'dimension' });
}
