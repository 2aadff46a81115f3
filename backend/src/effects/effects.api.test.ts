import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LedgerDocument } from '@cxboard/domain/ledger/ledger.rules';
import { addDays } from '@cxboard/domain/local-time';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { CandidatesForTestDocument } from '../drafting/drafting.api.generated.ts';
import {
  CloseBooksForTestDocument,
  ClosingForTestDocument,
  LedgerForTestDocument,
  SetValueModelForTestDocument,
} from '../ledger/ledger.api.generated.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { Clock } from '../platform/clock.ts';
import { Department } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { CreateProjectForTestDocument, ProjectForTestDocument } from '../projects/projects.api.generated.ts';
import { Project, ProjectDepartment } from '../projects/index.ts';
import {
  EditReportForTestDocument,
  FreezeReportForTestDocument,
  MakeReportForTestDocument,
  PrintReportForTestDocument,
  QuarterlyReportForTestDocument,
} from '../quarterly-reports/quarterly-reports.api.generated.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { EffectReviews } from './effect-reviews.ts';
import {
  EffectAdviceForTestDocument,
  EffectForTestDocument,
  NoteEffectEventForTestDocument,
  PlanEffectForTestDocument,
  type PlanEffectForTestMutationVariables,
  SettleEffectForTestDocument,
} from './effects.api.generated.ts';

let board: TestBoard;
let metricId: string;
let helped: string;
let useless: string;

const begins = '2025-01-06';
const goLiveOn = '2025-11-03';
const reviewOn = '2026-02-23';
const today = (day: string) => board.app.get(Clock).set(new Date(`${day}T08:00:00Z`));

/** 59 weeks, 40 answers each for two areas; from go-live on area A recommends far more, area B and C as before. */
const answers = Array.from({ length: 59 }, (_, week) => addDays(begins, 7 * week)).flatMap((monday) =>
  ['A', 'B', 'C'].flatMap((area) =>
    Array.from({ length: 40 }, (_, nth) => {
      const promoters = area === 'A' && monday >= goLiveOn ? 30 : 18;
      const score = nth < promoters + ((nth * 7 + monday.charCodeAt(9)) % 3) - 1 ? 10 : nth % 2 ? 7 : 3;
      return [`${monday}-${area}-${nth}`, addDays(monday, nth % 5), area, score].join(',');
    }),
  ),
);

beforeAll(async () => {
  board = await givenABoardOnMonday();
  const survey = surveying(board, scoreColumns);
  const done = await survey.takeOver(['id,day,area,score', ...answers].join('\n'));
  metricId = (await survey.metric(done.source?.questions[0]?.id ?? '', 'Recommendation')).id;
  today('2025-10-01');
  helped = await project('Transfers that arrive');
  useless = await project('One question less');
}, 60_000);
afterAll(() => board.close());

async function project(title: string): Promise<string> {
  const { boardId } = board;
  const input = { boardId, title, ownerId: board.owner.id, departmentIds: [] };
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, { input });
  if (createProject.__typename !== 'Project') throw new Error('The project was refused.');
  return createProject.id;
}

type PlanInput = PlanEffectForTestMutationVariables['input'];
const planned = (projectId: string, more: Partial<PlanInput> = {}): PlanInput => ({
  ...{ projectId, metricId, wanted: 'UP', smallestEffect: 10 },
  ...{ baselineFrom: begins, baselineTo: '2025-11-02', nominatedFrom: '2025-08-04', nominatedTo: '2025-08-31' },
  ...{ dimension: 'Area', touched: ['A'], comparison: ['B'], goLiveOn, washInDays: 7, reviewOn },
  ...more,
});
const effectOf = async (projectId: string) => (await board.chair.sends(EffectForTestDocument, { projectId })).effect;
const plan = async (input: PlanInput) => (await board.owner.sends(PlanEffectForTestDocument, { input })).planEffect;

const inWork = <T>(act: (work: Work) => Promise<T>) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);

const signalSeen = statement(
  'test.signal_seen',
  `insert into signals (organization_id, id, created_at, key, metric_id, title, state, period_from, facts, times_fired)
   values ($1, gen_random_uuid(), $2::date, $2, $3, 'Fell', 'NOMINATED', $2::date, '{}', 1)`,
);
const nominated = statement(
  'test.nominated',
  `insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, submitted_at, verdict, decided_at, project_id)
   values ($1, gen_random_uuid(), $4::date, $2, $3, 'ACCEPTED', 'Fell', 'DATA', $4::date, 'PROJECT', $4::date, $5)`,
);

