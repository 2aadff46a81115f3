import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, sendsTwice } from '../../testing/meetings.ts';
import { AddAgendaItemDocument, AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { DecisionsForTestDocument } from '../decisions/decisions.api.generated.ts';
import { CandidatesForTestDocument } from '../drafting/drafting.api.generated.ts';
import {
  ChangeMilestoneForTestDocument,
  PlanMilestonesForTestDocument,
  ReachMilestoneForTestDocument,
} from '../charters/charters.api.generated.ts';
import { CloseBooksForTestDocument } from '../ledger/ledger.api.generated.ts';
import { PortfolioForTestDocument } from '../portfolio/portfolio.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Project } from '../projects/index.ts';
import {
  ChangeStageForTestDocument,
  CreateProjectForTestDocument,
  EditProjectForTestDocument,
  ProjectForTestDocument,
  ReportStatusForTestDocument,
} from '../projects/projects.api.generated.ts';
import {
  CastBallotForTestDocument,
  CloseMeetingForTestDocument,
  RemoveResultForTestDocument,
  StartMeetingForTestDocument,
} from '../sessions/sessions.api.generated.ts';
import {
  ApplyRevisionForTestDocument,
  DecideRevisionForTestDocument,
  OrderInMeetingForTestDocument,
  OrderProjectsForTestDocument,
  ProposeRevisionForTestDocument,
  RevisedForTestPageDocument,
  type RevisedForTestFragment,
  ReviseOnTheSpotForTestDocument,
  WithdrawRevisionForTestDocument,
} from './revisions.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
let used = 0;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
}, 60_000);
afterAll(() => board.close());

const page = async (number: number) =>
  (await board.chair.sends(RevisedForTestPageDocument, { board: 'cx', number })).project;
const everybodyLooksIn = async () => {
  for (const one of [board.member, board.owner, board.analyst, board.secretary, board.employee, board.stranger])
    await one.asks(RevisedForTestPageDocument, { board: 'cx', number: 1 });
};

/** A project under way, due on 1 December. */
async function givenAProject(title: string): Promise<RevisedForTestFragment> {
  const facts = {
    ...{
      boardId: board.boardId,
      title,
      ownerId: board.owner.id,
      problem: 'Queues.',
      promiseInWords: 'No queue.',
      scope: 'Card limits',
    },
    ...{ notMeasurableBecause: 'Nobody asks.', reviewOn: '2027-03-01', dueOn: '2026-12-01' },
  };
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, { input: facts });
  if (createProject.__typename !== 'Project') throw new Error(createProject.__typename);
  const { id, version } = createProject as { id: string; version: number };
  const start = { projectId: id, expectedVersion: version, to: 'ACTIVE' as const, overrideBecause: 'Soon.' };
  await board.chair.sends(ChangeStageForTestDocument, { input: start });
  return page((createProject as { number: number }).number);
}

/** The next meeting, running, with an item about the project. */
async function givenItIsTalkedAbout({ id: projectId, title }: { id: string; title: string }) {
  const meeting = meetings.filter(({ kind }) => kind === 'PROJECT_REVIEW')[used++];
  if (!meeting) throw new Error('More meetings are needed.');
  const meetingId = meeting.id;
  const item = { meetingId, kind: 'PROJECT' as const, title, minutes: 20, projectId };
  await board.chair.sends(AddAgendaItemDocument, { input: item });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  board.app.get(Clock).set(new Date(meeting.startsAt));
  await everybodyLooksIn();
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId } });
  const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number: meeting.number });
  const itemId = agenda.items[0]?.id ?? '';
  const close = async () =>
    (await board.chair.sends(CloseMeetingForTestDocument, { input: { meetingId } })).closeMeeting;
  return { meeting, where: { meetingId, itemId }, close };
}

const later = { kind: 'TIMING' as const, now: '2027-01-29', because: 'One developer instead of two.' };
const propose = async (projectId: string, draft: object = {}) => {
  const input = { projectId, ...later, ...draft };
  return (await board.owner.sends(ProposeRevisionForTestDocument, { input })).proposeRevision;
};
const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);
const titled = async (title: string) => ({ ...(await givenAProject(title)), title });

