import { actionAnswers } from '@cxboard/domain/decisions/action-answer.rules';
import { actionKinds, actionStates } from '@cxboard/domain/decisions/action.rules';
import { ballotChoices, decisionRules } from '@cxboard/domain/decisions/decision.rules';
import { words } from '../platform/graphql/words.ts';

export const decisionRuleWords = words(
  'DecisionRule',
  decisionRules,
  'How a board decides: unless somebody objects, by counting, or by the word of its chair.',
);
export const ballotWords = words('BallotChoice', ballotChoices, 'How somebody voted.');
export const actionKindWords = words('ActionKind', actionKinds, 'An analysis task comes back as an agenda item.');
export const actionStateWords = words('ActionState', actionStates, 'How a promise stands.');
export const actionAnswerKinds = words('ActionAnswer', actionAnswers, 'What the owner of a promise says about it.');
