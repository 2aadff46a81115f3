import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, monday, sendsTwice } from '../../testing/meetings.ts';
import { AgendaItem } from '../agenda/index.ts';
import {
  AddAgendaItemDocument,
  AddToBacklogDocument,
  BacklogDocument,
  EditAgendaItemDocument,
  RemoveAgendaItemDocument,
  ReorderAgendaDocument,
  RestoreAgendaItemDocument,
  SendToBacklogDocument,
} from '../agenda/agenda.api.generated.ts';
import { CancelMeetingDocument } from '../meetings/meetings.api.generated.ts';
import { Meeting } from '../meetings/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { Project, StatusReport } from '../projects/index.ts';
import {
  CandidatesForTestDocument,
  ClearDraftForTestDocument,
  DraftAgendaForTestDocument,
  DraftedForTestDocument,
  DropCandidateForTestDocument,
  RestoreCandidateForTestDocument,
  TakeAllUnfinishedForTestDocument,
  TakeCandidateForTestDocument,
} from './drafting.api.generated.ts';

let board: TestBoard;
let sessions: { id: string; number: number }[];
let reviews: { id: string; number: number }[];

beforeAll(async () => {
  board = await givenABoardOnMonday();
  const meetings = await givenMeetings(board, 7);
  sessions = meetings.filter(({ kind }) => kind === 'METRICS');
  reviews = meetings.filter(({ kind }) => kind === 'PROJECT_REVIEW');
});
afterAll(() => board.close());

/** A meeting nobody else in this file uses. */
function next(of: { id: string; number: number }[]) {
  const meeting = of.shift();
  if (!meeting) throw new Error('More tests than meetings.');
  return { meetingId: meeting.id, number: meeting.number };
}

const behind = <T>(act: (work: Work) => Promise<T>, at: Date = monday) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test', at }, act);

async function draft(meetingId: string) {
  const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId } });
  if (draftAgenda.__typename !== 'Agenda') throw new Error(`Refused: ${draftAgenda.__typename}`);
  return draftAgenda;
}
const candidates = async (meetingId: string) =>
  (await board.chair.sends(CandidatesForTestDocument, { meetingId })).agendaCandidates;
const agenda = async (number: number) =>
  (await board.chair.sends(DraftedForTestDocument, { board: 'cx', number })).agenda;
const titles = ({ items }: { items: readonly { title: string }[] }) => items.map(({ title }) => title);
const backlog = async () => titles((await board.chair.sends(BacklogDocument, { board: 'cx' })).backlog);
const opening = 'Actions and decisions since last time';

const waits = (title: string, minutes: number, isFinancial = false) =>
  board.chair.sends(AddToBacklogDocument, {
    input: { boardId: board.boardId, kind: 'TOPIC', title, minutes, isFinancial },
  });
const emptyBacklog = async () => {
  for (const { id } of (await board.chair.sends(BacklogDocument, { board: 'cx' })).backlog.items)
    await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: id } });
};

async function givenAProject(title: string, report: Partial<StatusReport> | null) {
  const number = ++projects;
  return behind(async (work) => {
    const project = await work.add(Project, {
      ...{ boardId: board.boardId, number, title, problem: '', ownerId: board.owner.id, coOwnerId: null },
      ...{ stage: 'ACTIVE', charteredOn: '2026-01-05', reviewOn: null, metricId: null },
    });
    if (report)
      await work.add(StatusReport, {
        ...{ projectId: project.id, authorId: board.owner.id, reportedAt: new Date('2026-03-01T09:00:00Z') },
        ...{ done: 'Much', next: 'More', needsDecision: '', health: 'ON_TRACK', noChange: false, asDeputy: false },
        ...report,
      });
    return project;
  });
}
let projects = 0;
const stopAll = () =>
  behind(async (work) => {
    for (const project of await work.find(Project, {})) await work.change(project, { stage: 'STOPPED' });
  });

