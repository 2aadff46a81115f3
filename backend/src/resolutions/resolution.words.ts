import { resolutionRules, resolutionStates } from '@cxboard/domain/resolutions/resolution.rules';
import { words } from '../platform/graphql/words.ts';

export const resolutionStateWords = words('ResolutionState', resolutionStates, 'How far a circular resolution is.');
export const resolutionRuleWords = words(
  'ResolutionRule',
  resolutionRules,
  'How a board decides between meetings: unless somebody votes against, or by counting.',
);
export const undecidedWords = words(
  'Undecided',
  ['TOO_FEW', 'ONLY_OWN_VOTE'],
  'Why nothing is decided: too few voted, or nobody but the one who put it forward took a side.',
);
