import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import { In, IsNull } from 'typeorm';
import { AgendaItem } from '../agenda/index.ts';
import { BoardMember } from '../board/index.ts';
import { Action } from '../decisions/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { ClosingService } from '../sessions/index.ts';
import { reviseAsDecided, revisionsOf } from './make-revisions.ts';
import { settleAsDecided, verdictsOf } from './make-verdicts.ts';
import { analysed, decided, promised } from './outcomes.ts';

interface Holding {
  readonly closing: ClosingService;
  /** Counts the meetings of one kind; decides what happened. */
  readonly turn: number;
  readonly now: Date;
}

/** A meeting as it was held: who came, how long each item took, what was decided and promised. */
export async function hold(work: Work, meeting: Meeting, { closing, turn, now }: Holding): Promise<void> {
  const items = await work.find(AgendaItem, { meetingId: meeting.id, removedAt: IsNull() }, { position: 'ASC' });
  const talked = turn % 4 === 3 ? items.slice(0, -1) : items;
  const revisions = await revisionsOf(work, talked);
  const results = talked.map(
    (item, index) =>
      revisions.find(({ result }) => result.itemId === item.id)?.result ??
      resultOf(item, { meeting, turn: turn + index, now }),
  );
  const verdicts = await verdictsOf(work, meeting, talked);
  const withAction = results.filter(({ kind }) => kind === 'ACTION').map(({ itemId }) => itemId);
  const answer = await closing.recordIn(work, meeting, {
    startedAt: meeting.startsAt,
    people: await present(work, meeting, turn),
    items: talked.map(({ id, minutes }, index) => ({ itemId: id, actualMinutes: minutes + ((turn + index) % 5) - 2 })),
    results: [...results, ...verdicts.map(({ result }) => result)],
    // The agenda that waits to be drafted is not filled by what the newest session carried.
    leftItemIds: turn % 5 === 2 ? [] : withAction,
    recurringItemIds: [],
  });
  if ('message' in answer)
    throw new Error(`The demonstration could not hold meeting ${meeting.number}: ${answer.message}`);
  for (const revision of revisions) await reviseAsDecided(work, revision);
  for (const verdict of verdicts) await settleAsDecided(work, verdict, meeting);
}

interface Moment {
  readonly meeting: Meeting;
  readonly turn: number;
  readonly now: Date;
}

function resultOf({ id: itemId, kind, presenterId }: AgendaItem, { meeting, turn, now }: Moment) {
  const on = localDateOf(meeting.startsAt, meeting.timeZone);
  const text = (list: readonly string[]) => foundOr404(list[(2 * meeting.number + Math.floor(turn / 3)) % list.length]);
  if (turn % 3 === 0) return { itemId, kind: 'DECISION' as const, text: text(decided), reviewOn: addDays(on, 180) };
  if (turn % 3 === 1)
    return { itemId, kind: 'ACTION' as const, text: text(promised), ownerId: presenterId, dueOn: addDays(on, 21) };
  if (kind === 'METRIC_SNAPSHOT') return answerTo({ itemId, ownerId: presenterId }, { meeting, now });
  return { itemId, kind: 'INFORMATION' as const, text: 'The board has taken note.' };
}

const noted = 120 * 86_400_000;

/** What the board made of the numbers: explained, more data, a response, and now and then one without a known cause. */
function answerTo(
  { itemId, ownerId }: { itemId: string; ownerId: string | null },
  { meeting, now }: Omit<Moment, 'turn'>,
) {
  const { number } = meeting;
  const on = localDateOf(meeting.startsAt, meeting.timeZone);
  const said = { itemId, kind: 'INFORMATION' as const, text: 'The board has taken note.' };
  // An analysis of the last weeks would stand on the agenda that waits to be drafted.
  if (number % 4 === 1 && now.getTime() - meeting.startsAt.getTime() > noted)
    return {
      ...{ itemId, kind: 'ANALYSIS_TASK' as const, response: 'MORE_DATA' as const, ownerId, dueOn: addDays(on, 10) },
      text: foundOr404(analysed[number % analysed.length]),
    };
  if (number % 4 === 2)
    return { ...said, response: 'RESPOND' as const, cause: 'Two thirds of the comments name the same letter' };
  if (number % 8 === 3) return { ...said, response: 'RESPOND' as const, withoutKnownCause: true };
  return { ...said, response: 'EXPLAINED' as const };
}

async function present(work: Work, { boardId }: Meeting, turn: number) {
  const seats = await work.find(BoardMember, { boardId, role: In(['CHAIR', 'MEMBER', 'SECRETARY']) }, { id: 'ASC' });
  return seats.map(({ personId, role }, index) => ({
    personId,
    presence: presenceOf(role === 'CHAIR' ? 0 : turn + index),
    substituteVotes: false,
  }));
}

const presenceOf = (chance: number): Presence => (chance % 9 === 8 ? 'ABSENT' : chance % 7 === 6 ? 'LATE' : 'PRESENT');

/** What was promised has been done on its day, but for every third of the last weeks. */
export async function keepPromises(work: Work, today: string): Promise<void> {
  for (const action of await work.find(Action, { state: 'OPEN' }, { number: 'ASC' }))
    if (action.dueOn < addDays(today, -45) || (action.dueOn < today && action.number % 3 !== 0))
      await work.change(action, {
        ...{ state: 'DONE', settledAt: new Date(`${action.dueOn}T15:00:00Z`), settledById: action.ownerId },
      });
}
