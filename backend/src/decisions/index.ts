import type { Chapter } from '../platform/chapter.ts';
import { Action } from './action.entity.ts';
import { ActionsService } from './actions.service.ts';
import { Decision } from './decision.entity.ts';
import { ActionCandidates } from './action.candidates.ts';
import { DecisionCandidates } from './decision.candidates.ts';
import { DecisionDuties } from './decisions.duties.ts';
import { DecisionsReads } from './decisions.reads.ts';
import { DecisionsResolver } from './decisions.resolver.ts';
import { DecisionSearch } from './decisions.search.ts';

export { actionsInHand } from './action-hand-over.ts';
export { Action } from './action.entity.ts';
export { answerAction, hearCalls } from './action-answers.ts';
export { actionToTell, type DueAction, dueActions } from './due-actions.ts';
export { Decision } from './decision.entity.ts';
export { DecisionCardModel, MeetingCardModel } from './decision.model.ts';
export { DecisionDuties } from './decisions.duties.ts';
export {
  ActionSettledModel,
  CannotSupersedeModel,
  DueImpossibleModel,
  NoLongerYoursModel,
  OnlyDeciderOnOwnModel,
} from './decisions.results.ts';
export { DecisionSearch, type FoundDecision } from './decisions.search.ts';
export {
  actionAnswerKinds,
  actionStateWords,
  ballotWords,
  decisionRuleWords,
  outcomeWords,
} from './decisions.words.ts';
export { recordAction, recordDecision } from './recording.ts';

export const decisions: Chapter = {
  rows: [Decision, Action],
  resolvers: [DecisionsResolver],
  services: [DecisionsReads, ActionsService, DecisionDuties, DecisionSearch, DecisionCandidates, ActionCandidates],
};
