import { Database } from '../src/platform/database/database.ts';
import { moveStage, Project } from '../src/projects/index.ts';
import type { TestBoard } from './board.ts';

/** A project that the board has stopped, without the meeting in which it did. */
export const givenItIsStopped = ({ app, organizationId }: TestBoard, projectId: string): Promise<void> =>
  app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const project = await work.lock(Project, projectId);
    await moveStage(work, project, { to: 'STOPPED', because: 'The bank changes its system anyway.' });
  });
