import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { everySecondTuesday, givenABoardOnMonday, givenMeetings, monday, sendsTwice } from '../../testing/meetings.ts';
import type { TestBoard } from '../../testing/board.ts';
import { AddAgendaItemDocument, BacklogDocument } from '../agenda/agenda.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { CadenceService } from './cadence.service.ts';
import {
  CadenceDocument,
  CadencePreviewDocument,
  CancellationPreviewDocument,
  CancelMeetingDocument,
  HolidayCountriesDocument,
  MeetingDocument,
  MeetingsDocument,
  MoveMeetingDocument,
  NextMeetingDocument,
  OpenAgendaDocument,
  PlaceMeetingDocument,
  PlanMeetingDocument,
  PublicHolidaysDocument,
  SetCadenceDocument,
} from './meetings.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoardOnMonday();
});
afterAll(() => board.close());

const year = { board: 'cx', from: '2026-03-01', to: '2027-04-01' };
const listed = async () => (await board.chair.sends(MeetingsDocument, year)).meetings;
const numbered = async (number: number) => (await board.chair.sends(MeetingDocument, { board: 'cx', number })).meeting;
const nowhere = '0198c0de-0000-7000-8000-000000000000';

describe('the cadence', () => {
  const cadence = () => ({ input: { boardId: board.boardId, ...everySecondTuesday } });

  test('is set by those who plan, and nobody else', async () => {
    expect(await board.stranger.isRefused(SetCadenceDocument, cadence())).toBe('NOT_FOUND');
    for (const one of [board.employee, board.member, board.analyst, board.administrator])
      expect(await one.isRefused(SetCadenceDocument, cadence())).toBe('FORBIDDEN');
    const input = { ...cadence().input, boardId: nowhere };
    expect(await board.chair.isRefused(SetCadenceDocument, { input })).toBe('NOT_FOUND');
    expect(await board.employee.sends(CadenceDocument, { board: 'cx' })).toEqual({ cadence: null });
    expect(await board.employee.isRefused(CadenceDocument, { board: 'nowhere' })).toBe('NOT_FOUND');
  });

  test('that cannot be kept is refused with the field at fault', async () => {
    const wrong = { ...cadence().input, timeZone: 'Mars/Olympus' };
    const { setCadence } = await board.chair.sends(SetCadenceDocument, { input: wrong });
    expect(setCadence).toEqual({ __typename: 'InvalidCadence', field: 'timeZone' });
    const others = [{ everyDays: 3 }, { closedRanges: [{ from: '2026-08-10', until: '2026-08-01' }] }];
    for (const change of others)
      expect(
        (await board.chair.sends(SetCadenceDocument, { input: { ...cadence().input, ...change } })).setCadence,
      ).toMatchObject({ __typename: 'InvalidCadence' });
    const impossible = [
      { metricsMinutes: 5 },
      { opensDaysBefore: 61 },
      { holidayCountry: 'XX' },
      { anchorDate: '1990-01-01' },
    ];
    for (const change of impossible)
      expect(await board.chair.isRefused(SetCadenceDocument, { input: { ...cadence().input, ...change } })).toBe(
        'BAD_USER_INPUT',
      );
    expect(await listed()).toEqual([]);
  });

  test('makes a year of meetings that take turns and keep the wall clock over daylight saving', async () => {
    const { setCadence } = await sendsTwice(board.chair, SetCadenceDocument, cadence());
    expect(setCadence).toMatchObject({ __typename: 'Cadence', version: 1, ...everySecondTuesday });
    const meetings = await listed();
    expect(meetings).toHaveLength(26);
    expect(meetings.map(({ number }) => number)).toEqual(meetings.map((_, index) => index + 1));
    meetings.forEach(({ kind }, index) => expect(kind).toBe(index % 2 ? 'PROJECT_REVIEW' : 'METRICS'));
    expect(new Set(meetings.map(({ startsClock }) => startsClock))).toEqual(new Set(['10:00']));
    expect(meetings[0]).toMatchObject({ startsAt: '2026-03-10T09:00:00.000Z', place: 'Board room', state: 'PLANNED' });
    expect(meetings[2]).toMatchObject({ startsAt: '2026-04-07T08:00:00.000Z' });
  });

  test('leaves public holidays to the people: a date on one moves to the next working day', async () => {
    const days = (await listed()).map(({ startsOn }) => startsOn);
    // 17 November is the day of the struggle for freedom, a Tuesday.
    expect(days).toContain('2026-11-18');
    expect(days).not.toContain('2026-11-17');
  });

  test('names the public holidays of its country to everybody', async () => {
    const asked = { board: 'cx', from: '2026-11-01', to: '2026-12-31' };
    const { cadence: found } = await board.employee.sends(PublicHolidaysDocument, asked);
    expect(found?.publicHolidays.map(({ on }) => on)).toEqual(['2026-11-17', '2026-12-24', '2026-12-25', '2026-12-26']);
    expect(found?.publicHolidays.every(({ name }) => name !== '')).toBe(true);
    const tooLong = { ...asked, to: '2030-01-01' };
    expect(await board.employee.isRefused(PublicHolidaysDocument, tooLong)).toBe('BAD_USER_INPUT');
    expect(await board.stranger.isRefused(PublicHolidaysDocument, asked)).toBe('NOT_FOUND');
  });

  test('shows what a change would do before it is made, to those who may make it', async () => {
    const input = { ...cadence().input, anchorDate: '2026-03-12' };
    expect(await board.stranger.isRefused(CadencePreviewDocument, { input })).toBe('NOT_FOUND');
    expect(await board.member.isRefused(CadencePreviewDocument, { input })).toBe('FORBIDDEN');
    const wrong = { input: { ...input, timeZone: 'Mars/Olympus' } };
    expect((await board.chair.sends(CadencePreviewDocument, wrong)).cadencePreview).toEqual({
      __typename: 'InvalidCadence',
      field: 'timeZone',
    });
    const before = await listed();
    const { cadencePreview } = await board.chair.sends(CadencePreviewDocument, { input });
    if (cadencePreview.__typename !== 'CadencePreview') throw new Error('It was refused.');
    expect(cadencePreview.meetings[0]).toMatchObject({
      ...{ number: 1, change: 'REDATED', because: null, kind: 'METRICS' },
      ...{ was: '2026-03-10T09:00:00.000Z', startsAt: '2026-03-12T09:00:00.000Z' },
    });
    expect(await listed()).toEqual(before);
  });

  test('changed without having seen the newest one is stale', async () => {
    const input = cadence().input;
    expect(await board.chair.isRefused(SetCadenceDocument, { input })).toBe('STALE');
    expect(await board.chair.isRefused(SetCadenceDocument, { input: { ...input, expectedVersion: 7 } })).toBe('STALE');
  });

  test('changed gives empty coming meetings new dates and keeps their numbers; prepared ones stay', async () => {
    const [first, second] = await listed();
    const item = { meetingId: second?.id ?? '', title: 'Kept', kind: 'TOPIC', minutes: 10 } as const;
    await board.chair.sends(AddAgendaItemDocument, { input: item });
    const input = { ...cadence().input, anchorDate: '2026-03-12', expectedVersion: 1, place: 'Attic' };
    await sendsTwice(board.chair, SetCadenceDocument, { input });
    const after = await listed();
    expect(after[0]).toMatchObject({ id: first?.id, number: 1, startsOn: '2026-03-12', place: 'Attic' });
    expect(after[1]).toMatchObject({ id: second?.id, number: 2, startsOn: '2026-03-24', items: 1 });
    const numbers = after.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('is followed for a rolling year by the clock: a month later there are two meetings more', async () => {
    const before = await listed();
    const cadences = board.app.get(CadenceService);
    board.app.get(Clock).set(new Date(monday.getTime() + 28 * 86_400_000));
    await cadences.extendHorizons(board.organizationId);
    await cadences.extendHorizons(board.organizationId);
    board.app.get(Clock).set(monday);
    const after = (await board.chair.sends(MeetingsDocument, { ...year, to: '2027-06-01' })).meetings;
    expect(after.length - before.length).toBe(2);
    expect(after.at(-1)?.number).toBe(Math.max(...before.map(({ number }) => number)) + 2);
  });

  test('opens agendas ten days before, by the clock, once', async () => {
    const cadences = board.app.get(CadenceService);
    await cadences.openAgendasDue(board.organizationId);
    expect((await listed())[0]).toMatchObject({ state: 'PLANNED', opensAt: '2026-03-02T09:00:00.000Z' });
    board.app.get(Clock).set(new Date('2026-03-02T09:00:01Z'));
    await cadences.openAgendasDue(board.organizationId);
    await cadences.openAgendasDue(board.organizationId);
    const [first, , third] = await listed();
    expect(first).toMatchObject({ state: 'AGENDA_OPEN', startsOn: '2026-03-12' });
    expect(third).toMatchObject({ state: 'PLANNED' });
  });
});

describe('the calendar', () => {
  test('is seen by everybody in the organization, its drafts only by those who plan', async () => {
    expect(await board.stranger.isRefused(MeetingsDocument, year)).toBe('NOT_FOUND');
    const [first] = (await board.employee.sends(MeetingsDocument, year)).meetings;
    expect(first).toMatchObject({ number: 1, items: null, plannedMinutes: null });
    expect((await board.employee.sends(NextMeetingDocument, { board: 'cx' })).nextMeeting?.number).toBe(1);
    expect(await board.employee.isRefused(NextMeetingDocument, { board: 'nowhere' })).toBe('NOT_FOUND');
    expect(await board.employee.isRefused(MeetingsDocument, { ...year, board: 'nowhere' })).toBe('NOT_FOUND');
    expect(await board.chair.isRefused(MeetingsDocument, { ...year, to: '2036-01-01' })).toBe('BAD_USER_INPUT');
    expect(await board.chair.isRefused(MeetingDocument, { board: 'cx', number: 999 })).toBe('NOT_FOUND');
    const { holidayCountries } = await board.employee.sends(HolidayCountriesDocument, {});
    expect(holidayCountries.map(({ code }) => code)).toContain('CZ');
  });
});

describe('an extraordinary meeting', () => {
  const kickOff = () => ({
    input: {
      boardId: board.boardId,
      kind: 'METRICS',
      startsOn: '2026-03-29',
      startsClock: '02:30',
      minutes: 540,
      videoUrl: 'https://meet.example.org/cx',
    } as const,
  });

  test('is planned by those who plan, for a time to come', async () => {
    expect(await board.stranger.isRefused(PlanMeetingDocument, kickOff())).toBe('NOT_FOUND');
    expect(await board.member.isRefused(PlanMeetingDocument, kickOff())).toBe('FORBIDDEN');
    const past = { input: { ...kickOff().input, startsOn: '2026-03-01' } };
    expect((await board.chair.sends(PlanMeetingDocument, past)).planMeeting.__typename).toBe('StartsInThePast');
    const short = { input: { ...kickOff().input, minutes: 5 } };
    expect(await board.chair.isRefused(PlanMeetingDocument, short)).toBe('BAD_USER_INPUT');
    const script = { input: { ...kickOff().input, videoUrl: 'javascript:alert(1)' } };
    expect(await board.chair.isRefused(PlanMeetingDocument, script)).toBe('BAD_USER_INPUT');
  });

  test('stands beside the cadence, at an hour that the clocks leap over', async () => {
    const before = await listed();
    const { planMeeting } = await sendsTwice(board.secretary, PlanMeetingDocument, kickOff());
    const last = Math.max(...before.map(({ number }) => number));
    expect(planMeeting).toMatchObject({ number: last + 1, extraordinary: true, startsClock: '03:30', minutes: 540 });
    const kinds = (meetings: typeof before) =>
      meetings.filter(({ extraordinary }) => !extraordinary).map(({ number, kind }) => [number, kind]);
    expect(kinds(await listed())).toEqual(kinds(before));
  });

  test('two planned at once get two numbers', async () => {
    const plans = Array.from({ length: 8 }, () => board.chair.sends(PlanMeetingDocument, kickOff()));
    const numbers = (await Promise.all(plans)).map(({ planMeeting }) =>
      planMeeting.__typename === 'Meeting' ? planMeeting.number : 0,
    );
    expect(new Set(numbers).size).toBe(8);
  });
});

describe('a meeting', () => {
  test('is moved and placed by those who plan, from the version they saw', async () => {
    const { id: meetingId, version: expectedVersion } = await numbered(4);
    const move = { input: { meetingId, expectedVersion, startsOn: '2026-04-24', startsClock: '14:00' } };
    expect(await board.stranger.isRefused(MoveMeetingDocument, move)).toBe('NOT_FOUND');
    expect(await board.member.isRefused(MoveMeetingDocument, move)).toBe('FORBIDDEN');
    const past = { input: { ...move.input, startsOn: '2026-01-01' } };
    expect((await board.chair.sends(MoveMeetingDocument, past)).moveMeeting.__typename).toBe('StartsInThePast');
    const { moveMeeting } = await sendsTwice(board.chair, MoveMeetingDocument, move);
    expect(moveMeeting).toMatchObject({ startsOn: '2026-04-24', startsClock: '14:00', movedByHand: true });
    expect(await board.chair.isRefused(MoveMeetingDocument, move)).toBe('STALE');

    const place = { input: { meetingId, expectedVersion: expectedVersion + 1, place: '  Room \n 7 ', videoUrl: null } };
    expect(await board.stranger.isRefused(PlaceMeetingDocument, place)).toBe('NOT_FOUND');
    expect(await board.analyst.isRefused(PlaceMeetingDocument, place)).toBe('FORBIDDEN');
    const { placeMeeting } = await sendsTwice(board.chair, PlaceMeetingDocument, place);
    expect(placeMeeting).toMatchObject({ place: 'Room 7' });
    expect(await board.chair.isRefused(PlaceMeetingDocument, place)).toBe('STALE');
  });

  test('opens its agenda once', async () => {
    const { id: meetingId } = await numbered(6);
    const input = { input: { meetingId } };
    expect(await board.stranger.isRefused(OpenAgendaDocument, input)).toBe('NOT_FOUND');
    expect(await board.member.isRefused(OpenAgendaDocument, input)).toBe('FORBIDDEN');
    const { openAgenda } = await sendsTwice(board.chair, OpenAgendaDocument, input);
    expect(openAgenda).toMatchObject({ state: 'AGENDA_OPEN' });
    expect((await board.chair.sends(OpenAgendaDocument, input)).openAgenda.__typename).toBe('MeetingMoveRefused');
  });

  test('that is skipped leaves the turns alone; its items wait in the backlog', async () => {
    const { id: meetingId } = await numbered(2);
    const cancel = { input: { meetingId, effect: 'SKIP', reason: 'Nobody is here' } as const };
    expect(await board.stranger.isRefused(CancelMeetingDocument, cancel)).toBe('NOT_FOUND');
    expect(await board.member.isRefused(CancelMeetingDocument, cancel)).toBe('FORBIDDEN');
    expect(await board.stranger.isRefused(CancellationPreviewDocument, { meetingId, effect: 'SKIP' })).toBe(
      'NOT_FOUND',
    );
    expect(await board.member.isRefused(CancellationPreviewDocument, { meetingId, effect: 'SKIP' })).toBe('FORBIDDEN');

    const before = await listed();
    const preview = await board.chair.sends(CancellationPreviewDocument, { meetingId, effect: 'SKIP' });
    expect(preview.cancellationPreview.changes).toEqual([]);
    const { cancelMeeting } = await sendsTwice(board.chair, CancelMeetingDocument, cancel);
    expect(cancelMeeting).toMatchObject({
      state: 'CANCELLED',
      cancellation: 'SKIP',
      cancelledBecause: 'Nobody is here',
    });
    const later = (meetings: typeof before) =>
      meetings.filter(({ number }) => number > 2).map(({ number, kind, startsAt }) => [number, kind, startsAt]);
    expect(later(await listed())).toEqual(later(before));
    const { backlog } = await board.chair.sends(BacklogDocument, { board: 'cx' });
    expect(backlog.items.map(({ title }) => title)).toEqual(['Kept']);
    const again = await board.chair.sends(CancelMeetingDocument, cancel);
    expect(again.cancelMeeting.__typename).toBe('MeetingMoveRefused');
  });

  test('that is shifted hands its kind to the next date, exactly as the preview said', async () => {
    const { id: meetingId, kind } = await numbered(5);
    const { cancellationPreview } = await board.chair.sends(CancellationPreviewDocument, {
      meetingId,
      effect: 'SHIFT',
    });
    const changes = cancellationPreview.changes;
    expect(changes[0]).toMatchObject({ number: 6, becomes: kind, kept: false });
    await sendsTwice(board.chair, CancelMeetingDocument, { input: { meetingId, effect: 'SHIFT', reason: '' } });
    const after = new Map((await listed()).map((meeting) => [meeting.number, meeting.kind]));
    for (const { number, was, becomes, kept } of changes) expect(after.get(number)).toBe(kept ? was : becomes);
  });

  test('that was called off no longer changes', async () => {
    const { id: meetingId, version: expectedVersion } = await numbered(5);
    const move = { meetingId, expectedVersion, startsOn: '2026-12-24', startsClock: '10:00' };
    expect((await board.chair.sends(MoveMeetingDocument, { input: move })).moveMeeting.__typename).toBe(
      'MeetingClosed',
    );
    const place = { meetingId, expectedVersion, place: '', videoUrl: null };
    expect((await board.chair.sends(PlaceMeetingDocument, { input: place })).placeMeeting.__typename).toBe(
      'MeetingClosed',
    );
    const item = { meetingId, title: 'Late', kind: 'TOPIC', minutes: 5 } as const;
    expect((await board.chair.sends(AddAgendaItemDocument, { input: item })).addAgendaItem.__typename).toBe(
      'MeetingClosed',
    );
  });
});

test('two organizations keep their calendars apart', async () => {
  const other = await givenABoardOnMonday();
  try {
    expect(await givenMeetings(other)).toHaveLength(26);
  } finally {
    await other.close();
  }
});
