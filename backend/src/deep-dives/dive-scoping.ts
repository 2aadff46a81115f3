import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { DeepDive } from './deep-dive.entity.ts';
import { tellDive } from './dive-work.ts';
import { ProcessLane } from './process-map.entity.ts';

const oneAtATime = statement(
  'deep_dives.lock_numbers',
  `select pg_advisory_xact_lock(hashtextextended('deep dives ' || $1::text, 0))`,
);
const nextNumber = statement(
  'deep_dives.next_number',
  'select coalesce(max(number), 0) + 1 as number from deep_dives where organization_id = $1',
);

/** What a dive came from. */
export interface Origin {
  readonly nominationId: string | null;
  readonly boardTopicId: string | null;
  readonly reasonId: string | null;
}

type Scope = Origin &
  Pick<DeepDive, 'boardId' | 'title' | 'scope' | 'ownerId'> &
  Partial<Pick<DeepDive, 'departmentId' | 'dueOn'>>;

/** The dive that asks the same already. */
export async function diveOf(work: Work, { nominationId, boardTopicId }: Omit<Origin, 'reasonId'>) {
  return (
    (nominationId && (await work.first(DeepDive, { nominationId }))) ||
    (boardTopicId && (await work.first(DeepDive, { boardTopicId }))) ||
    null
  );
}

/** A dive begins with the customer. */
export async function addDive(work: Work, { departmentId = null, dueOn = null, ...scope }: Scope): Promise<DeepDive> {
  await work.query(oneAtATime, [work.organizationId]);
  const [next] = await work.query<{ number: number }>(nextNumber, [work.organizationId]);
  const dive = await work.add(DeepDive, {
    ...{ ...scope, departmentId, dueOn, number: foundOr404(next).number, state: 'SCOPED', explanation: '' },
    ...{ authorId: work.personId, verifiedOn: null, askedOn: null, meetingId: null },
  });
  await work.add(ProcessLane, {
    ...{ deepDiveId: dive.id, position: 1, name: 'Customer', kind: 'CUSTOMER', departmentId: null, costPerHour: null },
    ...{ signerId: null, signature: null, signatureReason: '', signedAt: null, removedAt: null },
  });
  tellDive(work, dive);
  return dive;
}

/** The board said so: what was begun before goes on. */
export const digFrom = async (work: Work, scope: Scope): Promise<DeepDive> =>
  (await diveOf(work, scope)) ?? addDive(work, scope);
