import { deciders, type OfBoard, planners, type Relations, seats } from '../people/relations.ts';

/** An action as far as it matters for who may touch it. */
export interface OwnedAction extends OfBoard {
  readonly ownerId: string;
}

export const decisionActs = ({ is, isPerson, sits, sitsOneself }: Relations) => ({
  /** The register of decisions and the list of actions of a board. */
  seeDecisions: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** Who promised something sees it, wherever they sit. */
  seeAction: (action: OwnedAction) => is('ANALYST') || sits(seats, action) || isPerson(action.ownerId),
  /** Say that it is done or not needed any more, and open it again. */
  settleAction: (action: OwnedAction) => isPerson(action.ownerId) || sits(planners, action),
  /** Say that it takes longer or that help is needed: whose promise it is says it. */
  answerAction: (action: OwnedAction) => isPerson(action.ownerId),
  /** Give it another owner or another day. */
  changeAction: (action: OwnedAction) => sits(planners, action),
  /** Say that the board has looked at a decision and that it stays. */
  confirmDecision: (of: OfBoard) => sits(planners, of),
  /** A vote of one's own. */
  vote: (of: OfBoard) => sitsOneself(deciders, of),
});
