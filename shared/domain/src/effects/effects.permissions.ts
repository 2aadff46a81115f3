import { lead, type ProjectRelations, type Relations, seats } from '../people/relations.ts';

export const effectActs = ({ owns, sits }: Relations) => ({
  /** Say what a project will change and how that will be seen. */
  planEffect: (project: ProjectRelations) => owns(project) || sits(lead, project),
  /** Note what else happened that may have moved the metric. */
  noteEffectEvent: (project: ProjectRelations) => owns(project) || sits(seats, project),
});