describe('drafting', () => {
  test('is for those who prepare the agenda, of a meeting that is still to come', async () => {
    const { meetingId } = next(reviews);
    const input = { meetingId };
    expect(await board.stranger.isRefused(DraftAgendaForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.stranger.isRefused(CandidatesForTestDocument, { meetingId })).toBe('NOT_FOUND');
    for (const other of [board.member, board.analyst, board.employee]) {
      expect(await other.isRefused(DraftAgendaForTestDocument, { input })).toBe('FORBIDDEN');
      expect(await other.isRefused(CandidatesForTestDocument, { meetingId })).toBe('NOT_FOUND');
    }
    const { draftAgenda } = await sendsTwice(board.secretary, DraftAgendaForTestDocument, { input });
    expect(draftAgenda).toMatchObject({ __typename: 'Agenda', meeting: { state: 'AGENDA_OPEN', reviews: null } });

    await behind(async (work) => {
      await work.change(await work.get(Meeting, meetingId), { state: 'CLOSED' });
    });
    const late = await board.chair.sends(DraftAgendaForTestDocument, { input });
    expect(late.draftAgenda).toMatchObject({ __typename: 'MeetingClosed', state: 'CLOSED' });
  });

  test('fills a project review with what stands on it, troubled and silent projects, and what waits', async () => {
    const { meetingId } = next(reviews);
    await givenAProject('Fine', {});
    await givenAProject('Decide', { needsDecision: 'May we spend more?' });
    await givenAProject('Off', { health: 'OFF_TRACK' });
    await givenAProject('Silent', null);
    await waits('Budget of next year', 10, true);
    await waits('Letters nobody reads', 10);

    const drafted = await draft(meetingId);
    expect(drafted.items).toMatchObject([
      { title: opening, minutes: 5, reason: { name: 'STANDING' } },
      { title: 'Decide', kind: 'PROJECT', reason: { name: 'NEEDS_DECISION', reportedOn: '2026-03-01' } },
      { title: 'Off', reason: { name: 'OFF_TRACK' }, presenter: { name: 'Olga Owner' } },
      { title: 'Silent', reason: { name: 'NEVER_REPORTED', charteredOn: '2026-01-05' } },
      { title: 'Letters nobody reads', reason: { name: 'WAITING', since: '2026-03-02' } },
      { title: 'Budget of next year', isFinancial: true },
    ]);
    expect(drafted.window.plannedMinutes).toBeLessThanOrEqual(drafted.window.upper);
    expect(await backlog()).toEqual([]);
    expect(await candidates(meetingId)).toMatchObject({ candidates: [], isDrafted: true });

    expect(titles(await draft(meetingId))).toEqual(titles(drafted));
    expect((await draft(meetingId)).items.map(({ id, version }) => [id, version])).toEqual(
      drafted.items.map(({ id, version }) => [id, version]),
    );
  });

  test('once more follows the state: what lost its reason goes, and a topic waits again where it waited', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId, number } = next(reviews);
    const project = await givenAProject('Off again', { health: 'OFF_TRACK' });
    for (const title of ['One', 'Two', 'Three']) await waits(title, 10);
    expect(titles(await draft(meetingId))).toEqual([opening, 'Off again', 'One', 'Two', 'Three']);

    await behind(async (work) => {
      await work.add(StatusReport, {
        ...{ projectId: project.id, authorId: board.owner.id, reportedAt: new Date('2026-03-02T09:00:00Z') },
        ...{ done: '', next: '', needsDecision: '', health: 'ON_TRACK', noChange: false, asDeputy: false },
      });
    });
    expect(titles(await draft(meetingId))).toEqual([opening, 'One', 'Two', 'Three']);

    const input = { meetingId };
    const { clearDraft } = await sendsTwice(board.chair, ClearDraftForTestDocument, { input });
    expect(clearDraft).toMatchObject({ items: [] });
    expect(await backlog()).toEqual(['One', 'Two', 'Three']);
    expect(titles(await draft(meetingId))).toEqual([opening, 'One', 'Two', 'Three']);
    expect((await agenda(number)).items.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  test('lists what did not fit, with the minutes that were left', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId } = next(reviews);
    for (const [title, minutes] of [
      ['Long', 70],
      ['Longer', 40],
      ['Short', 10],
      ['Endless', 300],
    ] as const)
      await waits(title, minutes);
    expect(titles(await draft(meetingId))).toEqual([opening, 'Long', 'Short']);
    expect((await candidates(meetingId)).candidates).toMatchObject([
      { title: 'Longer', minutes: 40, leftOut: { name: 'NO_TIME_LEFT', minutesLeft: 15 } },
      { title: 'Endless', leftOut: { name: 'LONGER_THAN_MEETING', room: 90 } },
    ]);
  });

  test('learns its minutes from how long such items took', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId } = next(reviews);
    const took = [20, 24, 22];
    await behind(async (work) => {
      const past = { boardId: board.boardId, timeZone: 'Europe/Prague', minutes: 90, place: '', number: 4000 } as const;
      const startsAt = new Date('2026-02-03T09:00:00Z');
      const held = await work.add(Meeting, { ...past, kind: 'PROJECT_REVIEW', state: 'CLOSED', startsAt });
      const about = (await work.find(Project, {}))[0];
      for (const [index, actualMinutes] of took.entries())
        await work.add(AgendaItem, {
          ...{ boardId: board.boardId, meetingId: held.id, position: index + 1, kind: 'PROJECT', title: 'Past' },
          ...{ minutes: 10, projectId: about?.id ?? null, actualMinutes },
        });
    });
    await givenAProject('Timed', { health: 'AT_RISK' });
    const { candidates: found } = await candidates(meetingId);
    expect(found.find(({ title }) => title === 'Timed')).toMatchObject({ minutes: 22, learntFrom: 3 });
  });
});

