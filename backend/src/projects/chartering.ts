import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Draft, Work } from '../platform/database/work.ts';
import { Project } from './project.entity.ts';

const nextNumber = statement(
  'projects.next_number',
  `select greatest(
     (select max(number) from projects where organization_id = $1 and board_id = $2),
     (select max(last_number) from adoptions where organization_id = $1 and board_id = $2 and kind = 'PROJECT'), 0) + 1 as number`,
);

type Charter = Draft<Omit<Project, 'number'>> & Pick<Project, 'boardId' | 'title' | 'ownerId'>;

/** A project begins, with the next number of its board. Hold the board. */
export async function charter(work: Work, facts: Charter): Promise<Project> {
  const [next] = await work.query<{ number: number }>(nextNumber, [work.organizationId, facts.boardId]);
  return work.add(Project, { ...facts, number: foundOr404(next).number, stage: facts.stage ?? 'CHARTERED' });
}
