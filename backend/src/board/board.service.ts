import { type Seat, handOverChair, refuseAppointment, refuseEnd } from '@cxboard/domain/board/seat.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { refuseSlug, slugFrom } from '@cxboard/domain/organization/slug.rules';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { writtenLocales } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/index.ts';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardMember } from './board-member.entity.ts';
import { deadlinesIn } from './deadlines.ts';
import { Board } from './board.entity.ts';
import type {
  AppointMemberInput,
  CreateBoardInput,
  EditBoardInput,
  EndSeatInput,
  HandOverChairInput,
} from './board.inputs.ts';

/** A board, what it is for, and who sits on it from when to when. */
@Injectable()
export class BoardService {
  constructor(private readonly database: Database) {}

  createBoard(viewer: Viewer, { name, slug, charter, chairId }: CreateBoardInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).createBoard());
      const taken = (await work.find(Board, {})).map((board) => board.slug);
      const address = slug ?? slugFrom(name, 'BOARD', taken);
      const personId = chairId ?? viewer.personId;

      const refusal = refuseSlug(address, 'BOARD', taken) ?? (await refusePerson(work, personId));
      if (refusal) return refusal;

      const { id } = await work.add(Board, { name, slug: address, charter, locale: null });
      const fromOn = todayOf(viewer, work);
      await work.add(BoardMember, { boardId: id, personId, role: 'CHAIR', fromOn, untilOn: null });
      return told(work, id);
    });
  }

  editBoard(viewer: Viewer, { boardId, expectedVersion, name, charter, quorum, locale, ...due }: EditBoardInput) {
    return this.database.work(viewer, async (work) => {
      const board = await work.lock(Board, boardId);
      stopUnless(may(viewer).editCharter({ boardId }));
      stopUnlessQuorum(quorum ?? null);
      stopUnlessWritten(locale ?? null);
      const said = { ...(quorum !== undefined && { quorum }), ...(locale !== undefined && { locale }) };
      const changes = { name, charter, ...said, ...deadlinesIn(due) };
      await work.change(board, changes, expectedVersion);
      return told(work, boardId);
    });
  }

  appointMember(viewer: Viewer, { boardId, personId, role, ...dates }: AppointMemberInput) {
    return this.database.work(viewer, async (work) => {
      await work.lock(Board, boardId);
      stopUnless(may(viewer).appointMembers({ boardId }));
      const fromOn = dates.fromOn ?? todayOf(viewer, work);
      const seat: Seat = { personId, role, fromOn, untilOn: dates.untilOn ?? null };

      const seats = await work.find(BoardMember, { boardId });
      const refusal = refuseAppointment(seats, seat) ?? (await refusePerson(work, personId));
      if (refusal) return refusal;

      await work.add(BoardMember, { boardId, ...seat });
      work.tell('PERSON', personId);
      return told(work, boardId);
    });
  }

  endSeat(viewer: Viewer, { seatId, untilOn }: EndSeatInput) {
    return this.database.work(viewer, async (work) => {
      const { boardId } = await work.get(BoardMember, seatId);
      await work.lock(Board, boardId);
      stopUnless(may(viewer).appointMembers({ boardId }));

      const seats = await work.find(BoardMember, { boardId });
      const seat = seats.find(({ id }) => id === seatId) ?? (await work.get(BoardMember, seatId));
      const last = untilOn ?? addDays(todayOf(viewer, work), -1);
      // A seat that begins today and ends yesterday was a slip of the hand: it is taken back.
      const isTakenBack = !untilOn && last < seat.fromOn;
      const refusal = refuseEnd(seats, seat, isTakenBack ? seat.fromOn : last);
      if (refusal) return refusal;

      if (isTakenBack) await work.remove(seat);
      else await work.change(seat, { untilOn: last });
      work.tell('PERSON', seat.personId);
      return told(work, boardId);
    });
  }

  handOverChair(viewer: Viewer, { boardId, personId, fromOn }: HandOverChairInput) {
    return this.database.work(viewer, async (work) => {
      await work.lock(Board, boardId);
      stopUnless(may(viewer).appointMembers({ boardId }));
      const refusal = await refusePerson(work, personId);
      if (refusal) return refusal;

      const seats = await work.find(BoardMember, { boardId });
      const next = { personId, fromOn: fromOn ?? todayOf(viewer, work) };
      const { ended, withdrawn, begun } = handOverChair(seats, next);
      for (const { seat, untilOn } of ended) await work.change(seat, { untilOn });
      for (const seat of withdrawn) await work.remove(seat);
      await work.add(BoardMember, { boardId, ...begun });
      for (const seat of [...withdrawn, ...ended.map((one) => one.seat), begun]) work.tell('PERSON', seat.personId);
      return told(work, boardId);
    });
  }
}

function stopUnlessQuorum(quorum: number | null): void {
  const { min, max } = limits.sessions.quorum;
  if (quorum !== null && (quorum < min || quorum > max))
    throw new BadInput(`A quorum is ${min} to ${max}.`, { field: 'quorum' });
}

function stopUnlessWritten(locale: string | null): void {
  if (locale !== null && !writtenLocales.includes(locale))
    throw new BadInput(`Mails and papers are written as ${writtenLocales.join(', ')}.`, { field: 'locale' });
}

const todayOf = (viewer: Viewer, work: Work) => localDateOf(work.now, viewer.organization.timeZone);

function told(work: Work, boardId: string) {
  work.tell('BOARD', boardId);
  return { id: boardId };
}

async function refusePerson(work: Work, personId: string) {
  const { deactivatedAt } = await work.get(Person, personId);
  return refuseInactive([{ personId, active: deactivatedAt === null }]);
}