describe('what people did', () => {
  test('stays: items they added, changed or moved are worked around', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId, number } = next(reviews);
    for (const title of ['One', 'Two', 'Three']) await waits(title, 10);
    await board.chair.sends(AddAgendaItemDocument, { input: { meetingId, kind: 'TOPIC', title: 'Mine', minutes: 60 } });
    const first = await draft(meetingId);
    expect(titles(first)).toEqual([opening, 'Mine', 'One', 'Two']);

    const [, mine, one, two] = first.items;
    const edit = { itemId: one?.id ?? '', expectedVersion: one?.version ?? 0, minutes: 25, title: 'One, longer' };
    await board.chair.sends(EditAgendaItemDocument, { input: edit });
    await board.chair.sends(ReorderAgendaDocument, { input: { itemId: mine?.id ?? '', position: 1 } });
    await board.chair.sends(ReorderAgendaDocument, { input: { itemId: two?.id ?? '', position: 2 } });
    const again = await draft(meetingId);
    expect(again.items).toMatchObject([
      { title: 'Mine', minutes: 60 },
      { title: 'Two' },
      { title: 'One, longer', minutes: 25 },
    ]);
    // 95 minutes of their own: nothing more is drafted, and the opening has no room any more.
    expect((await candidates(meetingId)).candidates).toMatchObject([{ title: opening }, { title: 'Three' }]);
    expect((await agenda(number)).window.plannedMinutes).toBe(95);
  });

  test('what they took off does not come back until they ask for it', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId } = next(reviews);
    await givenAProject('Not this time', { health: 'OFF_TRACK' });
    await waits('Waits', 10);
    const [, project, topic] = (await draft(meetingId)).items;
    await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: project?.id ?? '' } });
    await board.chair.sends(SendToBacklogDocument, { input: { itemId: topic?.id ?? '' } });
    expect(titles(await draft(meetingId))).toEqual([opening]);
    const { candidates: left } = await candidates(meetingId);
    expect(left).toMatchObject([
      { title: 'Not this time', leftOut: { name: 'DROPPED' } },
      { title: 'Waits', leftOut: { name: 'DROPPED' } },
    ]);

    const input = { meetingId, key: left[0]?.key ?? '' };
    expect(await board.member.isRefused(TakeCandidateForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await board.stranger.isRefused(TakeCandidateForTestDocument, { input })).toBe('NOT_FOUND');
    const { takeCandidate } = await sendsTwice(board.chair, TakeCandidateForTestDocument, { input });
    expect(takeCandidate).toMatchObject({ items: [{ title: opening }, { title: 'Not this time' }] });
    const twice = await board.chair.sends(TakeCandidateForTestDocument, { input });
    expect(twice.takeCandidate.__typename).toBe('CandidateGone');
    expect(titles(await draft(meetingId))).toEqual([opening, 'Not this time']);
  });

  test('what was taken off and put back is the draft’s again', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId } = next(reviews);
    await waits('Back and forth', 10);
    const itemId = (await draft(meetingId)).items[1]?.id ?? '';
    await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId } });
    await board.chair.sends(RestoreAgendaItemDocument, { input: { itemId } });
    expect(titles(await draft(meetingId))).toEqual([opening, 'Back and forth']);
    await board.chair.sends(ClearDraftForTestDocument, { input: { meetingId } });
    expect(await backlog()).toEqual(['Back and forth']);
  });

  test('a candidate is dropped and restored without being on the agenda', async () => {
    await emptyBacklog();
    await stopAll();
    const { meetingId } = next(reviews);
    await waits('Not now', 10);
    const key = (await candidates(meetingId)).candidates.find(({ title }) => title === 'Not now')?.key ?? '';
    const input = { meetingId, key };
    expect(await board.stranger.isRefused(DropCandidateForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.analyst.isRefused(DropCandidateForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await board.stranger.isRefused(RestoreCandidateForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.analyst.isRefused(RestoreCandidateForTestDocument, { input })).toBe('FORBIDDEN');
    const { dropCandidate } = await sendsTwice(board.chair, DropCandidateForTestDocument, { input });
    expect(dropCandidate).toMatchObject({ __typename: 'AgendaCandidates' });
    expect(titles(await draft(meetingId))).toEqual([opening]);
    await sendsTwice(board.chair, RestoreCandidateForTestDocument, { input });
    expect(titles(await draft(meetingId))).toEqual([opening, 'Not now']);
    const unknown = { meetingId, key: 'ITEM:nothing' };
    const { dropCandidate: gone } = await board.chair.sends(DropCandidateForTestDocument, { input: unknown });
    expect(gone.__typename).toBe('CandidateGone');
  });

  test('what a cancelled meeting left unfinished is taken in one press', async () => {
    await emptyBacklog();
    await stopAll();
    const cancelled = next(reviews);
    const { meetingId } = next(reviews);
    for (const title of ['Half said', 'Not said'])
      await board.chair.sends(AddAgendaItemDocument, {
        input: { meetingId: cancelled.meetingId, kind: 'TOPIC', title, minutes: 50 },
      });
    await board.chair.sends(CancelMeetingDocument, {
      input: { meetingId: cancelled.meetingId, reason: 'Snow', effect: 'SKIP' },
    });
    await waits('New', 5);
    expect((await candidates(meetingId)).candidates.filter(({ isUnfinished }) => isUnfinished)).toMatchObject([
      { title: 'Half said', reason: { name: 'CARRIED_OVER', times: 1, fromNumber: cancelled.number } },
      { title: 'Not said' },
    ]);
    const input = { meetingId };
    expect(await board.stranger.isRefused(TakeAllUnfinishedForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(TakeAllUnfinishedForTestDocument, { input })).toBe('FORBIDDEN');
    const { takeAllUnfinished } = await sendsTwice(board.chair, TakeAllUnfinishedForTestDocument, { input });
    expect(takeAllUnfinished).toMatchObject({
      items: [{ title: 'Half said', carriedFromNumber: cancelled.number, carriedTimes: 1 }, { title: 'Not said' }],
      window: { plannedMinutes: 100 },
    });
    expect(await backlog()).toEqual(['New']);
  });
});

test('an act asks as often, whether much waits or little', async () => {
  await emptyBacklog();
  await stopAll();
  const asked = async (act: () => Promise<unknown>) => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    await act();
    const names = query.mock.calls.flatMap(([first]) => (first as unknown as { name?: string }).name ?? []);
    query.mockRestore();
    // The relay and the scheduler ask for themselves in between.
    return names.filter((name) => /^(drafting|agenda|meetings|metrics|projects|audit|events|viewer)/.test(name)).length;
  };
  const counts: number[][] = [];
  for (const size of [8, 60]) {
    await emptyBacklog();
    const { meetingId } = next(reviews);
    await behind(async (work) => {
      for (let nth = 1; nth <= size; nth += 1)
        await work.add(AgendaItem, {
          ...{ boardId: board.boardId, meetingId: null, position: nth, kind: 'TOPIC', title: `${size}: ${nth}` },
          ...{ minutes: 30 },
        });
    });
    for (let nth = 1; nth <= size; nth += 1) await givenAProject(`${size}: project ${nth}`, { health: 'OFF_TRACK' });
    await candidates(meetingId);
    const looking = await asked(() => candidates(meetingId));
    const drafting = await asked(() => draft(meetingId));
    const again = await asked(() => draft(meetingId));
    counts.push([looking, drafting, again]);
  }
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[0]?.[0]).toBeGreaterThan(1);
}, 60_000);

