import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@cxboard/domain/local-time';
import { flawWords } from '@cxboard/messages/effect-standing.messages';
import { wordsIn } from '@cxboard/messages/languages';
import type { TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { AddAgendaItemDocument, AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { CandidatesForTestDocument } from '../drafting/drafting.api.generated.ts';
import {
  DoubtImportForTestDocument,
  SayHowSureForTestDocument,
  TrustImportForTestDocument,
} from '../imports/imports.api.generated.ts';
import { DefineMetricForTestDocument, StateValueForTestDocument } from '../metrics/metrics.api.generated.ts';
import { Nomination, NominationEvidence } from '../nominations/index.ts';
import { NominateForTestDocument } from '../nominations/nominations.api.generated.ts';
import { NoticesDocument } from '../notifications/notices.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import {
  ChangeStageForTestDocument,
  CreateProjectForTestDocument,
  EditProjectForTestDocument,
  ProjectForTestDocument,
} from '../projects/projects.api.generated.ts';
import { Project } from '../projects/index.ts';
import {
  ProposalForTestDocument,
  SubmitProposalForTestDocument,
  SupportProposalForTestDocument,
} from '../proposals/proposals.api.generated.ts';
import { BoardPaperForTestDocument } from '../packs/packs.api.generated.ts';
import { Proposal } from '../proposals/index.ts';
import { ProposeRevisionForTestDocument } from '../revisions/revisions.api.generated.ts';
import { RuleOnEffectForTestDocument } from '../rulings/rulings.api.generated.ts';
import { CloseMeetingForTestDocument, StartMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { moveGoLive } from './going-live.ts';
import { EffectReviews } from './effect-reviews.ts';
import {
  EffectAdviceForTestDocument,
  EffectForTestDocument,
  NoteEffectEventForTestDocument,
  PlanEffectForTestDocument,
  type PlanEffectForTestMutationVariables,
  ReinstateMetricForTestDocument,
  RetireMetricForTestDocument,
} from './effects.api.generated.ts';

let board: TestBoard;
let metricId: string;
let importId: string;
let questionId: string;
let helped: string;
let useless: string;
let meetings: Awaited<ReturnType<typeof givenMeetings>> = [];

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
  importId = done.id;
  questionId = done.source?.questions[0]?.id ?? '';
  metricId = (await survey.metric(questionId, 'Recommendation')).id;
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

const nominated = statement(
  'test.nominated',
  `insert into nominations (organization_id, id, created_at, board_id, number, state, title, source, submitted_at, verdict, decided_at, project_id)
   values ($1, gen_random_uuid(), $4::date, $2, $3, 'ACCEPTED', 'Fell', 'DATA', $4::date, 'PROJECT', $4::date, $5)`,
);

const ledTo = statement(
  'test.led_to',
  'update nominations set project_id = $2 where organization_id = $1 and number = 1',
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

test('a metric that shows smaller changes is offered instead, and none that shows no more', async () => {
  // Ten answers a week where Recommendation has forty, just as divided.
  const how: typeof scoreColumns = {
    ...scoreColumns,
    kind: { role: 'SCORE', question: 'How kind were we?', scale: { min: 0, max: 10 } },
  };
  const survey = surveying(board, how);
  const rows = answers.filter((_, nth) => nth % 4 === 0).map((row) => `kind-${row}`);
  const done = await survey.takeOver(['id,day,area,kind', ...rows].join('\n'));
  const kindId = done.source?.questions.find(({ name }) => name === 'How kind were we?')?.id ?? '';
  const fewer = (await survey.metric(kindId, 'Kindness')).id;
  const ask = async (id: string) =>
    (await board.owner.sends(EffectAdviceForTestDocument, { input: planned(helped, { metricId: id }) })).effectAdvice;

  const { moreSensitive, advice } = await ask(fewer);
  expect(moreSensitive.map(({ metric: { name } }) => name)).toEqual(['Recommendation']);
  const [offered] = moreSensitive;
  expect(offered!.share).toBeGreaterThan(0.35);
  expect(offered!.share).toBeLessThan(0.7);
  expect(offered!.smallestVisible).toBeLessThan(advice!.atReview!.smallestVisible);
  // What is offered is what its own plan would be told.
  const own = await ask(metricId);
  expect(own.advice!.atReview!.smallestVisible).toBeCloseTo(offered!.smallestVisible, 6);
  expect(own.moreSensitive).toEqual([]);
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

  // The charter says nothing else about what will show it, and when.
  const charter = { projectId: helped, title: 'Transfers that arrive', ownerId: board.owner.id, metricId, reviewOn };
  const edited = async (more: object) => {
    const { version } = (await board.chair.sends(ProjectForTestDocument, { board: 'cx', number: 1 })).project;
    const input = { ...charter, expectedVersion: version, ...more };
    return (await board.chair.sends(EditProjectForTestDocument, { input })).editProject;
  };
  for (const otherwise of [{ reviewOn: '2026-03-30' }, { metricId: null }])
    expect(await edited(otherwise)).toMatchObject({ __typename: 'EffectPromised' });
  expect(await edited({})).toMatchObject({ __typename: 'Project' });

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

test('a metric is not retired under a running plan, and a retired one carries no new plan', async () => {
  const retire = async (id: string) =>
    (
      await board.analyst.sends(RetireMetricForTestDocument, {
        input: { metricId: id, because: 'Nobody asks any more' },
      })
    ).retireMetric;
  const input = { metricId, because: 'Nobody asks any more' };
  expect(await board.stranger.isRefused(RetireMetricForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(RetireMetricForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await retire(metricId)).toEqual({
    ...{ __typename: 'MetricInUse', projects: [{ number: 1 }, { number: 2 }] },
    message:
      'Recommendation measures the effect of 1 “Transfers that arrive”, 2 “One question less”; it can be retired once that is settled.',
  });

  const other = (await surveying(board, scoreColumns).metric(questionId, 'Recommendation, old')).id;
  const again = { input: { metricId: other } };
  expect(await retire(other)).toMatchObject({ retired: { because: 'Nobody asks any more' } });
  const third = planned(await project('Late idea'), {
    metricId: other,
    goLiveOn: '2026-01-05',
    baselineTo: '2026-01-04',
  });
  expect(await plan(third)).toMatchObject({ __typename: 'MetricRetired' });
  expect(await board.member.isRefused(ReinstateMetricForTestDocument, again)).toBe('FORBIDDEN');
  expect(await board.stranger.isRefused(ReinstateMetricForTestDocument, again)).toBe('NOT_FOUND');
  const { reinstateMetric } = await board.analyst.sends(ReinstateMetricForTestDocument, again);
  expect(reinstateMetric.retired).toBeNull();
});

test('a metric whose values are told without the answers behind them carries no plan, and the advisor says why', async () => {
  const how: typeof scoreColumns = {
    ...scoreColumns,
    ease: { role: 'SCORE', question: 'How easy was it?', scale: { min: 0, max: 10 } },
  };
  const survey = surveying(board, how);
  const done = await survey.takeOver(['id,day,area,ease', 'old,2023-05-02,A,9'].join('\n'));
  const easeId = done.source?.questions.find(({ name }) => name === 'How easy was it?')?.id ?? '';
  const other = (await survey.metric(easeId, 'Politeness')).id;
  const state = (of: string) =>
    board.analyst.sends(StateValueForTestDocument, {
      input: { metricId: of, month: '2025-06-01', value: 41, quality: 'ESTIMATE', source: 'The provider' },
    });
  expect((await state(other)).stateValue.__typename).toBe('Metric');
  const late = { metricId: other, goLiveOn: '2026-01-05', baselineTo: '2026-01-04', touched: ['B'], comparison: ['C'] };
  const input = planned(await project('Told and not counted'), late);
  const sentence = /^The values of Politeness are told without the answers behind them/;
  expect(await plan(input)).toMatchObject({
    ...{ __typename: 'MetricOnlyTold', message: expect.stringMatching(sentence) },
  });
  const { effectAdvice } = await board.owner.sends(EffectAdviceForTestDocument, { input });
  expect(effectAdvice).toMatchObject({ advice: null, problem: expect.stringMatching(sentence) });
  // Where answers are here as well, they are what counts.
  expect((await state(metricId)).stateValue.__typename).toBe('Metric');
  expect(await plan({ ...input, metricId })).toMatchObject({ __typename: 'Effect' });
});

test('what is not delivered is not read, whatever day was planned', async () => {
  today('2025-12-22');
  expect((await effectOf(helped)).interim).toBeNull();
  today(reviewOn);
  await reviewDue();
  expect((await effectOf(helped)).reviews).toEqual([]);

  today(goLiveOn);
  for (const projectId of [helped, useless]) {
    for (const to of ['ACTIVE', 'DELIVERED', 'MEASURING'] as const) await moved(projectId, to);
    expect((await effectOf(projectId)).plan).toMatchObject({ goLiveOn, reviewOn, isFrozen: true });
    // Nobody closes it past its verdict.
    const close = { projectId, kind: 'CLOSE' as const, now: '', because: 'We are sure it helped.' };
    expect((await board.owner.sends(ProposeRevisionForTestDocument, { input: close })).proposeRevision).toMatchObject({
      __typename: 'VerdictAwaited',
    });
  }
});

test('what else happened is noted for a project of which nobody has planned the effect', async () => {
  const bare = await project('A project without a plan');
  const storm = { projectId: bare, happenedOn: '2025-10-03', title: 'Storm' };
  const { noteEffectEvent } = await board.member.sends(NoteEffectEventForTestDocument, { input: storm });
  expect(noteEffectEvent).toMatchObject({ plan: null, events: [{ title: 'Storm' }], context: [] });
});

test('go-live follows the day of delivery that the board moves, and is the day of delivery in the end', async () => {
  today('2025-10-01');
  const slipping = await project('Letters people understand');
  await plan(planned(slipping, { dimension: null, touched: [], comparison: [] }));
  const slip = async (was: string, now: string, on: string) =>
    inWork(async (work) => {
      const row = await work.lock(Project, slipping);
      await moveGoLive(work, row, { was, now, today: on });
    });
  await slip('2025-10-20', '2025-11-17', '2025-10-01');
  expect((await effectOf(slipping)).plan).toMatchObject({ goLiveOn: '2025-12-01', reviewOn: '2026-03-23' });
  await moved(slipping, 'ACTIVE');
  today('2025-11-24');
  await moved(slipping, 'DELIVERED');
  const delivered = { goLiveOn: '2025-11-24', reviewOn: '2026-03-16', baselineTo: '2025-11-02', isFrozen: true };
  expect((await effectOf(slipping)).plan).toMatchObject(delivered);
  await slip('2025-11-17', '2025-12-17', '2025-11-24');
  expect((await effectOf(slipping)).plan).toMatchObject(delivered);
  expect(await plan(planned(slipping, { smallestEffect: 1 }))).toMatchObject({ __typename: 'EffectPlanFrozen' });
  // What follows is about two projects.
  await inWork(async (work) => work.change(await work.lock(Project, slipping), { stage: 'STOPPED' }));
});

test('what the evidence of the nomination shows is left out by itself, whatever whoever plans types', async () => {
  today('2025-10-01');
  const bad = await project('From a bad month');
  const metric = { metricId, grain: 'MONTH' as const, from: '2025-08-01', to: '2025-08-31' };
  const fell = { boardId: board.boardId, title: 'Fell', source: 'DATA' as const, evidence: { metric } };
  await board.analyst.sends(NominateForTestDocument, { input: fell });
  await inWork((work) => work.query(ledTo, [work.organizationId, bad]));

  const emptied = { nominatedFrom: null, nominatedTo: null };
  const { cause, plan: made } = (await plan(planned(bad, emptied))) as Awaited<ReturnType<typeof effectOf>>;
  expect(made).toMatchObject({ nominatedFrom: '2025-08-01', nominatedTo: '2025-08-31' });
  expect(cause).toEqual({ nominationNumber: 1, from: '2025-08-01', to: '2025-08-31' });
  const advised = { ...emptied, baselineFrom: '2025-08-02', baselineTo: '2025-08-30' };
  const inside = { ...advised, expectedVersion: 1 };
  expect(await plan(planned(bad, inside))).toMatchObject({ problem: 'NOTHING_LEFT_OF_BASELINE' });
  const { effectAdvice } = await board.owner.sends(EffectAdviceForTestDocument, {
    input: planned(bad, advised),
  });
  expect(effectAdvice.problem).toMatch(/^The period that led to the nomination is left out/);
  await inWork(async (work) => work.change(await work.lock(Project, bad), { stage: 'STOPPED' }));
});

/** The owner moves it, ready to start. */
async function moved(projectId: string, to: Project['stage']): Promise<void> {
  const { version } = await inWork(async (work) => {
    const row = await work.lock(Project, projectId);
    return row.stage === 'CHARTERED' ? work.change(row, ready) : row;
  });
  const input = { projectId, expectedVersion: version, to, overrideBecause: 'Nobody waits for a vision.' };
  const { changeStage } = await board.owner.sends(ChangeStageForTestDocument, { input });
  expect(changeStage).toMatchObject({ stage: to });
}

const ready = { problem: 'Queues.', promiseInWords: 'You know when.' };

test('before the review the answers so far are an interim reading and no verdict', async () => {
  today('2025-12-22');
  const { interim, reviews } = await effectOf(helped);
  expect(reviews).toEqual([]);
  expect(interim).toMatchObject({ kind: 'INTERIM', method: 'DIFFERENCE_IN_DIFFERENCES', unit: 'POINTS' });
  await reviewDue();
  expect((await effectOf(helped)).reviews).toEqual([]);
});

test('answers of a file that somebody doubts lower the grade and are said, until the flag comes off', async () => {
  const doubt = { importId, because: 'The agency counted twice' };
  const reading = async () => (await effectOf(helped)).interim!;
  const before = await reading();
  expect([before.grade, before.doubts]).toEqual(['A', []]);
  await board.analyst.sends(DoubtImportForTestDocument, { input: doubt });
  const after = await reading();
  expect(after).toMatchObject({ grade: 'B', flaws: ['DOUBTED_ANSWERS'], estimate: before.estimate });
  const { touchedBefore, touchedAfter, comparisonBefore, comparisonAfter } = before.sizes;
  expect(after.doubts).toEqual([
    {
      ...{ because: doubt.because, from: begins, to: expect.stringMatching(/^2026-02-/) },
      // The month that led to the nomination and area C are none of it.
      answers: expect.any(Number),
    },
  ]);
  expect(after.doubts![0]!.answers).toBeGreaterThanOrEqual(
    touchedBefore + touchedAfter + comparisonBefore + comparisonAfter,
  );
  expect(after.doubts![0]!.answers).toBeLessThan((answers.length * 2) / 3);
  await board.analyst.sends(TrustImportForTestDocument, { input: { importId } });
  expect(await reading()).toMatchObject({ grade: 'A', flaws: [] });
});

test('values that are told and not counted to the end lower the grade, and it is said which', async () => {
  const say = (quality: 'ESTIMATE' | 'FINAL') =>
    board.analyst.sends(SayHowSureForTestDocument, { input: { importId, quality } });
  const reading = async () => (await effectOf(helped)).interim!;
  const before = await reading();
  expect(before).toMatchObject({ grade: 'A', unsure: [] });
  await say('ESTIMATE');
  const after = await reading();
  expect(after).toMatchObject({ grade: 'B', flaws: ['UNSURE_VALUES'], estimate: before.estimate });
  const to = expect.stringMatching(/^2026-02-/);
  expect(after.unsure).toEqual([{ quality: 'ESTIMATE', from: begins, to, answers: expect.any(Number) }]);
  expect(flawWords(wordsIn('en'), 'UNSURE_VALUES', after)).toMatch(
    /^Some of the values are told and not counted to the end: [\d,]+ are estimates, /,
  );
  await say('FINAL');
  expect(await reading()).toMatchObject({ grade: 'A', flaws: [] });
});

test('a metric defined anew inside the window is found by itself and lowers the grade; before the window it does not', async () => {
  today('2025-10-01');
  const again = (await surveying(board, scoreColumns).metric(questionId, 'Recommendation, worded anew')).id;
  const reworded = await project('One word changed');
  await plan(planned(reworded, { metricId: again }));
  today(goLiveOn);
  for (const to of ['ACTIVE', 'DELIVERED', 'MEASURING'] as const) await moved(reworded, to);
  today('2025-12-22');
  const defineFrom = async (validFrom: string) => {
    const definition = { question: `Asked so since ${validFrom}`, rule: 'NPS' as const, population: 'customers' };
    const scale = { scaleMin: 0, scaleMax: 10, programme: 'RELATIONSHIP' as const };
    const input = { metricId: again, questionId, validFrom, ...definition, ...scale };
    const { defineMetric } = await board.analyst.sends(DefineMetricForTestDocument, { input });
    expect(defineMetric.__typename).toBe('Metric');
    return (await effectOf(reworded)).interim!;
  };
  expect(await defineFrom('2024-06-01')).toMatchObject({ grade: 'A', flaws: [] });
  expect(await defineFrom('2025-06-02')).toMatchObject({ grade: 'B', flaws: ['DEFINITION_BREAK'] });
  await inWork(async (work) => work.change(await work.lock(Project, reworded), { stage: 'STOPPED' }));
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

const contactColumns = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'CONTACT_REASON' },
  contacts: { role: 'CONTACTS' },
} as const;

/** Each day of the same weeks: a fifth fewer calls about transfers from go-live on, about cards as many as before. */
const calls = Array.from({ length: 59 * 7 }, (_, nth) => addDays(begins, nth)).flatMap((day, nth) => [
  `${day},Transfers,${(day >= goLiveOn ? 16 : 20) + ((nth * 5) % 7) - 3}`,
  `${day},Cards,${30 + ((nth * 3) % 7) - 3}`,
]);

async function reasonCalled(name: string): Promise<string> {
  const input = { kind: 'CONTACT_REASON' as const, name, words: '' };
  const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
  return 'id' in addTopic ? addTopic.id : '';
}

test('how often customers get in touch shows a project, against other reasons, up to the verdict', async () => {
  today('2025-10-01');
  const [reasonId, cards] = [await reasonCalled('Transfers'), await reasonCalled('Cards')];
  await surveying(board, contactColumns, null, 'CONTACT_COUNTS').takeOver(['day,reason,contacts', ...calls].join('\n'));
  const fewer = await project('Fewer calls about transfers');
  const input = planned(fewer, {
    ...{ metricId: null, reasonId, otherReasonIds: [cards], keeps: 'Who pays abroad', wanted: 'DOWN' },
    ...{ dimension: null, touched: [], comparison: [] },
  });
  const refused = (more: Partial<PlanInput>) =>
    board.owner.isRefused(PlanEffectForTestDocument, { input: { ...input, ...more } });
  expect(await refused({ reasonId: fewer })).toBe('NOT_FOUND');
  expect(await refused({ otherReasonIds: [cards, fewer] })).toBe('NOT_FOUND');
  expect(await refused({ reasonId: null, otherReasonIds: [] })).toBe('BAD_USER_INPUT');
  expect(await refused({ metricId, reasonId: null })).toBe('BAD_USER_INPUT');
  expect(await refused({ dimension: 'Area', touched: ['A'] })).toBe('BAD_USER_INPUT');
  expect(await plan({ ...input, otherReasonIds: [reasonId] })).toMatchObject({ problem: 'COMPARES_WITH_ITSELF' });
  expect(await plan({ ...input, smallestEffect: 100 })).toMatchObject({ problem: 'MORE_THAN_ALL' });

  const { effectAdvice } = await board.owner.sends(EffectAdviceForTestDocument, { input });
  expect(effectAdvice).toMatchObject({
    ...{ unit: 'CONTACTS', problem: null, moreSensitive: [] },
    advice: { atReview: { method: 'DIFFERENCE_IN_DIFFERENCES' } },
  });
  expect(effectAdvice.advice!.atReview!.power).toBeGreaterThan(0.8);
  expect(effectAdvice.sharper).toEqual([]);
  // Ten weeks before, of its own contacts alone, for a small change: others and more weeks would show it.
  const short = { ...input, otherReasonIds: [], smallestEffect: 1, baselineFrom: addDays(goLiveOn, -70) };
  const { effectAdvice: weak } = await board.owner.sends(EffectAdviceForTestDocument, { input: short });
  expect(weak.sharper.map(({ kind }) => kind).sort()).toContain('LONGER_BASELINE');
  for (const { kind, smallestVisible, baselineFrom, reviewOn: on, otherReasonIds } of weak.sharper) {
    const said = { baselineFrom, reviewOn: on, otherReasonIds };
    const { effectAdvice: taken } = await board.owner.sends(EffectAdviceForTestDocument, {
      input: { ...short, ...said },
    });
    expect([kind, taken.advice!.atReview!.smallestVisible]).toEqual([kind, smallestVisible]);
    expect(smallestVisible).toBeLessThan(weak.advice!.atReview?.smallestVisible ?? Infinity);
  }
  expect(await plan(input)).toMatchObject({ plan: { metric: null, contactReason: { name: 'Transfers' } } });
  const row = await inWork((work) => work.get(Project, fewer));
  expect(row).toMatchObject({ metricId: null, reasonId, reviewOn });

  today(goLiveOn);
  for (const to of ['ACTIVE', 'DELIVERED', 'MEASURING'] as const) await moved(fewer, to);
  today(reviewOn);
  await reviewDue();
  const { reading } = (await effectOf(fewer)).reviews[0]!;
  expect(reading).toMatchObject({
    ...{ unit: 'CONTACTS', verdict: 'IMPROVED', method: 'DIFFERENCE_IN_DIFFERENCES', grain: 'WEEK', grade: 'A' },
    ...{ metric: { name: 'Transfers' }, contacts: { reasonId, reason: 'Transfers', verdict: 'IMPROVED' } },
  });
  expect(reading.estimate!.low).toBeGreaterThan(-26);
  expect(reading.estimate!.high).toBeLessThan(-14);
  expect(reading.contacts!.expectedAWeek).toBeCloseTo(140, -1);
});

test('a verdict asks for minutes of a metrics session, and never of a project review', async () => {
  today('2026-03-02');
  meetings = await givenMeetings(board, 7);
  const candidatesOf = async (kind: string) => {
    const meetingId = meetings.find((meeting) => meeting.kind === kind)?.id ?? '';
    const { agendaCandidates } = await board.chair.sends(CandidatesForTestDocument, { meetingId });
    return agendaCandidates.candidates.filter(({ reason }) => reason.name === 'EFFECT_REVIEWED');
  };
  const found = await candidatesOf('METRICS');
  expect(found.map(({ title }) => title).sort()).toEqual([
    'Effect of “Fewer calls about transfers”',
    'Effect of “One question less”',
    'Effect of “Transfers that arrive”',
  ]);
  expect(found.find(({ title }) => title.includes('Transfers that'))).toMatchObject({
    ...{ kind: 'METRIC_SNAPSHOT', reason: { verdict: 'IMPROVED', unit: 'POINTS' } },
  });
  // No numbers of a metric to freeze.
  expect(found.find(({ title }) => title.includes('calls'))).toMatchObject({
    ...{ kind: 'TOPIC', reason: { verdict: 'IMPROVED', unit: 'CONTACTS' } },
  });
  expect(await candidatesOf('PROJECT_REVIEW')).toEqual([]);
});

/** An employee's idea from which the project came. */
async function ideaInProject(projectId: string): Promise<number> {
  const input = { text: 'Say when a transfer arrives' };
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, { input });
  if (submitProposal.__typename !== 'Proposal') throw new Error(submitProposal.__typename);
  const proposalId = submitProposal.id;
  await board.secretary.sends(SupportProposalForTestDocument, { input: { proposalId, reason: '' } });
  await inWork(async (work) => {
    await work.change(await work.lock(Proposal, proposalId), { state: 'IN_PROJECT' });
    await work.query(nominated, [work.organizationId, board.boardId, 77, begins, projectId]);
    const [nomination] = await work.find(Nomination, { projectId, number: 77 });
    await work.add(NominationEvidence, {
      ...{ nominationId: nomination?.id ?? '', kind: 'PROPOSAL', proposalId, snapshotId: null, text: '' },
      ...{ frozen: { number: 1, title: '', text: '' }, addedAt: work.now, addedById: board.analyst.id },
    });
  });
  return Number(submitProposal.number);
}

/** Whoever stays away for two weeks has to sign in again. */
async function everybodyLooksIn(): Promise<void> {
  const { chair, secretary, member, owner, employee, analyst, administrator, stranger } = board;
  for (const who of [chair, secretary, member, owner, employee, analyst, administrator, stranger])
    await who.asks(EffectForTestDocument, { projectId: helped });
}

type Running = Awaited<ReturnType<typeof givenTheyAreTalkedAbout>>;

/** The next meeting of a kind, running, with an item about each of these projects. */
async function givenTheyAreTalkedAbout(projectIds: readonly string[]) {
  const meeting = meetings.find(
    ({ kind, startsAt }) => kind === 'PROJECT_REVIEW' && new Date(startsAt) > board.app.get(Clock).now(),
  );
  if (!meeting) throw new Error('More meetings are needed.');
  const meetingId = meeting.id;
  for (const projectId of projectIds) {
    const item = { meetingId, kind: 'PROJECT' as const, title: 'Its effect', minutes: 20, projectId };
    await board.chair.sends(AddAgendaItemDocument, { input: item });
  }
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  board.app.get(Clock).set(new Date(meeting.startsAt));
  await everybodyLooksIn();
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
  const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number: meeting.number });
  const itemIds = agenda.items.map(({ id }) => id);
  const close = () => board.chair.sends(CloseMeetingForTestDocument, { input: { meetingId } });
  return { meetingId, itemIds, close, number: meeting.number, startsOn: meeting.startsAt.slice(0, 10) };
}

test('the board accepts a verdict in a meeting and the project is closed; a disputed one says why and is measured again', async () => {
  const idea = await ideaInProject(helped);
  const reviewId = async (projectId: string) => (await effectOf(projectId)).reviews[0]!.id;
  const { meetingId, itemIds, close, number, startsOn } = await givenTheyAreTalkedAbout([helped, useless]);
  const [one = '', two = ''] = itemIds;
  const accept = { meetingId, itemId: one, reviewId: await reviewId(helped), answer: 'ACCEPTED' as const };
  expect(await board.stranger.isRefused(RuleOnEffectForTestDocument, { input: accept })).toBe('NOT_FOUND');
  for (const who of [board.owner, board.member])
    expect(await who.isRefused(RuleOnEffectForTestDocument, { input: accept })).toBe('FORBIDDEN');
  // The item of another project does not speak of it.
  const elsewhere = { input: { ...accept, itemId: two } };
  expect(await board.chair.isRefused(RuleOnEffectForTestDocument, elsewhere)).toBe('NOT_FOUND');

  const rule = async (input: typeof accept | object) =>
    (await board.chair.sends(RuleOnEffectForTestDocument, { input: input as typeof accept })).ruleOnEffect;
  expect(await rule(accept)).toMatchObject({
    results: [{ text: 'Effect of “Transfers that arrive”: the board accepts the verdict “Improved”.' }],
  });
  // What was published with the agenda stays as it was: the verdict that waited, and whatever is counted later.
  const { boardPaper } = await board.chair.sends(BoardPaperForTestDocument, { board: 'cx', number });
  expect(boardPaper.items.map(({ effect }) => effect)).toMatchObject([
    { kind: 'VERDICT', verdict: 'IMPROVED', metric: { name: 'Recommendation' }, plan: { reviewOn } },
    { kind: 'VERDICT', verdict: 'NO_DETECTABLE_CHANGE' },
  ]);
  // Until the meeting is closed the board may still say otherwise, and no money is counted.
  expect((await effectOf(helped)).reviews).toMatchObject([
    { state: 'OPEN', saying: 'ACCEPTED', meetingNumber: number, decisionNumber: null },
  ]);
  const dispute = { meetingId, itemId: two, reviewId: await reviewId(useless), answer: 'DISPUTED' };
  expect(await rule(dispute)).toMatchObject({ __typename: 'NoReasonGiven' });
  const why = { ...dispute, because: 'January was a strike.' };
  expect(await rule({ ...why, againOn: startsOn })).toMatchObject({ today: startsOn });
  const againOn = addDays(startsOn, 14);
  expect(await rule({ ...why, againOn })).toMatchObject({ __typename: 'MeetingSession' });
  await close();

  expect((await effectOf(helped)).reviews).toMatchObject([
    { state: 'ACCEPTED', saying: null, meetingNumber: number, decisionNumber: expect.any(Number) },
  ]);
  expect(await rule(accept)).toMatchObject({ __typename: 'NotInSession' });
  const fateOf = async () => (await board.employee.sends(ProposalForTestDocument, { number: idea })).proposal.fate;
  await until('the idea hears what it changed', async () => /improved/.test((await fateOf()).at(-1)?.because ?? ''));
  expect((await fateOf()).slice(-2).map(({ word }) => word)).toEqual(['DONE', 'DONE']);
  const newsTo = async (who: Caller) =>
    (await who.sends(NoticesDocument, { first: 100 })).notices.nodes.map(({ facts }) => facts.news);
  for (const who of [board.employee, board.secretary])
    await until('author and supporter hear of it', async () => (await newsTo(who)).includes('EFFECT_KNOWN'));
  await inWork(async (work) => {
    for (const one of await work.find(Nomination, { projectId: helped })) {
      for (const piece of await work.find(NominationEvidence, { nominationId: one.id })) await work.remove(piece);
      await work.remove(one);
    }
  });
  const { project: shown } = await board.chair.sends(ProjectForTestDocument, { board: 'cx', number: 1 });
  expect(shown.stage).toBe('CLOSED');
  expect(await effectOf(useless)).toMatchObject({
    ...{ plan: { reviewOn: againOn }, reviews: [{ state: 'DISPUTED', because: 'January was a strike.' }] },
    interim: { kind: 'INTERIM', flaws: ['MEASURED_AGAIN'] },
  });

  const strike = { projectId: useless, happenedOn: '2026-01-12', title: 'Strike' };
  expect(await board.employee.isRefused(NoteEffectEventForTestDocument, { input: strike })).toBe('NOT_FOUND');
  const { noteEffectEvent } = await board.member.sends(NoteEffectEventForTestDocument, { input: strike });
  expect(noteEffectEvent).toMatchObject({
    events: [{ title: 'Strike' }],
    interim: { flaws: ['EVENT', 'MEASURED_AGAIN'] },
  });

  // Answers stop in February: the second review waits two weeks for more, then takes what there is.
  today(againOn);
  await reviewDue();
  expect((await effectOf(useless)).reviews.length).toBe(1);
  await everybodyLooksIn();
  today(addDays(againOn, 14));
  await everybodyLooksIn();
  await reviewDue();
  const [again, before] = (await effectOf(useless)).reviews;
  expect(again).toMatchObject({ dueOn: againOn, state: 'OPEN', reading: { grade: 'C' } });
  expect(before).toMatchObject({ dueOn: reviewOn, state: 'DISPUTED', reading: { grade: 'A' } });
});

test('the board says once what it makes of a verdict, and nobody measures until it fits', async () => {
  const newest = async (projectId: string) => (await effectOf(projectId)).reviews[0]!.id;
  const disputeIn = async ({ meetingId, itemIds }: Pick<Running, 'meetingId' | 'itemIds'>, more: object) => {
    const input = { meetingId, itemId: itemIds[0] ?? '', answer: 'DISPUTED' as const, because: 'It cannot be.' };
    const said = { ...input, reviewId: await newest(useless), ...more };
    return (await board.chair.sends(RuleOnEffectForTestDocument, { input: said })).ruleOnEffect;
  };
  const second = await givenTheyAreTalkedAbout([useless, helped]);
  const settled = { itemId: second.itemIds[1] ?? '', reviewId: await newest(helped) };
  for (const again of [
    { ...settled, answer: 'DISPUTED' as const },
    { ...settled, answer: 'ACCEPTED' as const },
  ])
    expect(await disputeIn(second, again)).toMatchObject({ __typename: 'ReviewSettled' });
  const againOn = addDays(second.startsOn, 7);
  expect(await disputeIn(second, { againOn })).toMatchObject({ __typename: 'MeetingSession' });
  await second.close();

  today(addDays(againOn, 14));
  await everybodyLooksIn();
  await reviewDue();
  expect((await effectOf(useless)).reviews.length).toBe(3);
  const third = await givenTheyAreTalkedAbout([useless]);
  expect(await disputeIn(third, { againOn: addDays(third.startsOn, 7) })).toMatchObject({
    ...{ __typename: 'MeasuredOften', message: expect.stringMatching(/at most 3 times/) },
  });
  await third.close();
});

test('the pack of a project review tells what is seen of a delivered project so far, and that it is no verdict', async () => {
  // Measured again in summer: until then there is no verdict.
  await inWork(async (work) => {
    const row = await work.first(EffectPlanRow, { projectId: useless });
    await work.change(row!, { reviewOn: '2026-08-31' });
  });
  const { number, close } = await givenTheyAreTalkedAbout([useless, helped]);
  await close();
  const { boardPaper } = await board.member.sends(BoardPaperForTestDocument, { board: 'cx', number });
  const [soFar, settled] = boardPaper.items;
  expect(soFar?.effect).toMatchObject({ kind: 'INTERIM', plan: { reviewOn: '2026-08-31' } });
  expect(settled?.effect).toBeNull();

  // Another project that touches the same answers is said, and lowers the grade.
  const days = { goLiveOn: '2026-07-06', baselineTo: '2026-07-05', reviewOn: '2026-10-05' };
  const same = planned(await project('The same, once more'), { ...days, touched: ['C'] });
  expect((await effectOf(useless)).interim?.flaws).not.toContain('OVERLAPPING_PROJECT');
  expect(await plan(same)).toMatchObject({ __typename: 'Effect' });
  expect((await effectOf(useless)).interim?.flaws).toContain('OVERLAPPING_PROJECT');
});
