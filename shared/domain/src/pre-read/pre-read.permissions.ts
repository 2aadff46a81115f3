import { type OfBoard, planners, type ProjectRelations, type Relations } from '../people/relations.ts';

export interface AskedItem extends OfBoard {
  readonly presenterId: string | null;
  readonly project: ProjectRelations | null;
}

export const preReadActs = ({ isPerson, sits, owns }: Relations) => ({
  /** Say what is asked about an item: who presents it, whose project it is about, and whoever prepares the agenda. */
  answerQuestions: ({ presenterId, project, ...of }: AskedItem) =>
    sits(planners, of) || isPerson(presenterId) || (project ? owns(project) : false),
});
