import { lead, type OfBoard, type Relations, seats } from '../people/relations.ts';

export interface NominationRelations extends OfBoard {
  readonly nominatorId: string | null;
  readonly ownerId: string | null;
  readonly isDraft: boolean;
}

export const nominationActs = ({ is, isPerson, isOneself, sits }: Relations) => {
  const seesAll = (of: OfBoard) => is('ANALYST') || sits(seats, of);
  return {
    /** Employees nominate through a proposal. */
    nominate: seesAll,
    seeNominations: seesAll,
    /** A draft is its author's alone. */
    seeNomination: ({ isDraft, nominatorId, ownerId, ...of }: NominationRelations) =>
      isOneself(nominatorId) || (!isDraft && (isPerson(nominatorId) || isPerson(ownerId) || seesAll(of))),
    editNomination: ({ isDraft, nominatorId, ...of }: NominationRelations) =>
      isOneself(nominatorId) || (!isDraft && (isPerson(nominatorId) || sits(lead, of))),
    /** Attach evidence, judge pain, reach, fit, confidence and effort. */
    judgeNomination: ({ isDraft, nominatorId, ...of }: NominationRelations) =>
      isDraft ? isOneself(nominatorId) : seesAll(of),
    /** Which nominations the board looks at next. */
    shortlistNominations: (of: OfBoard) => sits(lead, of),
    /** Carry out what was decided in another way than in a meeting that was run here. */
    applyRuling: (of: OfBoard) => sits(lead, of),
  };
};
