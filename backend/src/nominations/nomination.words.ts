import { nominationSources, nominationStates } from '@cxboard/domain/nominations/nomination.rules';
import { confidenceGrades } from '@cxboard/domain/nominations/priority.rules';
import { nominationVerdicts } from '@cxboard/domain/nominations/verdict.rules';
import { words } from '../platform/graphql/words.ts';
import { evidenceKinds } from './nomination-evidence.entity.ts';

export const NominationStateWord = words('NominationState', nominationStates, 'How far a nomination has come.');
export const NominationSourceWord = words('NominationSource', nominationSources, 'Where the idea comes from.');
export const ConfidenceGradeWord = words(
  'ConfidenceGrade',
  confidenceGrades,
  'How good the evidence is: A the best, D the weakest.',
);
export const NominationVerdictWord = words(
  'NominationVerdict',
  nominationVerdicts,
  'What the board says: accepted as a project, accepted as an action ("just do it"), declined, deferred, merged.',
);
export const EvidenceKindWord = words(
  'EvidenceKind',
  evidenceKinds,
  'Frozen numbers, the proposal of an employee, the story of a customer, or what somebody has seen or heard.',
);
export const SimilarKindWord = words('SimilarKind', ['NOMINATION', 'PROJECT'], 'What reads alike.');
