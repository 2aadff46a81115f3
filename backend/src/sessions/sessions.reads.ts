import { outcomeOf } from '@cxboard/domain/decisions/decision.rules';
import { may } from '@cxboard/domain/people/permissions';
import { type Seat, votersOf } from '@cxboard/domain/sessions/attendance.rules';
import { Injectable } from '@nestjs/common';
import { draftBoards } from '../meetings/index.ts';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ResultModel } from './result.model.ts';
import type { AttendanceModel, MeetingSessionModel, ResponseRatesModel } from './session.model.ts';
import { responseRates, sessionById, sessionByNumber } from './sessions.statements.ts';

interface SessionRow {
  readonly boardId: string;
  readonly tree: Omit<MeetingSessionModel, 'readAt' | 'results'> & {
    readonly results: readonly Omit<ResultModel, 'outcome'>[];
  };
}

/** A meeting as it is held, in one statement. */
@Injectable()
export class SessionsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  numbered(viewer: Viewer, board: string, number: number): Promise<MeetingSessionModel> {
    return this.one(viewer, sessionByNumber, [board, number]);
  }

  session(viewer: Viewer, meetingId: string): Promise<MeetingSessionModel> {
    return this.one(viewer, sessionById, [meetingId]);
  }

  /** For those who lead the board: how it answers to what customers say. */
  async rates(viewer: Viewer, board: string): Promise<ResponseRatesModel> {
    const values = [viewer.organizationId, board];
    const [row] = await this.database.read<ResponseRatesModel & { boardId: string }>(viewer, responseRates, values);
    const rates = foundOr404(row);
    if (!may(viewer).runMeeting(rates)) throw new NotFound();
    return rates;
  }

  private async one(viewer: Viewer, named: Statement, key: readonly unknown[]): Promise<MeetingSessionModel> {
    const values = [viewer.organizationId, draftBoards(viewer), ...key];
    const row = foundOr404((await this.database.read<SessionRow>(viewer, named, values))[0]);
    if (!may(viewer).followMeeting(row) && !standsIn(viewer, row)) throw new NotFound();
    return { ...row.tree, readAt: this.clock.now(), results: withOutcomes(row.tree) };
  }
}

/** Who comes in somebody's place follows that meeting, with or without a seat of their own. */
const standsIn = ({ personId }: Viewer, { tree }: SessionRow): boolean =>
  tree.attendance.some(({ substitute }) => substitute?.id === personId);

function withOutcomes({ results, attendance }: SessionRow['tree']): ResultModel[] {
  const seats = attendance.map(({ person, role }): Seat => ({ personId: person.id, role }));
  const voterIds = votersOf(seats, attendance.flatMap(notedOf));
  const chairId = seats.find(({ role }) => role === 'CHAIR')?.personId ?? null;
  return results.map((result) => {
    const { rule, quorum } = result;
    const ballots = result.ballots.map(({ person, choice }) => ({ personId: person.id, choice }));
    return { ...result, outcome: rule && outcomeOf({ rule, quorum, ballots, voterIds, chairId }) };
  });
}

const notedOf = ({ person, presence, substitute, substituteVotes }: AttendanceModel) =>
  presence ? [{ personId: person.id, presence, substituteId: substitute?.id ?? null, substituteVotes }] : [];