test('what waits for the board is drafted onto one coming agenda, and onto another when that one is cancelled', async () => {
  await emptyBacklog();
  await stopAll();
  const [one, other] = [next(reviews), next(reviews)];
  await givenAProject('Decide once', { needsDecision: 'May we spend more?' });
  await givenAProject('Off track', { health: 'OFF_TRACK' });
  expect(titles(await draft(one.meetingId))).toEqual([opening, 'Decide once', 'Off track']);
  expect(titles(await draft(other.meetingId))).toEqual([opening, 'Off track']);
  expect(titles(await draft(one.meetingId))).toEqual([opening, 'Decide once', 'Off track']);
  const skipped = { meetingId: one.meetingId, effect: 'SKIP' as const, reason: 'Nobody can come' };
  await board.chair.sends(CancelMeetingDocument, { input: skipped });
  expect(titles(await draft(other.meetingId))).toEqual([opening, 'Decide once', 'Off track']);
});

test('a metrics session says which month it reviews; the next one in that month, the last four weeks', async () => {
  await emptyBacklog();
  const first = next(sessions);
  const second = next(sessions);
  const drafted = await draft(first.meetingId);
  expect(drafted.meeting.reviews).toEqual({ grain: 'MONTH', from: '2026-02-01', to: '2026-02-28' });
  expect(titles(drafted)).toEqual([opening, 'Customer voice: one story']);
  // By its own day, not by the one on which somebody asks.
  expect((await candidates(second.meetingId)).period).toEqual({ grain: 'WEEK', from: '2026-02-23', to: '2026-03-22' });
  const third = next(sessions);
  expect((await candidates(third.meetingId)).period).toEqual({ grain: 'MONTH', from: '2026-03-01', to: '2026-03-31' });
});
