import type { Chapter } from '../platform/chapter.ts';
import { Action } from './action.entity.ts';
import { ActionsService } from './actions.service.ts';
import { Decision } from './decision.entity.ts';
import { ActionCandidates } from './action.candidates.ts';
import { DecisionCandidates } from './decision.candidates.ts';
import { DecisionDuties } from './decisions.duties.ts';
import { DecisionsReads } from './decisions.reads.ts';
import { DecisionsService } from './decisions.service.ts';
import { DecisionsResolver } from './decisions.resolver.ts';

export { actionsInHand } from './action-hand-over.ts';
export { Action } from './action.entity.ts';
export { answerAction, hearCalls } from './action-answers.ts';
export { actionToTell, type DueAction, dueActions } from './due-actions.ts';
export { Decision } from './decision.entity.ts';
export { DecisionCardModel, MeetingCardModel, TallyModel } from './decision.model.ts';
export { DecisionDuties } from './decisions.duties.ts';
export {
  ActionSettledModel,
  CannotSupersedeModel,
  DueImpossibleModel,
  NoLongerYoursModel,
  OnlyDeciderOnOwnModel,
} from './decisions.results.ts';
export { actionAnswerKinds, actionStateWords, ballotWords, decisionRuleWords } from './decisions.words.ts';
export { DECISION_LAPSED, lapse } from './lapsing.ts';
export { recordAction, recordDecision } from './recording.ts';
export { meetingAfter } from './returning-item.ts';

export const decisions: Chapter = {
  rows: [Decision, Action],
  resolvers: [DecisionsResolver],
  services: [
    ...[DecisionsReads, DecisionsService, ActionsService],
    DecisionDuties,
    DecisionCandidates,
    ActionCandidates,
  ],
};