test('whoever works on it or sits on the board asks for a revision; what makes no sense is refused', async () => {
  const project = await titled('Limits in the app');
  const input = { projectId: project.id, ...later };
  expect(await board.stranger.isRefused(ProposeRevisionForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(ProposeRevisionForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.analyst.isRefused(ProposeRevisionForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await propose(project.id, { because: ' ' })).toMatchObject({ __typename: 'RevisionWithoutReason' });
  expect(await propose(project.id, { now: '2026-01-01' })).toMatchObject({ __typename: 'RevisionImpossible' });
  expect(await propose(project.id, { now: '2026-12-01' })).toMatchObject({ __typename: 'RevisionChangesNothing' });

  const { proposeRevision } = await sendsTwice(board.owner, ProposeRevisionForTestDocument, { input });
  expect(proposeRevision).toMatchObject({
    ...{ __typename: 'Project', dueOn: '2026-12-01' },
    revisions: [{ number: 1, kind: 'TIMING', state: 'PROPOSED', was: '2026-12-01', now: '2027-01-29', decision: null }],
  });
});

test('once work has begun the charter does not quietly say something else', async () => {
  const { id, version } = await titled('Quiet');
  const facts = {
    projectId: id,
    expectedVersion: version,
    title: 'Quiet',
    ownerId: board.owner.id,
    problem: 'Queues.',
  };
  const rest = { notMeasurableBecause: 'Nobody asks.', reviewOn: '2027-03-01' };
  const edit = async (more: object) =>
    (await board.chair.sends(EditProjectForTestDocument, { input: { ...facts, ...rest, ...more } })).editProject;
  expect(await edit({ scope: 'Everything', dueOn: '2027-02-01' })).toMatchObject({ __typename: 'BaselineFixed' });
  const kept = { scope: 'Card limits', dueOn: '2026-12-01' };
  expect(await edit({ ...kept, solution: 'A slider.' })).toMatchObject({ __typename: 'Project' });
});

test('what waits is on the next project review, is decided there and applied when the meeting is closed, once', async () => {
  const project = await titled('Call back');
  await propose(project.id);
  const review = meetings.filter(({ kind }) => kind === 'PROJECT_REVIEW')[used];
  const { agendaCandidates } = await board.chair.sends(CandidatesForTestDocument, { meetingId: review?.id ?? '' });
  expect(agendaCandidates.candidates.find(({ title }) => title === 'Call back')).toMatchObject({
    reason: { name: 'REVISION_PROPOSED', kinds: ['TIMING'] },
  });

  const { where, close, meeting } = await givenItIsTalkedAbout(project);
  const revisionId = (await page(project.number)).revisions[0]?.id ?? '';
  const input = { revisionId, ...where };
  expect(await board.stranger.isRefused(DecideRevisionForTestDocument, { input })).toBe('NOT_FOUND');
  for (const other of [board.member, board.owner, board.analyst])
    expect(await other.isRefused(DecideRevisionForTestDocument, { input })).not.toBeNull();
  const { decideRevision } = await sendsTwice(board.chair, DecideRevisionForTestDocument, { input });
  expect(decideRevision).toMatchObject({
    results: [{ text: expect.stringContaining('is due on January 29, 2027 instead of December 1, 2026') }],
  });
  expect((await page(project.number)).dueOn).toBe('2026-12-01');
  expect((await board.chair.sends(DecideRevisionForTestDocument, { input })).decideRevision).toMatchObject({
    ...{ __typename: 'RevisionSettled', settledState: 'DECIDED' },
  });
  expect(
    (await board.owner.sends(WithdrawRevisionForTestDocument, { input: { revisionId } })).withdrawRevision,
  ).toMatchObject({
    ...{ __typename: 'RevisionSettled', state: 'DECIDED' },
  });

  await close();
  const decided = await page(project.number);
  expect(decided).toMatchObject({
    dueOn: '2027-01-29',
    revisions: [{ state: 'APPLIED', was: '2026-12-01', meeting: { number: meeting.number }, decision: { number: 1 } }],
  });
  const again = { input: { revisionId, decisionId: (await newestDecision()).id } };
  expect((await board.chair.sends(ApplyRevisionForTestDocument, again)).applyRevision).toMatchObject({
    ...{ __typename: 'RevisionSettled', state: 'APPLIED' },
  });
  expect((await board.chair.sends(DecideRevisionForTestDocument, { input })).decideRevision).toMatchObject({
    __typename: 'NotInSession',
  });
});

const newestDecision = async () => {
  const { decisions } = await board.chair.sends(DecisionsForTestDocument, { board: 'cx' });
  const [newest] = decisions.nodes;
  if (!newest) throw new Error('Nothing is decided.');
  return newest;
};

test('date, scope, order and stop are decided on the spot as one act; what was voted down changes nothing', async () => {
  const project = await titled('Loan papers');
  const { where, close } = await givenItIsTalkedAbout(project);
  const spot = async (draft: object) =>
    (await board.chair.sends(ReviseOnTheSpotForTestDocument, { input: { ...where, ...later, ...draft } }))
      .reviseOnTheSpot;
  const before = (await page(project.number)).place ?? 0;
  expect(before).toBeGreaterThan(1);
  await spot({});
  await spot({ kind: 'PRIORITY', now: '1' });
  await spot({ kind: 'SCOPE', now: 'Loans of people, not of firms' });
  const against = await spot({ kind: 'STOP', now: '', rule: 'MAJORITY' });
  if (against.__typename !== 'MeetingSession') throw new Error(against.__typename);
  const resultId = against.results.at(-1)?.id ?? '';
  await board.member.sends(CastBallotForTestDocument, { input: { resultId, choice: 'AGAINST' } });
  const taken = await spot({ kind: 'SOLUTION', now: 'Plain words' });
  if (taken.__typename !== 'MeetingSession') throw new Error(taken.__typename);
  await board.chair.sends(RemoveResultForTestDocument, { input: { resultId: taken.results.at(-1)?.id ?? '' } });
  await close();
  const after = await page(project.number);
  expect(after).toMatchObject({
    ...{ stage: 'ACTIVE', dueOn: '2027-01-29', scope: 'Loans of people, not of firms', solution: '', place: 1 },
  });
  expect(after.revisions.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    ...['SOLUTION WITHDRAWN', 'STOP REJECTED', 'SCOPE APPLIED', 'PRIORITY APPLIED', 'TIMING APPLIED'],
  ]);
});

test('of two decisions the second finds a stopped project and changes nothing', async () => {
  const project = await titled('Welcome folder');
  const { where, close } = await givenItIsTalkedAbout(project);
  const costs = async () => {
    const input = { projectId: project.id, cost: 12_000, ownerDays: 8 };
    return (await board.chair.sends(CloseBooksForTestDocument, { input })).closeBooks;
  };
  expect(await costs()).toMatchObject({ __typename: 'NotDelivered' });
  for (const draft of [{ kind: 'STOP' as const, now: '' }, {}])
    await board.chair.sends(ReviseOnTheSpotForTestDocument, { input: { ...where, ...later, ...draft } });
  // Decided, and not yet in effect: the last moment at which somebody knows what it cost. Nothing waits for it.
  expect(await page(project.number)).toMatchObject({ stage: 'ACTIVE', revisions: [{}, { isRefused: false }] });
  expect(await costs()).toMatchObject({ __typename: 'ProjectClosing', cost: 12_000 });
  await close();
  const after = await page(project.number);
  expect(after).toMatchObject({ stage: 'STOPPED', dueOn: '2026-12-01', place: null });
  expect(after.revisions.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['TIMING LAPSED', 'STOP APPLIED']);
});

test('outside of a meeting it rests on a decision of the board; what nobody decided is not applied', async () => {
  const project = await titled('Branch hours');
  await propose(project.id);
  const revisionId = (await page(project.number)).revisions[0]?.id ?? '';
  const { where, close } = await givenItIsTalkedAbout(project);
  const rejected = { ...where, kind: 'STOP' as const, because: 'Too dear.', rule: 'MAJORITY' as const };
  expect(await board.member.isRefused(ReviseOnTheSpotForTestDocument, { input: rejected })).toBe('FORBIDDEN');
  await board.chair.sends(ReviseOnTheSpotForTestDocument, { input: rejected });
  await close();
  const decision = await newestDecision();
  expect(decision.outcome).toBe('REJECTED');
  const apply = { input: { revisionId, decisionId: decision.id } };
  expect(await board.stranger.isRefused(ApplyRevisionForTestDocument, apply)).toBe('NOT_FOUND');
  expect(await board.owner.isRefused(ApplyRevisionForTestDocument, apply)).toBe('FORBIDDEN');
  expect((await board.chair.sends(ApplyRevisionForTestDocument, apply)).applyRevision).toMatchObject({
    __typename: 'RevisionUndecided',
  });
  const { withdrawRevision } = await board.owner.sends(WithdrawRevisionForTestDocument, { input: { revisionId } });
  expect(withdrawRevision).toMatchObject({ dueOn: '2026-12-01' });
});

test('the chair puts the projects in an order: one decision, in force at once', async () => {
  const going = (await Promise.all([1, 2, 3, 4, 5, 6].map(page))).filter(({ place }) => place !== null);
  const inOrder = going.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const projectIds = inOrder.map(({ id }) => id).toReversed();
  const input = { boardId: board.boardId, projectIds, because: 'Customers wait longest for it.' };
  expect(await board.stranger.isRefused(OrderProjectsForTestDocument, { input })).toBe('NOT_FOUND');
  for (const other of [board.member, board.secretary])
    expect(await other.isRefused(OrderProjectsForTestDocument, { input })).toBe('FORBIDDEN');
  const order = async (ids: readonly string[]) =>
    (await board.chair.sends(OrderProjectsForTestDocument, { input: { ...input, projectIds: [...ids] } }))
      .orderProjects;
  expect(await order(projectIds.slice(1))).toMatchObject({ __typename: 'OrderIncomplete' });
  const { orderProjects } = await sendsTwice(board.chair, OrderProjectsForTestDocument, { input });
  expect(orderProjects).toMatchObject({ __typename: 'ProjectOrder', projectIds, orderedBy: { name: 'Clara Chair' } });
  expect(await order(projectIds)).toMatchObject({ __typename: 'RevisionChangesNothing' });
  expect((await page(inOrder.at(-1)?.number ?? 0)).place).toBe(1);
  expect((await newestDecision()).text).toContain('in this order: 1 ');
});

test('the portfolio stands in that order and says what became of each project since the last review', async () => {
  const of = async (who: typeof board.chair, filter = {}) =>
    (await who.sends(PortfolioForTestDocument, { board: 'cx', filter })).portfolio;
  expect(await board.stranger.isRefused(PortfolioForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  expect(await of(board.employee)).toMatchObject({ order: null, rows: [] });
  const { rows, order, lastReviewOn, isBoardsCall } = await of(board.member);
  expect({ lastReviewOn, isBoardsCall }).toEqual({ lastReviewOn: expect.any(String), isBoardsCall: false });
  const places = rows.map(({ place }) => place);
  expect(places).toEqual([1, 2, 3, 4, 5, null]);
  // What is out of the order is over, and says since when.
  expect(rows.map(({ endedOn }) => endedOn !== null)).toEqual(places.map((place) => place === null));
  expect(order?.projectIds).toEqual(rows.filter(({ place }) => place).map(({ id }) => id));
  const loans = rows.find(({ project }) => project.title === 'Loan papers');
  expect(loans).toMatchObject({ dueOn: '2027-01-29', earlierDueOn: ['2026-12-01'], advice: null, promises: [] });
  expect((await of(board.owner, { search: 'Loan papers' })).rows).toHaveLength(1);
});

test('since the last review: who owns it, how it is reported, its milestones, its dates; and that nobody has reported', async () => {
  const changesOf = async (title: string) =>
    (await board.member.sends(PortfolioForTestDocument, { board: 'cx', filter: { search: title } })).portfolio.rows[0]
      ?.changes;
  const project = await titled('Quiet letters');
  const silent = await titled('Nobody says');
  const report = { projectId: project.id, done: 'Much', next: '', needsDecision: '', health: 'ON_TRACK' as const };
  await board.owner.sends(ReportStatusForTestDocument, { input: report });
  await board.owner.sends(ReportStatusForTestDocument, { input: { ...report, projectId: silent.id } });
  expect((await changesOf('Quiet letters'))?.toSorted(byKind)).toMatchObject([
    { kind: 'CHARTERED' },
    { kind: 'HEALTH', was: '', now: 'ON_TRACK' },
    { kind: 'STAGE', was: 'CHARTERED', now: 'ACTIVE' },
  ]);

  // A review passes; it is revised there.
  const { where, close } = await givenItIsTalkedAbout(project);
  const draft = { ...where, ...later, rule: 'CONSENT' as const };
  await board.chair.sends(ReviseOnTheSpotForTestDocument, { input: draft });
  await close();
  expect(await changesOf('Quiet letters')).toMatchObject([
    { kind: 'REVISION', what: 'TIMING', was: '2026-12-01', now: '2027-01-29' },
  ]);
  const clock = board.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  await board.owner.sends(ReportStatusForTestDocument, { input: { ...report, health: 'AT_RISK' } });
  const milestones = [
    { title: 'Words agreed', dueOn: '2026-11-02' },
    { title: 'Letters out', dueOn: '2026-11-16' },
  ];
  const { planMilestones } = await board.owner.sends(PlanMilestonesForTestDocument, {
    input: { projectId: project.id, milestones },
  });
  const [first, second] = 'milestones' in planMilestones ? planMilestones.milestones : [];
  const today = clock.now().toISOString().slice(0, 10);
  await board.owner.sends(ReachMilestoneForTestDocument, { input: { milestoneId: first!.id, on: today } });
  await board.owner.sends(ChangeMilestoneForTestDocument, {
    input: { milestoneId: second!.id, expectedVersion: second!.version, title: 'Letters out', dueOn: '2026-12-07' },
  });
  const now = await page(project.number);
  await board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) =>
      work.change(await work.lock(Project, now.id), { ownerId: board.member.id }),
    );
  const changes = (await changesOf('Quiet letters'))?.toSorted(byKind);
  expect(changes).toMatchObject([
    { kind: 'HEALTH', was: 'ON_TRACK', now: 'AT_RISK' },
    { kind: 'MILESTONE_MOVED', what: 'Letters out', was: '2026-11-16', now: '2026-12-07' },
    { kind: 'MILESTONE_PLANNED' },
    { kind: 'MILESTONE_PLANNED' },
    { kind: 'MILESTONE_REACHED', what: 'Words agreed', now: today },
    { kind: 'OWNER', was: 'Olga Owner', now: 'Mona Member' },
    { kind: 'REVISION', what: 'TIMING' },
  ]);

  // The day before the next review its report is still missing: nobody says so, the rule does.
  expect(await changesOf('Nobody says')).toEqual([]);
  const next = meetings.find(({ kind, startsAt }) => kind === 'PROJECT_REVIEW' && new Date(startsAt) > clock.now());
  clock.set(new Date(new Date(next!.startsAt).getTime() - 20 * 3_600_000));
  expect(await changesOf('Nobody says')).toMatchObject([{ kind: 'HEALTH', was: 'ON_TRACK', now: 'UNKNOWN' }]);

  // At that review it was in work and unknown, whatever became of it afterwards.
  const held = await givenItIsTalkedAbout(project);
  await held.close();
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  const { version } = await page(silent.number);
  const pause = { projectId: silent.id, expectedVersion: version, to: 'ON_HOLD' as const };
  await board.owner.sends(ChangeStageForTestDocument, { input: pause });
  await board.owner.sends(ReportStatusForTestDocument, { input: { ...report, projectId: silent.id } });
  expect((await changesOf('Nobody says'))?.toSorted(byKind)).toMatchObject([
    { kind: 'HEALTH', was: 'UNKNOWN', now: 'ON_TRACK' },
    { kind: 'STAGE', was: 'ACTIVE', now: 'ON_HOLD' },
  ]);
});

test('a meeting that sits decides on the whole order as one act; it holds once the meeting is closed', async () => {
  const portfolio = async () =>
    (await board.member.sends(PortfolioForTestDocument, { board: 'cx', filter: {} })).portfolio;
  const standing = async () => (await portfolio()).rows.flatMap(({ id, place }) => (place === null ? [] : [id]));
  const before = await standing();
  const [first = ''] = before;
  const { meeting, where, close } = await givenItIsTalkedAbout({ id: first, title: 'The order' });
  const projectIds = before.toReversed();
  const input = { ...where, projectIds, because: 'The branches asked for it.' };
  const order = async (changes: object = {}) =>
    (await board.secretary.sends(OrderInMeetingForTestDocument, { input: { ...input, ...changes } }))
      .orderProjectsInMeeting;
  expect(await board.stranger.isRefused(OrderInMeetingForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(OrderInMeetingForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await order({ projectIds: projectIds.slice(1) })).toMatchObject({ __typename: 'OrderIncomplete' });
  expect(await order({ projectIds: before })).toMatchObject({ __typename: 'RevisionChangesNothing' });
  expect(await order()).toMatchObject({
    results: [{ kind: 'DECISION', text: expect.stringMatching(/in this order: 1 .* The branches asked for it\.$/) }],
  });
  expect(await standing()).toEqual(before);
  expect((await portfolio()).orderSaid).toEqual({ projectIds, meeting: { number: meeting.number } });

  await close();
  expect(await standing()).toEqual(projectIds);
  expect(await portfolio()).toMatchObject({
    orderSaid: null,
    order: { decision: { number: (await newestDecision()).number } },
  });
  expect(await order({ projectIds: before })).toMatchObject({ __typename: 'NotInSession' });
});

test('a report that the board has talked about is acknowledged by its meeting, once, and a later one is not', async () => {
  const project = await titled('Talked about');
  const report = { projectId: project.id, done: 'Much', next: '', needsDecision: '', health: 'ON_TRACK' as const };
  await board.owner.sends(ReportStatusForTestDocument, { input: report });
  const { meeting, close } = await givenItIsTalkedAbout(project);
  await close();
  await board.owner.sends(ReportStatusForTestDocument, { input: { ...report, done: 'More' } });
  const { project: now } = await board.chair.sends(ProjectForTestDocument, { board: 'cx', number: project.number });
  expect(now.reports.nodes).toMatchObject([
    { done: 'More', acknowledgements: [] },
    { done: 'Much', acknowledgements: [{ person: null, meeting: { number: meeting.number } }] },
  ]);
});

test('the board says no to what was asked for, with its reason; nothing changes', async () => {
  const project = await titled('Night line');
  await propose(project.id);
  const { where, close } = await givenItIsTalkedAbout(project);
  const revisionId = (await page(project.number)).revisions[0]?.id ?? '';
  const decide = async (more: object) =>
    (
      await board.chair.sends(DecideRevisionForTestDocument, {
        input: { revisionId, ...where, agrees: false, ...more },
      })
    ).decideRevision;
  expect(await decide({ because: ' ' })).toMatchObject({ __typename: 'RevisionWithoutReason' });
  expect(await decide({ because: 'Customers wait.', rule: 'CHAIR' })).toMatchObject({
    results: [{ text: '“Night line” is not moved to January 29, 2027. Customers wait.' }],
  });
  await close();
  expect(await newestDecision()).toMatchObject({ outcome: 'ADOPTED', rule: 'CHAIR' });
  expect(await page(project.number)).toMatchObject({
    ...{ dueOn: '2026-12-01', revisions: [{ state: 'REJECTED', decision: { number: expect.any(Number) } }] },
  });
});

test('what is delivered and cannot be measured is closed by a decision of the board', async () => {
  const project = await titled('Old letters');
  const close = { kind: 'CLOSE' as const, now: '', because: 'Every letter is written anew.' };
  expect(await propose(project.id, close)).toMatchObject({ __typename: 'NothingToRevise' });
  const deliver = { projectId: project.id, expectedVersion: project.version, to: 'DELIVERED' as const };
  await board.owner.sends(ChangeStageForTestDocument, { input: deliver });
  await propose(project.id, close);
  const revisionId = (await page(project.number)).revisions[0]?.id ?? '';
  const talked = await givenItIsTalkedAbout(project);
  await board.chair.sends(DecideRevisionForTestDocument, { input: { ...talked.where, revisionId } });
  await talked.close();
  expect(await page(project.number)).toMatchObject({
    ...{ stage: 'CLOSED', revisions: [{ kind: 'CLOSE', state: 'APPLIED', decision: expect.anything() }] },
  });
  expect((await newestDecision()).text).toBe(
    '“Old letters” is closed without a verdict. Every letter is written anew.',
  );
});
