import {
  analysesOf,
  attendanceOf,
  type CarriedItem,
  countMeetings,
  type DecidedMatter,
  latencyOf,
  minutesKept,
  type PastMeeting,
  promisesKept,
  type PromisedWork,
  type SeatAt,
  stuckItems,
} from '@cxboard/domain/board-health/board-health.rules';
import { daysOf, lastQuarters } from '@cxboard/domain/board-health/quarter.rules';
import { limits } from '@cxboard/domain/limits';
import { daysBetween, localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import type { PersonCardModel } from '../people/index.ts';
import { BadInput, foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { BoardHealthModel, QuarterOfResponsesModel } from './health.model.ts';
import { healthFacts, responsesByQuarter } from './health.statements.ts';

interface HealthFacts {
  readonly boardId: string;
  readonly meetings: readonly PastMeeting[];
  readonly seats: readonly SeatAt[];
  readonly people: Readonly<Record<string, PersonCardModel>>;
  readonly decided: readonly DecidedMatter[];
  readonly promised: readonly (PromisedWork & { readonly isAsked: boolean; readonly isDue: boolean })[];
  readonly carried: readonly CarriedItem[];
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** How a board itself works: facts in one statement, judged by the rules. */
@Injectable()
export class BoardHealthReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async health(viewer: Viewer, board: string, { from, to }: Days): Promise<BoardHealthModel> {
    if (to < from || daysBetween(from, to) > limits.boardHealth.days)
      throw new BadInput(`A span of at most ${limits.boardHealth.days} days.`, { field: 'to' });
    const now = this.clock.now();
    const [facts] = await this.database.read<HealthFacts>(viewer, healthFacts, [board, from, to, now]);
    const found = foundOr404(facts);
    if (!may(viewer).seeBoardHealth(found)) throw new NotFound();
    return { from, to, ...judged(found, localDateOf(now, viewer.organization.timeZone)) };
  }

  /** For those who lead the board: how it answers to what customers say, quarter by quarter. */
  async responses(viewer: Viewer, board: string): Promise<readonly QuarterOfResponsesModel[]> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const first = lastQuarters(today, limits.boardHealth.quarters).at(-1) ?? '';
    const rows = await this.database.read<{ boardId: string; quarters: QuarterOfResponsesModel[] }>(
      viewer,
      responsesByQuarter,
      [board, daysOf(first).from],
    );
    const found = foundOr404(rows[0]);
    if (!may(viewer).runMeeting(found)) throw new NotFound();
    return found.quarters;
  }
}

function judged({ boardId, meetings, seats, people, decided, promised, carried }: HealthFacts, today: string) {
  const attendance = attendanceOf(seats).flatMap(({ personId, ...counted }) => {
    const person = people[personId];
    return person ? [{ person, ...counted }] : [];
  });
  return {
    ...{ boardId, attendance, meetings: countMeetings(meetings), minutes: minutesKept(meetings) },
    ...{ latency: latencyOf(decided), stuck: stuckItems(carried) },
    analyses: analysesOf(
      promised.filter(({ isAsked }) => isAsked),
      today,
    ),
    actions: promisesKept(
      promised.filter(({ isDue }) => isDue),
      today,
    ),
  };
}
