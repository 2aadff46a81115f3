import { board, lead, type OfBoard, type ProjectRelations, type Relations } from '../people/relations.ts';

export const revisionActs = ({ isPerson, sits, owns }: Relations) => ({
  /** Ask the board for another scope, solution, date or place, or to stop it. */
  proposeRevision: (project: ProjectRelations) => owns(project) || sits(board, project),
  withdrawRevision: (revision: OfBoard & { proposerId: string | null }) =>
    isPerson(revision.proposerId) || sits(lead, revision),
  /** Carry out what was decided in another way than in a meeting that was run here. */
  applyRevision: (of: OfBoard) => sits(lead, of),
  /** The board's own order, by the chair's call. */
  orderProjects: (of: OfBoard) => sits(['CHAIR'], of),
});
