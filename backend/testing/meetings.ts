import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { MeetingsDocument, SetCadenceDocument } from '../src/meetings/meetings.api.generated.ts';
import { Clock } from '../src/platform/clock.ts';
import { givenAServer } from './app.ts';
import { givenABoard, type TestBoard } from './board.ts';
import type { Caller } from './caller.ts';

/** A Monday morning in Prague. */
export const monday = new Date('2026-03-02T08:00:00Z');

/** Every second Tuesday at ten, metrics first; the first one eight days ahead. */
export const everySecondTuesday = {
  anchorDate: '2026-03-10',
  anchorTime: '10:00',
  timeZone: 'Europe/Prague',
  everyDays: 14,
  firstKind: 'METRICS',
  onHoliday: 'MOVE_NEXT_WORKING_DAY',
  holidayCountry: 'CZ',
  place: 'Board room',
} as const;

export async function givenABoardOnMonday(): Promise<TestBoard> {
  const server = await givenAServer();
  server.app.get(Clock).set(monday);
  return givenABoard(server);
}

/** The meetings of a board whose chair has set a cadence. */
export async function givenMeetings(board: TestBoard, everyDays = 14) {
  const input = { boardId: board.boardId, ...everySecondTuesday, everyDays };
  await board.chair.sends(SetCadenceDocument, { input });
  return (await board.chair.sends(MeetingsDocument, { board: 'cx', from: '2026-03-01', to: '2027-04-01' })).meetings;
}

/** The same act sent twice under one key, as after a lost connection; the answer of both, which must be one. */
export async function sendsTwice<Data, Variables>(
  caller: Caller,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const headers = { 'idempotency-key': randomUUID() };
  const answers = [
    await caller.asks(document, variables, headers),
    await caller.asks(document, variables, headers),
  ] as const;
  const [first, second] = answers;
  if (first.errors || !first.data) throw new Error(`The server said no: ${JSON.stringify(first.errors)}`);
  if (JSON.stringify(first) !== JSON.stringify(second))
    throw new Error(`The second time it answered otherwise: ${JSON.stringify(answers)}`);
  return first.data;
}
