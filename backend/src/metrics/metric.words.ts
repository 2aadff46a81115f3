import type { Direction, Lead, MeasureRule, Programme, Unit } from '@cxboard/domain/metrics/definition.rules';
import type { DefinitionProblem, Layer, MetricState } from '@cxboard/domain/metrics/metric.rules';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import { qualities, type Quality } from '@cxboard/domain/metrics/quality.rules';
import { words } from '../platform/graphql/words.ts';

export const layers = words<Layer>(
  'MetricLayer',
  ['DESCRIPTIVE', 'PERCEPTION', 'OUTCOME', 'COMPOSITE'],
  'What happened, what the customer felt, what the customer then did, or an index of those.',
);
export const metricStates = words<MetricState>(
  'MetricState',
  ['DRAFT', 'PUBLISHED'],
  'A draft is for those who build it; a published metric is for every employee.',
);
export const measureRules = words<MeasureRule>(
  'MeasureRule',
  ['NPS', 'CSAT', 'CES', 'SHARE', 'MEAN'],
  'How answers become a value: Net Promoter Score, share of satisfied answers, ease; or the share or the mean of what was observed.',
);
export const directions = words<Direction>(
  'Direction',
  ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'],
  'Which end of the answer scale is the good one; of what was observed, which way of it.',
);
export const programmes = words<Programme>(
  'Programme',
  ['RELATIONSHIP', 'TRANSACTIONAL', 'PULSE', 'OPERATIONS'],
  'Programmes ask different people at different moments, operations count without asking; they are never mixed.',
);
export const leadWords = words<Lead>('Lead', ['UNWEIGHTED', 'WEIGHTED'], 'Which value is the headline.');
export const unitWords = words<Unit>('Unit', ['POINTS', 'PERCENT', 'EASE', 'SHARE', 'MEAN'], 'The unit of the value.');
export const grains = words<Grain>('Grain', ['DAY', 'WEEK', 'MONTH'], 'A day, an ISO week or a calendar month.');
export const definitionProblems = words<DefinitionProblem>(
  'DefinitionProblem',
  [
    ...(['SCALE_NOT_WHOLE', 'SCALE_UPSIDE_DOWN', 'SCALE_TOO_LONG', 'NPS_NEEDS_0_TO_10', 'NPS_POINTS_UP'] as const),
    ...(['SHARE_NEEDS_0_TO_1', 'TOO_MANY_BOXES', 'MEAN_OF_ANSWERS', 'ONLY_A_MEAN'] as const),
  ],
  'What keeps a counting rule from giving a value.',
);
export const qualityWords = words<Quality>(
  'AnswerQuality',
  qualities,
  'How sure answers are: for good, not all there yet, or a guess until there is something better.',
);
