import { board, lead, type ProjectRelations, type Relations, seats } from '../people/relations.ts';

export const charterActs = ({ isPerson, sits, owns, speaksFor }: Relations) => ({
  planMilestones: (project: ProjectRelations) => owns(project) || sits(lead, project),
  addProjectFile: (project: ProjectRelations) => owns(project) || sits(board, project) || speaksFor(project),
  removeProjectFile: (file: { addedById: string | null; project: ProjectRelations }) =>
    isPerson(file.addedById) || owns(file.project) || sits(lead, file.project),
  /** Who did what to it, and when. */
  seeProjectActivity: (project: ProjectRelations) => owns(project) || sits(seats, project),
});
