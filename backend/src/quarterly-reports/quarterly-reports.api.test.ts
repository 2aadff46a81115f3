import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wordsIn } from '@cxboard/messages/languages';
import { givenAnAcceptedEffect, givenAProject, improvement } from '../../testing/accepted-effect.ts';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday } from '../../testing/meetings.ts';
import { until } from '../../testing/until.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { ReportStatusForTestDocument } from '../projects/projects.api.generated.ts';
import { reportPaper } from './report-paper.ts';
import {
  EditReportForTestDocument,
  FreezeReportForTestDocument,
  MakeReportForTestDocument,
  PrintReportForTestDocument,
  QuarterlyReportForTestDocument,
} from './quarterly-reports.api.generated.ts';

let board: TestBoard;
const today = (day: string) => board.app.get(Clock).set(new Date(`${day}T08:00:00Z`));

beforeAll(async () => {
  board = await givenABoardOnMonday();
  await givenAnAcceptedEffect(board, { title: 'Transfers that arrive', on: '2026-03-02' });
}, 60_000);
afterAll(() => board.close());

const inWork = <T>(act: (work: Work) => Promise<T>) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);

test('a quarter is reported in one act, worded, and frozen once it is over: then nobody changes it', async () => {
  today('2026-03-30');
  const { boardId } = board;
  const quarter = '2026-Q1';
  const make = { boardId, quarter };
  const read = async (who: TestBoard['chair']) =>
    (await who.sends(QuarterlyReportForTestDocument, { board: 'cx', quarter })).quarterlyReport;
  expect(await board.stranger.isRefused(QuarterlyReportForTestDocument, { board: 'cx', quarter })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(MakeReportForTestDocument, { input: make })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(MakeReportForTestDocument, { input: make })).toBe('FORBIDDEN');
  expect(await board.chair.isRefused(MakeReportForTestDocument, { input: { boardId, quarter: 'spring' } })).toBe(
    'BAD_USER_INPUT',
  );
  expect(await read(board.member)).toBeNull();
  const projectId = await givenAProject(board, 'Lend a hand');
  const report = { done: '', next: '', needsDecision: 'One developer until May?', health: 'AT_RISK' as const };
  await board.owner.sends(ReportStatusForTestDocument, { input: { projectId, noChange: false, ...report } });
  await board.chair.sends(MakeReportForTestDocument, { input: make });
  const made = await read(board.member);
  expect(made).toMatchObject({
    // What owners ask of the board is where its own asks begin.
    asks: 'Lend a hand: One developer until May?',
    frozenAt: null,
    facts: { from: '2026-01-01', changed: [{ number: 1, reading: { verdict: 'IMPROVED' } }], total: { projects: 1 } },
  });

  // A draft is printed as it stands, and kept by nobody.
  const draft = await board.app.inject({
    url: `/api/${board.slug}/quarterly-reports/${made!.id}.pdf`,
    headers: board.member.headers(),
  });
  expect([draft.statusCode, made?.papers]).toEqual([200, []]);
  expect(await board.chair.isRefused(PrintReportForTestDocument, { input: { reportId: made!.id } })).toBe('NOT_FOUND');
  const words = { reportId: made!.id, expectedVersion: made!.version, summary: 'It works.', asks: 'Two developers.' };
  expect(await board.member.isRefused(EditReportForTestDocument, { input: words })).toBe('FORBIDDEN');
  await board.chair.sends(EditReportForTestDocument, { input: words });
  expect(await board.chair.isRefused(EditReportForTestDocument, { input: words })).toBe('STALE');
  const freeze = async () => {
    const input = { reportId: made!.id, expectedVersion: (await read(board.chair))!.version };
    return (await board.chair.sends(FreezeReportForTestDocument, { input })).freezeQuarterlyReport;
  };
  const toFreeze = { reportId: made!.id, expectedVersion: (await read(board.chair))!.version };
  expect(await board.member.isRefused(FreezeReportForTestDocument, { input: toFreeze })).toBe('FORBIDDEN');
  expect(await freeze()).toMatchObject({ __typename: 'QuarterNotOver', endsOn: '2026-03-31' });
  today('2026-04-01');
  expect(await freeze()).toMatchObject({ __typename: 'QuarterlyReport', asks: 'Two developers.' });
  expect((await read(board.chair))?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect((await board.chair.sends(MakeReportForTestDocument, { input: make })).makeQuarterlyReport).toMatchObject({
    __typename: 'ReportFrozen',
  });

  const file = async (who: TestBoard['chair'], form: string) =>
    board.app.inject({
      url: `/api/${board.slug}/quarterly-reports/${made!.id}.${form}`,
      headers: who.headers(),
    });
  const papers = async () => (await read(board.member))!.papers;
  await until('both papers are printed', async () => (await papers()).every(({ state }) => state === 'READY'), 30_000);
  expect((await papers()).map(({ form }) => form)).toEqual(['PDF', 'PPTX']);
  expect((await file(board.employee, 'pdf')).statusCode).toBe(404);
  expect((await file(board.chair, 'doc')).statusCode).toBe(404);
  const [pdf, slides] = [await file(board.member, 'pdf'), await file(board.chair, 'pptx')];
  expect(pdf.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
  expect(slides.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect(createHash('sha256').update(pdf.rawPayload).digest('hex')).toBe((await papers())[0]?.sha256);

  // What the company calls itself and looks like later changes no byte of what was reported.
  await inWork(async (work) => {
    const settings = await work.first(OrganizationSettings, {});
    await work.change(settings!, { accent: '#7a1f5c' });
  });
  const print = { input: { reportId: made!.id } };
  expect(await board.stranger.isRefused(PrintReportForTestDocument, print)).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(PrintReportForTestDocument, print)).toBe('NOT_FOUND');
  await board.member.sends(PrintReportForTestDocument, print);
  expect((await file(board.chair, 'pdf')).rawPayload.equals(pdf.rawPayload)).toBe(true);
  expect((await file(board.chair, 'pptx')).rawPayload.equals(slides.rawPayload)).toBe(true);
});

test('a quarter of many long decisions still stands on two pages, and says how many more there are', async () => {
  const long = 'The board decides that letters are written anew, branch by branch. '.repeat(5);
  const worth = (value: number) => ({ value, low: value / 2, high: value * 1.5 });
  const facts = {
    ...{ quarter: '2026-Q1', from: '2026-01-01', to: '2026-03-31', currency: 'EUR' },
    decided: Array.from({ length: 60 }, (_, nth) => ({ number: nth, text: long, decidedOn: '2026-02-03' })),
    delivered: Array.from({ length: 20 }, (_, number) => ({ number, title: 'Letters', deliveredOn: '2026-02-03' })),
    changed: Array.from({ length: 12 }, (_, number) => ({ number, title: 'Letters', reading: improvement() })),
    total: {
      ...{ money: worth(190_000), return: null, withCost: 0, projects: 12, priced: 2 },
      byKind: [
        { kind: 'RECOMMENDATION' as const, money: worth(122_000) },
        { kind: 'CONTACTS' as const, money: worth(68_000) },
      ],
    },
  };
  const said = { summary: 'It works. '.repeat(100), asks: 'Two developers. '.repeat(60) };
  const report = { ...{ facts, ...said, digest: 'ab12', frozenAt: '2026-04-02T09:00:00Z' } };
  const letterhead = { accent: '#1f5f8b', logo: null };
  const paper = reportPaper({ report, organizationName: 'Meridian Bank', letterhead }, wordsIn('en-GB'));
  expect(JSON.stringify(paper.content)).toMatch(/And \d+ more, in the register\./);
  // What it is worth is drawn too, each kind with its interval.
  const [picture] = paper.content.filter((part) => typeof part === 'object' && 'svg' in part) as { svg: string }[];
  expect(picture?.svg).toMatch(/€0.*Recommendation.*€122,000.*Contacts avoided.*€68,000.*Together.*€190,000/s);
  expect(picture?.svg).not.toMatch(/var\(|NaN/);
  const pdf = (await print(paper)).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
});