test('strangers find nothing, and only those who work on a project plan what it will change', async () => {
  const input = planned(helped);
  for (const asks of [board.stranger, board.employee]) {
    expect(await asks.isRefused(EffectForTestDocument, { projectId: helped })).toBe('NOT_FOUND');
    expect(await asks.isRefused(EffectAdviceForTestDocument, { input })).toBe('NOT_FOUND');
    expect(await asks.isRefused(PlanEffectForTestDocument, { input })).toBe('NOT_FOUND');
  }
  expect(await board.member.isRefused(PlanEffectForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.member.isRefused(EffectAdviceForTestDocument, { input })).toBe('FORBIDDEN');
});

test('while planning, the advisor says whether the review can see it, from the history of the metric', async () => {
  const ask = async (more: Partial<PlanInput>) =>
    (await board.owner.sends(EffectAdviceForTestDocument, { input: planned(helped, more) })).effectAdvice;
  const { advice, unit, problem } = await ask({});
  const { atReview, answersNeeded, visibleOn } = advice!;
  expect({ unit, problem, method: atReview?.method }).toEqual({
    ...{ unit: 'POINTS', problem: null, method: 'DIFFERENCE_IN_DIFFERENCES' },
  });
  expect(atReview!.smallestVisible).toBeGreaterThan(5);
  expect(atReview!.smallestVisible).toBeLessThan(20);
  expect(answersNeeded).toBeGreaterThan(500);

  const small = (await ask({ smallestEffect: 2 })).advice!;
  expect(small.atReview!.power).toBeLessThan(atReview!.power);
  expect(small.visibleOn === null || small.visibleOn > visibleOn!).toBe(true);
  expect(await ask({ reviewOn: goLiveOn })).toMatchObject({
    ...{ advice: null, moreSensitive: [] },
    problem: 'The effect is reviewed after the days that are not counted yet.',
  });
});

test.each([
  [{ baselineTo: '2025-11-03' }, 'BASELINE_AFTER_GO_LIVE'],
  [{ nominatedFrom: '2024-01-01', nominatedTo: '2025-12-31' }, 'NOTHING_LEFT_OF_BASELINE'],
  [{ comparison: ['A', 'B'] }, 'COMPARES_WITH_ITSELF'],
  [{ reviewOn: '2035-01-01' }, 'REVIEW_TOO_LATE'],
] as const)('a plan whose parts do not go together is refused: %j', async (more, problem) => {
  expect(await plan(planned(helped, { ...more } as Partial<PlanInput>))).toEqual({
    __typename: 'PlanDoesNotFit',
    problem,
  });
});

test('a plan can change until its project goes live, and then no more', async () => {
  expect(await plan(planned(helped, { goLiveOn: '2025-09-30', baselineTo: '2025-09-29' }))).toMatchObject({
    __typename: 'GoLiveInPast',
  });
  const dimension = await board.owner.isRefused(PlanEffectForTestDocument, {
    input: planned(helped, { dimension: 'Weather' }),
  });
  expect(dimension).toBe('BAD_USER_INPUT');

  const first = await plan(planned(helped, { smallestEffect: 5 }));
  expect(first).toMatchObject({ plan: { version: 1, smallestEffect: 5, isFrozen: false }, interim: null });
  const stale = { ...planned(helped), expectedVersion: 7 };
  expect(await board.owner.isRefused(PlanEffectForTestDocument, { input: stale })).toBe('STALE');
  expect(await plan({ ...planned(helped), expectedVersion: 1 })).toMatchObject({
    plan: { version: 2, smallestEffect: 10 },
  });
  await plan(planned(useless, { touched: ['C'] }));

  today(goLiveOn);
  expect(await plan(planned(helped, { smallestEffect: 1 }))).toEqual({
    __typename: 'EffectPlanFrozen',
    goLiveOn,
    message: `The plan is frozen since the project went live on ${goLiveOn}; what it promised stays as it was.`,
  });
  expect((await effectOf(helped)).plan).toMatchObject({ isFrozen: true, smallestEffect: 10 });
  const { project: shown } = await board.chair.sends(ProjectForTestDocument, { board: 'cx', number: 1 });
  expect(shown.metric?.name).toBe('Recommendation');
});

test('before the review the answers so far are an interim reading and no verdict', async () => {
  today('2025-12-22');
  const { interim, reviews } = await effectOf(helped);
  expect(reviews).toEqual([]);
  expect(interim).toMatchObject({ kind: 'INTERIM', method: 'DIFFERENCE_IN_DIFFERENCES', unit: 'POINTS' });
  await reviewDue();
  expect((await effectOf(helped)).reviews).toEqual([]);
});

/** What the scheduler and the queue do, both of them twice. */
async function reviewDue(): Promise<void> {
  const reviews = board.app.get(EffectReviews);
  const { organizationId } = board;
  await reviews.announceDue(organizationId);
  const plans = await board.app
    .get(Database)
    .workFor({ organizationId, reason: 'test' }, (work) => work.find(EffectPlanRow, {}));
  for (const { id } of [...plans, ...plans]) await reviews.review({ organizationId, planId: id });
}

test('a review runs by itself on its day: a true improvement is found, and nothing where nothing changed', async () => {
  today(reviewOn);
  await reviewDue();
  const [one, ...others] = (await effectOf(helped)).reviews;
  expect(others).toEqual([]);
  const reading = one!.reading;
  expect(one).toMatchObject({ dueOn: reviewOn, state: 'OPEN' });
  expect(reading).toMatchObject({
    ...{ kind: 'VERDICT', verdict: 'IMPROVED', method: 'DIFFERENCE_IN_DIFFERENCES' },
    // Both projects are compared with the same area and touch different ones.
    ...{ overlapping: [], against: 'REACHED', grade: 'A' },
  });
  expect(reading.estimate!.difference).toBeGreaterThan(25);
  expect(reading.points.filter(({ isAfter }) => isAfter).every(({ expected }) => expected !== null)).toBe(true);
  const none = (await effectOf(useless)).reviews[0]!.reading;
  expect(none).toMatchObject({ verdict: 'NO_DETECTABLE_CHANGE' });
});

test('a verdict asks for minutes of a metrics session, and never of a project review', async () => {
  today('2026-03-02');
  const meetings = await givenMeetings(board, 7);
  const candidatesOf = async (kind: string) => {
    const meetingId = meetings.find((meeting) => meeting.kind === kind)?.id ?? '';
    const { agendaCandidates } = await board.chair.sends(CandidatesForTestDocument, { meetingId });
    return agendaCandidates.candidates.filter(({ reason }) => reason.name === 'EFFECT_REVIEWED');
  };
  const found = await candidatesOf('METRICS');
  expect(found.map(({ title }) => title).sort()).toEqual([
    'Effect of “One question less”',
    'Effect of “Transfers that arrive”',
  ]);
  expect(found.find(({ title }) => title.includes('Transfers'))).toMatchObject({
    ...{ kind: 'METRIC_SNAPSHOT', reason: { verdict: 'IMPROVED', unit: 'POINTS' } },
  });
  expect(await candidatesOf('PROJECT_REVIEW')).toEqual([]);
});

test('the board accepts a verdict and the project is closed; a disputed one says why and is measured again', async () => {
  const stage = async (projectId: string, to: Project['stage']) => {
    const { organizationId } = board;
    await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
      await work.change(await work.lock(Project, projectId), { stage: to });
    });
  };
  await stage(helped, 'MEASURING');
  const review = async (projectId: string) => (await effectOf(projectId)).reviews[0]!.id;
  const accept = { reviewId: await review(helped), to: 'ACCEPTED' as const };
  expect(await board.stranger.isRefused(SettleEffectForTestDocument, { input: accept })).toBe('NOT_FOUND');
  expect(await board.owner.isRefused(SettleEffectForTestDocument, { input: accept })).toBe('FORBIDDEN');
  expect(await board.member.isRefused(SettleEffectForTestDocument, { input: accept })).toBe('FORBIDDEN');

  const settle = async (input: typeof accept | object) =>
    (await board.chair.sends(SettleEffectForTestDocument, { input: input as typeof accept })).settleEffect;
  expect(await settle(accept)).toMatchObject({ reviews: [{ state: 'ACCEPTED', settledBy: { name: 'Clara Chair' } }] });
  expect(await settle(accept)).toEqual({ __typename: 'ReviewSettled' });
  const { project: shown } = await board.chair.sends(ProjectForTestDocument, { board: 'cx', number: 1 });
  expect(shown.stage).toBe('CLOSED');

  const dispute = { reviewId: await review(useless), to: 'DISPUTED' };
  expect(await settle(dispute)).toMatchObject({ __typename: 'NoReasonGiven' });
  const why = { ...dispute, because: 'January was a strike.' };
  expect(await settle({ ...why, againOn: '2026-03-02' })).toMatchObject({ today: '2026-03-02' });
  expect(await settle({ ...why, againOn: '2026-03-16' })).toMatchObject({
    ...{ plan: { reviewOn: '2026-03-16' }, reviews: [{ state: 'DISPUTED', because: 'January was a strike.' }] },
    interim: { kind: 'INTERIM' },
  });

  const strike = { projectId: useless, happenedOn: '2026-01-12', title: 'Strike' };
  expect(await board.employee.isRefused(NoteEffectEventForTestDocument, { input: strike })).toBe('NOT_FOUND');
  const { noteEffectEvent } = await board.member.sends(NoteEffectEventForTestDocument, { input: strike });
  expect(noteEffectEvent).toMatchObject({ events: [{ title: 'Strike' }], interim: { flaws: ['EVENT'] } });

  // Answers stop in February: the second review waits two weeks for more, then takes what there is.
  today('2026-03-16');
  await reviewDue();
  expect((await effectOf(useless)).reviews.length).toBe(1);
  today('2026-03-30');
  await reviewDue();
  const [again, before] = (await effectOf(useless)).reviews;
  expect(again).toMatchObject({ dueOn: '2026-03-16', state: 'OPEN', reading: { grade: 'B' } });
  expect(before).toMatchObject({ dueOn: reviewOn, state: 'DISPUTED', reading: { grade: 'A' } });
});

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
    input: { projectId: useless },
  });
  expect(early).toMatchObject({ __typename: 'NotDelivered' });
  const lost = {
    ...books,
    churnDays: 90,
    churnBefore: { atStart: 10, lost: 11 },
    churnAfter: { atStart: 10, lost: 1 },
  };
  expect(await board.owner.isRefused(CloseBooksForTestDocument, { input: lost })).toBe('BAD_USER_INPUT');
  // No figure of money is needed.
  await board.owner.sends(CloseBooksForTestDocument, { input: { projectId: helped } });
  expect(await board.owner.isRefused(CloseBooksForTestDocument, { input: books })).toBe('STALE');
  const seen = { ...books, expectedVersion: 1 };
  const foreign = { ...seen, reasonId: helped };
  expect(await board.owner.isRefused(CloseBooksForTestDocument, { input: foreign })).toBe('NOT_FOUND');
  const churn = { days: 90, before: { atStart: 10, lost: 3 }, after: { atStart: 10, lost: 3 } };
  await board.owner.sends(CloseBooksForTestDocument, {
    input: { ...seen, churnDays: churn.days, churnBefore: churn.before, churnAfter: churn.after },
  });
  expect(await board.chair.isRefused(CloseBooksForTestDocument, { input: seen })).toBe('STALE');
  expect((await board.member.sends(ClosingForTestDocument, { projectId: helped })).projectClosing).toEqual({
    ...{ version: 2, cost: 50_000, ownerDays: 20, customers: 2000, reasonId: null, churn },
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
  const { money, amount, promoters } = entry!.lines[0]!;
  const difference = (await effectOf(helped)).reviews[0]!.reading.estimate!.difference;
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

test('what was seen before the board last decided on the metric belongs to that decision', async () => {
  await inWork(async (work) => {
    const seen = ['2025-05-01', '2025-08-01'].map((on) => [on, metricId]);
    for (const [on, metric] of seen) await work.query(signalSeen, [work.organizationId, on, metric]);
    await work.query(nominated, [work.organizationId, board.boardId, 1, '2025-06-01', useless]);
    await work.query(nominated, [work.organizationId, board.boardId, 2, '2025-09-01', helped]);
  });
  const { document } = (await board.member.sends(LedgerForTestDocument, { board: 'cx' })).ledger;
  // Each 31 days after its own signal, the second not 123 after the first.
  expect(document.stretches.toDecision).toEqual({ projects: 2, medianDays: 31 });
});

test('a quarter is reported in one act, worded, and frozen once it is over: then nobody changes it', async () => {
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
  await board.chair.sends(MakeReportForTestDocument, { input: make });
  const made = await read(board.member);
  expect(made).toMatchObject({
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
