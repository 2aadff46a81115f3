import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { LedgerDocument } from '@cxboard/domain/ledger/ledger.rules';
import { givenAnAcceptedEffect, givenAProject } from '../../testing/accepted-effect.ts';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday } from '../../testing/meetings.ts';
import { Department } from '../people/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Project, ProjectDepartment } from '../projects/index.ts';
import { ProjectForTestDocument } from '../projects/projects.api.generated.ts';
import {
  CloseBooksForTestDocument,
  ClosingForTestDocument,
  LedgerForTestDocument,
  SetValueModelForTestDocument,
} from './ledger.api.generated.ts';

let board: TestBoard;
let helped: string;
let waiting: string;
let metricId: string;
let reading: EffectDocument;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  const accepted = await givenAnAcceptedEffect(board, { title: 'Transfers that arrive', on: '2026-03-02' });
  ({ projectId: helped, metricId, reading } = accepted);
  waiting = await givenAProject(board, 'One question less');
  await inWork(async (work) => work.change(await work.lock(Project, waiting), { metricId }));
  // Later than the verdict was accepted: the first value model that is set counts it.
  board.app.get(Clock).set(new Date('2026-03-30T08:00:00Z'));
}, 60_000);
afterAll(() => board.close());

const inWork = <T>(act: (work: Work) => Promise<T>) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);

const signalSeen = statement(
  'test.signal_seen',
  `insert into signals (organization_id, id, created_at, key, metric_id, title, state, period_from, facts, times_fired)
   values ($1, $4, $2::date, $2, $3, 'Fell', 'NOMINATED', $2::date, '{}', 1)`,
);
const nominated = statement(
  'test.nominated',
  `insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, submitted_at, verdict, decided_at, project_id, signal_id)
   values ($1, gen_random_uuid(), $4::date, $2, $3, 'ACCEPTED', 'Fell', 'DATA', $4::date, 'PROJECT', $4::date, $5, $6)`,
);

const mergedLater = statement(
  'test.merged_later',
  `with main as (
     insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, submitted_at, verdict, decided_at, project_id)
     values ($1, gen_random_uuid(), '2025-10-01', $2, 3, 'ACCEPTED', 'Letters', 'DATA', '2025-10-01', 'PROJECT', '2025-12-01', $3)
     returning id)
   insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, submitted_at, merged_into_id, signal_id)
   select $1, gen_random_uuid(), '2025-11-28', $2, 4, 'MERGED', 'Letters again', 'DATA', '2025-11-28', id, $4 from main`,
);

