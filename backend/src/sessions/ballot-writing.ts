import type { Ballot as Vote } from '@cxboard/domain/decisions/decision.rules';
import { type NoVote, refuseVoter } from '@cxboard/domain/sessions/attendance.rules';
import { v7 as uuidv7 } from 'uuid';
import { Person } from '../people/index.ts';
import { BadInput } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Ballot } from './ballot.entity.ts';
import type { Result } from './result.entity.ts';
import type { BallotInput } from './results.inputs.ts';
import { attendancesOf, seatsOf } from './session-work.ts';
import { castBallot } from './sessions.statements.ts';

type Decided = Pick<Result, 'id' | 'kind' | 'meetingId'>;

/** Writes the votes of people on a decision: one person has one, and the last one counts. */
export async function writeBallots(
  work: Work,
  { id: resultId, kind, meetingId }: Decided,
  ballots: readonly BallotInput[],
): Promise<NoVote | null> {
  if (ballots.length > 0 && kind !== 'DECISION') throw new BadInput('Only decisions are voted on.');
  const room = { seats: await seatsOf(work, meetingId), attendances: await attendancesOf(work, meetingId) };
  for (const { personId, choice } of ballots) {
    await work.get(Person, personId);
    const refusal = refuseVoter(personId, room);
    if (refusal) return refusal;
    if (choice) await cast(work, resultId, { personId, choice });
    else await takeBack(work, resultId, personId);
  }
  return null;
}

async function cast(work: Work, resultId: string, { personId, choice }: Vote): Promise<void> {
  const ballot = [uuidv7(), resultId, personId, choice, work.personId, work.now];
  await work.query(castBallot, [work.organizationId, ...ballot]);
}

async function takeBack(work: Work, resultId: string, personId: string): Promise<void> {
  const ballot = await work.first(Ballot, { resultId, personId });
  if (ballot) await work.remove(ballot);
}
