import type { Revision_revisionFragment, Revisions_projectFragment } from './revisions.generated.ts';

export type RevisedProject = Revisions_projectFragment;
export type Revision = Revision_revisionFragment;

export const waitingOf = ({ revisions }: Pick<RevisedProject, 'revisions'>): Revision[] =>
  revisions.filter(({ state }) => state === 'PROPOSED');

/** Another scope that waits for the board: before it decides, it sees what that would reach. */
export const isScopeAsked = ({ kind, state }: Pick<Revision, 'kind' | 'state'>): boolean =>
  kind === 'SCOPE' && state === 'PROPOSED';

/** Those that changed something, the oldest first. */
export const appliedOf = ({ revisions }: Pick<RevisedProject, 'revisions'>): Revision[] =>
  revisions.filter(({ state }) => state === 'APPLIED').toReversed();

/** Every date that stood before the one that stands now, the first first. */
export const earlierDates = (project: Pick<RevisedProject, 'revisions'>): string[] =>
  appliedOf(project).flatMap(({ kind, was }) => (kind === 'TIMING' && was ? [was] : []));