test('the ledger counts what the board accepted, with its interval, once somebody says whom it reached and what it cost', async () => {
  const ledger = async () => (await board.member.sends(LedgerForTestDocument, { board: 'cx' })).ledger.document;
  expect(await board.stranger.isRefused(LedgerForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(LedgerForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  const [bare] = (await ledger()).entries;
  expect(bare).toMatchObject({ project: { number: 1 }, money: null, return: null, verdict: 'IMPROVED' });
  expect(bare?.lines).toMatchObject([{ kind: 'RECOMMENDATION', basis: 'MODELLED', uncounted: 'NO_CUSTOMERS' }]);

  const model = {
    ...{ boardId: board.boardId, revenue: 1000, source: 'Survey of 2025, finance' },
    promoter: { shareWhoSpeak: 0.5, timesPerYear: 3, conversion: 0.1 },
    detractor: { shareWhoSpeak: 0.2, timesPerYear: 5, conversion: 0.5 },
  };
  expect(await board.stranger.isRefused(SetValueModelForTestDocument, { input: model })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(SetValueModelForTestDocument, { input: model })).toBe('FORBIDDEN');
  const nowhere = { ...model, boardId: helped };
  expect(await board.chair.isRefused(SetValueModelForTestDocument, { input: nowhere })).toBe('NOT_FOUND');
  const set = async (input: typeof model) =>
    (await board.analyst.sends(SetValueModelForTestDocument, { input })).setValueModel;
  expect(await set({ ...model, source: ' ' })).toMatchObject({ __typename: 'ValueModelUnclear', field: 'source' });
  expect(await set(model)).toMatchObject({ __typename: 'Ledger' });

  const books = { projectId: helped, customers: 2000, cost: 50_000, ownerDays: 20 };
  expect(await board.stranger.isRefused(CloseBooksForTestDocument, { input: books })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(CloseBooksForTestDocument, { input: books })).toBe('FORBIDDEN');
  const { closeBooks: early } = await board.chair.sends(CloseBooksForTestDocument, {
    input: { projectId: waiting },
  });
  expect(early).toMatchObject({ __typename: 'NotDelivered' });
  const lost = {
    ...books,
    churnDays: 90,
    churnBefore: { atStart: 10, lost: 11 },
    churnAfter: { atStart: 10, lost: 1 },
    churnSource: 'Churn report of finance',
  };
  expect(await board.owner.isRefused(CloseBooksForTestDocument, { input: lost })).toBe('BAD_USER_INPUT');
  // No figure of money is needed.
  await board.owner.sends(CloseBooksForTestDocument, { input: { projectId: helped } });
  expect(await board.owner.isRefused(CloseBooksForTestDocument, { input: books })).toBe('STALE');
  const seen = { ...books, expectedVersion: 1 };
  const [before, after] = [
    { atStart: 10, lost: 3 },
    { atStart: 10, lost: 3 },
  ];
  const churn = { days: 90, before, after, source: 'Churn report of finance' };
  const unsourced = { ...seen, churnDays: 90, churnBefore: before, churnAfter: after };
  expect(await board.owner.isRefused(CloseBooksForTestDocument, { input: unsourced })).toBe('BAD_USER_INPUT');
  await board.owner.sends(CloseBooksForTestDocument, {
    input: { ...seen, churnDays: churn.days, churnBefore: before, churnAfter: after, churnSource: churn.source },
  });
  expect(await board.chair.isRefused(CloseBooksForTestDocument, { input: seen })).toBe('STALE');
  expect((await board.member.sends(ClosingForTestDocument, { projectId: helped })).projectClosing).toEqual({
    ...{ version: 2, cost: 50_000, ownerDays: 20, customers: 2000, churn },
  });
  // Who speaks for a department involved sees the project, and not its books.
  await inWork(async (work) => {
    const { id: departmentId } = await work.add(Department, { name: 'Payments' });
    await work.add(ProjectDepartment, { projectId: helped, departmentId, contactId: board.employee.id });
  });
  const contact = { board: 'cx', number: 1 };
  expect((await board.employee.sends(ProjectForTestDocument, contact)).project.id).toBe(helped);
  expect(await board.employee.isRefused(ClosingForTestDocument, { projectId: helped })).toBe('NOT_FOUND');

  const { entries, total } = await ledger();
  const [entry] = entries;
  // What was entered shows as such, and is no money: the frozen plan names nobody to keep.
  expect(entry!.lines[1]).toMatchObject({
    kind: 'RETENTION',
    basis: 'ENTERED',
    source: churn.source,
    uncounted: 'NOT_PLANNED',
  });
  const { money, amount, promoters } = entry!.lines[0]!;
  const { difference } = reading.estimate!;
  expect(amount!.value).toBeCloseTo(20 * difference, 6);
  // One promoter brings 150, one detractor takes 500.
  expect(money!.value).toBeCloseTo(150 * promoters! + 500 * (amount!.value - promoters!), 4);
  expect(money!.low).toBeGreaterThan(0);
  expect(entry!.return?.cost).toBe(50_000);
  expect(entry!.return?.ratio.value).toBeCloseTo(money!.value / 50_000, 9);
  expect(total).toMatchObject({ projects: 1, withCost: 1, money: { value: money!.value } });
  const kept = (await set({ ...model, revenue: 2000 })) as { document: LedgerDocument };
  expect(kept.document.entries[0]!.money!.value).toBe(money!.value);
});

test('days from signal to decision run from the signal it was nominated from, not from another on the metric', async () => {
  const [first, own, another] = [randomUUID(), randomUUID(), randomUUID()];
  await inWork(async (work) => {
    const seen = { [first]: '2025-05-01', [another]: '2025-07-01', [own]: '2025-08-11' };
    for (const [id, on] of Object.entries(seen)) await work.query(signalSeen, [work.organizationId, on, metricId, id]);
    await work.query(nominated, [work.organizationId, board.boardId, 1, '2025-06-01', waiting, first]);
    await work.query(nominated, [work.organizationId, board.boardId, 2, '2025-09-01', helped, own]);
  });
  const { document } = (await board.member.sends(LedgerForTestDocument, { board: 'cx' })).ledger;
  // 31 and 21 days; the signal of July was nominated as something else.
  expect(document.stretches.toDecision).toEqual({ projects: 2, medianDays: 26 });

  // Nominated in October; a signal of November came with what was merged into it. It was seen 61 days before, not 3.
  const letters = await givenAProject(board, 'Letters');
  const late = randomUUID();
  await inWork(async (work) => {
    await work.query(signalSeen, [work.organizationId, '2025-11-28', metricId, late]);
    await work.query(mergedLater, [work.organizationId, board.boardId, letters, late]);
  });
  const { ledger } = await board.member.sends(LedgerForTestDocument, { board: 'cx' });
  expect(ledger.document.stretches.toDecision).toEqual({ projects: 3, medianDays: 31 });
});
