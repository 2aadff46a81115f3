import { planProblems } from '@cxboard/domain/effects/effect-plan.rules';
import { reviewStates } from '@cxboard/domain/effects/effect-review.rules';
import { sharpenings } from '@cxboard/domain/effects/sharper-plans.rules';
import { words } from '../platform/graphql/words.ts';

export const EffectUnitWord = words(
  'EffectUnit',
  ['POINTS', 'PERCENT', 'EASE', 'SHARE', 'MEAN', 'CONTACTS'],
  'The unit of the metric, or percent of the contacts that would have come.',
);
export const WantedWord = words('WantedDirection', ['UP', 'DOWN'], 'Where a value should go.');
export const ReviewStateWord = words('EffectReviewState', reviewStates, 'What the board makes of a verdict.');
export const SettledWord = words('EffectSettled', ['ACCEPTED', 'DISPUTED'], 'What the board can make of a verdict.');
export const PlanProblemWord = words('EffectPlanProblem', planProblems, 'What does not go together in a plan.');
export const SharpeningWord = words(
  'SharpeningKind',
  sharpenings,
  'What of a plan is taken otherwise so that its review sees more.',
);
