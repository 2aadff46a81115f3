import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { AgendaDocument, PublishAgendaDocument, PutOnAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { ActionsForTestDocument, DecisionsForTestDocument } from '../decisions/decisions.api.generated.ts';
import {
  AddEvidenceForTestDocument,
  MoveNominationForTestDocument,
  NominateForTestDocument,
  type NominationForTestFragment,
  NominationsForTestDocument,
  NominationForTestPageDocument,
  PutNominationOnAgendaForTestDocument,
} from '../nominations/nominations.api.generated.ts';
import { Department, Person } from '../people/index.ts';
import { HomeForTestDocument } from '../overview/overview.api.generated.ts';
import { moveStage, Project } from '../projects/index.ts';
import {
  ProposalForTestDocument,
  PublishAnswerForTestDocument,
  ReviewProposalForTestDocument,
  SubmitProposalForTestDocument,
} from '../proposals/proposals.api.generated.ts';
import { LedgerForTestDocument } from '../ledger/ledger.api.generated.ts';
import { NoticesDocument } from '../notifications/notices.api.generated.ts';
import { ResponsesByQuarterForTestDocument } from '../board-health/board-health.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { ProjectsForTestDocument } from '../projects/projects.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import {
  AddResultForTestDocument,
  CastBallotForTestDocument,
  CloseMeetingForTestDocument,
  RecordMeetingForTestDocument,
  ResponseRatesForTestDocument,
  StartMeetingForTestDocument,
} from '../sessions/sessions.api.generated.ts';
import {
  AnswerVisionForTestDocument,
  AnswerVisionPulseForTestDocument,
  AnswerVisionRemarkForTestDocument,
  MoveVisionForTestDocument,
  RemarkOnVisionForTestDocument,
  RuleByDecisionForTestDocument,
  RuleForTestDocument,
  VisionForTestPageDocument,
  WriteVisionForTestDocument,
} from './rulings.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
let used = 0;
let metricId: string;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
  const survey = surveying(board, scoreColumns);
  const done = await survey.takeOver(['id,day,area,score', '1,2026-01-05,A,9', '2,2026-01-06,A,3'].join('\n'));
  ({ id: metricId } = await survey.metric(done.source?.questions[0]?.id ?? '', 'Recommendation'));
}, 60_000);
afterAll(() => board.close());

const nominated = (answer: { __typename: string }) => {
  if (answer.__typename !== 'Nomination') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as NominationForTestFragment;
};
const page = async ({ number }: { number: number }) =>
  (await board.chair.sends(NominationForTestPageDocument, { board: 'cx', number })).nomination;
const clock = (at: string | Date) => board.app.get(Clock).set(new Date(at));
const everybodyLooksIn = async () => {
  for (const one of [board.member, board.analyst, board.secretary, board.employee, board.administrator, board.stranger])
    await one.asks(VisionForTestPageDocument, { board: 'cx' });
};

/** On the published agenda of the next meeting, whose hour has come. */
async function givenItIsOnAnAgenda(more: object = {}, by = board.analyst) {
  const meeting = meetings[used++];
  if (!meeting) throw new Error('More meetings are needed.');
  const evidence = { metric: { metricId, from: '2026-01-01', to: '2026-01-31' } };
  const input = { boardId: board.boardId, title: `Nomination ${used}`, source: 'DATA' as const, evidence, ...more };
  const one = nominated((await by.sends(NominateForTestDocument, { input })).nominate);
  const move = { nominationId: one.id, expectedVersion: one.version, to: 'SHORTLISTED' as const };
  await board.chair.sends(MoveNominationForTestDocument, { input: move });
  const put = { nominationId: one.id, meetingId: meeting.id };
  nominated((await board.chair.sends(PutNominationOnAgendaForTestDocument, { input: put })).putNominationOnAgenda);
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId: meeting.id } });
  clock(meeting.startsAt);
  await everybodyLooksIn();
  const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number: meeting.number });
  const itemId = agenda.items.find(({ title }) => title === one.title)?.id ?? '';
  return { one, meeting, itemId, today: meeting.startsAt.slice(0, 10) };
}

/** It is on in a meeting that has begun. */
async function givenItIsTalkedAbout(more: object = {}, by = board.analyst) {
  const { one, meeting, itemId, today } = await givenItIsOnAnAgenda(more, by);
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId: meeting.id } });
  const rule = async (said: object, who = board.chair) =>
    (
      await who.sends(RuleForTestDocument, {
        input: { meetingId: meeting.id, itemId, verdict: 'PROJECT' as const, ...said },
      })
    ).ruleOnNomination;
  const close = async () =>
    (await board.chair.sends(CloseMeetingForTestDocument, { input: { meetingId: meeting.id } })).closeMeeting;
  return { one, meeting, itemId, today, rule, close };
}
const override = { overrideBecause: 'The vision is still being agreed, and customers wait.' };
const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

test('nobody but who runs the meeting writes the ruling down; without owner, evidence or vision it is refused', async () => {
  const { one, rule, meeting, itemId } = await givenItIsTalkedAbout({ evidence: null });
  const input = { meetingId: meeting.id, itemId, verdict: 'PROJECT' as const };
  expect(await board.stranger.isRefused(RuleForTestDocument, { input })).toBe('NOT_FOUND');
  for (const other of [board.member, board.analyst, board.employee])
    expect(await other.isRefused(RuleForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await rule(override)).toMatchObject({ __typename: 'NominationWithoutEvidence' });
  const evidence = { observation: 'Seen at the counter.' };
  await board.analyst.sends(AddEvidenceForTestDocument, { input: { nominationId: one.id, evidence } });
  expect(await rule(override)).toMatchObject({ __typename: 'NominationWithoutOwner' });
  expect(await rule({ ownerId: board.owner.id })).toMatchObject({ __typename: 'VisionNotRatified' });
  expect(await rule({ verdict: 'DECLINED' })).toMatchObject({ __typename: 'RulingWithoutReason' });
  expect(await rule({ verdict: 'DEFERRED', untilOn: '2026-01-01' })).toMatchObject({ __typename: 'RulingWithoutDay' });
  expect(await rule({ verdict: 'MERGED', intoId: one.id })).toMatchObject({ __typename: 'CannotMergeNomination' });
});

test('an accepted nomination is a project when the meeting is closed, with the reason why it did not wait for a vision', async () => {
  const { one, rule, close, meeting } = await givenItIsTalkedAbout({
    ownerId: board.owner.id,
    problem: 'Nobody answers.',
  });
  const { overrideBecause: because } = override;
  const early = async (who = board.member) =>
    (await who.sends(AgendaDocument, { board: 'cx', number: meeting.number })).agenda.items.map(
      ({ beforeVision }) => beforeVision,
    );
  // Before the board speaks the row says what it will be asked for; then what it said, in the draft and in what was published.
  expect(await early()).toEqual([{ because: null }]);
  expect(await rule({ ...override, because: 'It hurts most.' })).toMatchObject({
    ...{ __typename: 'MeetingSession', results: [{ kind: 'DECISION', text: expect.stringContaining(because) }] },
  });
  for (const who of [board.chair, board.member]) expect(await early(who)).toEqual([{ because }]);
  expect((await page(one)).state).toBe('ON_AGENDA');
  expect(await close()).toMatchObject({ __typename: 'MeetingSession' });
  const decided = await page(one);
  expect(decided).toMatchObject({
    ...{ state: 'ACCEPTED', verdict: 'PROJECT', decidedBecause: 'It hurts most.', ...override },
    ...{ decidedIn: { number: meeting.number }, project: { title: one.title } },
  });
  const { decisions } = await board.member.sends(DecisionsForTestDocument, { board: 'cx' });
  expect(decisions.nodes[0]).toMatchObject({
    ...{ number: decided.decision?.number, outcome: 'ADOPTED', beforeVisionBecause: because },
    text: `“${one.title}” becomes a project, owned by Olga Owner. Accepted before a vision was ratified: ${because} It hurts most.`,
  });
  expect(await early()).toEqual([{ because }]);
});

test('what nobody understands yet is dug into first: a deep dive is there when the meeting is closed', async () => {
  const { one, rule, close } = await givenItIsTalkedAbout({ ownerId: board.owner.id, problem: 'Nobody knows why.' });
  await rule({ verdict: 'DEEP_DIVE', ...override });
  expect((await page(one)).deepDiveNumber).toBeNull();
  await close();
  expect(await page(one)).toMatchObject({ state: 'ACCEPTED', verdict: 'DEEP_DIVE', project: null, deepDiveNumber: 1 });
});

test('just do it becomes an action; what is deferred is back on its day; of two that say the same one goes on', async () => {
  const action = await givenItIsTalkedAbout({ ownerId: board.owner.id });
  await action.rule({ verdict: 'ACTION', untilOn: later(action.today, 20), ...override });
  await action.close();
  expect(await page(action.one)).toMatchObject({ state: 'ACCEPTED', isAction: true, project: null });
  const { actions } = await board.chair.sends(ActionsForTestDocument, { board: 'cx' });
  expect(actions.nodes).toMatchObject([{ text: action.one.title, owner: { name: 'Olga Owner' } }]);

  const put = await givenItIsTalkedAbout();
  await put.rule({ verdict: 'DEFERRED', untilOn: later(put.today, 30) });
  await put.close();
  expect(await page(put.one)).toMatchObject({ state: 'DEFERRED', deferredUntil: later(put.today, 30) });
  clock(`${later(put.today, 30)}T10:00:00Z`);
  expect((await page(put.one)).state).toBe('SHORTLISTED');
  clock(put.meeting.startsAt);

  const alike = await givenItIsTalkedAbout();
  await alike.rule({ verdict: 'MERGED', intoId: put.one.id });
  await alike.close();
  expect(await page(alike.one)).toMatchObject({ state: 'MERGED', mergedInto: { number: put.one.number } });
  expect(await page(put.one)).toMatchObject({ merged: [{ number: alike.one.number }], evidenceCount: 2 });
});

test('a nomination is decided once, and never by its nominator alone', async () => {
  const own = await givenItIsTalkedAbout({ ownerId: board.owner.id }, board.chair);
  const ruled = await own.rule({ ...override, rule: 'MAJORITY' });
  expect(ruled.__typename).toBe('MeetingSession');
  const resultId = await resultOf(own.meeting.number);
  await board.chair.sends(CastBallotForTestDocument, { input: { resultId, choice: 'FOR' } });
  expect(await own.close()).toMatchObject({ __typename: 'OnlyDeciderOnOwn' });
  await board.member.sends(CastBallotForTestDocument, { input: { resultId, choice: 'FOR' } });
  await own.rule({ verdict: 'DECLINED', because: 'A second word on the same thing.' });
  expect(await own.close()).toMatchObject({ __typename: 'MeetingSession' });
  expect(await page(own.one)).toMatchObject({ state: 'ACCEPTED', verdict: 'PROJECT' });
  // The second decision stands in the register, which says that it changed nothing; whoever leads the board hears of it.
  const { decisions } = await board.member.sends(DecisionsForTestDocument, { board: 'cx' });
  const [second, first] = decisions.nodes;
  expect([first?.lapsedBecause, second?.lapsedBecause]).toEqual(['', 'NominationDecided']);
  const heard = async () =>
    (await board.secretary.sends(NoticesDocument, {})).notices.nodes.filter(({ kind }) => kind === 'DECISION_LAPSED');
  await until('the secretary hears of it', async () => (await heard()).length > 0);
  expect(await heard()).toMatchObject([
    { facts: { number: second?.number, because: 'NominationDecided', place: { page: 'DECISIONS', boardSlug: 'cx' } } },
  ]);
});

test('what was decided in a meeting recorded afterwards is carried out on its decision, once', async () => {
  const { one, meeting, itemId, today } = await givenItIsOnAnAgenda({ ownerId: board.owner.id });
  const voters = [board.chair, board.member].map(({ id }) => ({ personId: id, choice: 'FOR' as const }));
  const result = {
    itemId,
    kind: 'DECISION' as const,
    text: 'We take it on',
    rule: 'MAJORITY' as const,
    ballots: voters,
  };
  const other = { itemId, kind: 'DECISION' as const, text: 'Not this one', rule: 'MAJORITY' as const };
  const against = voters.map(({ personId }) => ({ personId, choice: 'AGAINST' as const }));
  const input = {
    ...{ meetingId: meeting.id, people: [], items: [{ itemId, actualMinutes: 10 }] },
    results: [result, { ...other, ballots: against }],
  };
  await board.chair.sends(RecordMeetingForTestDocument, { input });
  expect((await page(one)).state).toBe('SHORTLISTED');
  const { decisions } = await board.chair.sends(DecisionsForTestDocument, { board: 'cx' });
  const named = (text: string) => decisions.nodes.find((decision) => decision.text === text)?.id ?? '';
  const rule = async (said: object, decisionId = named('We take it on'), nominationId = one.id) =>
    (
      await board.secretary.sends(RuleByDecisionForTestDocument, {
        input: { nominationId, decisionId, verdict: 'ACTION' as const, ...said },
      })
    ).ruleByDecision;
  const refused = { input: { nominationId: one.id, decisionId: named('We take it on'), verdict: 'PROJECT' as const } };
  expect(await board.stranger.isRefused(RuleByDecisionForTestDocument, refused)).toBe('NOT_FOUND');
  for (const who of [board.member, board.analyst])
    expect(await who.isRefused(RuleByDecisionForTestDocument, refused)).toBe('FORBIDDEN');
  expect(await rule(override, named('Not this one'))).toMatchObject({ __typename: 'RulingUndecided' });
  expect(await rule(override)).toMatchObject({ __typename: 'RulingWithoutDay' });
  const said = { ...override, untilOn: later(today, 20) };
  expect(await rule(said)).toMatchObject({ __typename: 'Nomination', state: 'ACCEPTED', isAction: true });
  expect(await rule(said)).toMatchObject({ __typename: 'RulingUndecided' });
});

test('what a meeting nominates is a nomination with the figures of its item; the chair sees how the board answers to figures', async () => {
  const metric = { metricId, from: '2026-01-01', to: '2026-01-31' };
  const item = { boardId: board.boardId, place: 'NEXT_MEETING' as const, title: 'Recommendation', minutes: 20, metric };
  const { putOnAgenda } = await board.chair.sends(PutOnAgendaDocument, { input: item });
  const number = putOnAgenda.__typename === 'Agenda' ? putOnAgenda.meeting.number : 0;
  used = meetings.findIndex((one) => one.number === number);
  const meeting = meetings[used++];
  if (!meeting) throw new Error('More meetings are needed.');
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId: meeting.id } });
  clock(meeting.startsAt);
  await board.chair.sends(StartMeetingForTestDocument, { input: { meetingId: meeting.id } });
  await everybodyLooksIn();
  const itemId = (await board.chair.sends(AgendaDocument, { board: 'cx', number: meeting.number })).agenda.items.at(
    -1,
  )?.id;
  const write = async (result: object) => {
    const input = {
      meetingId: meeting.id,
      itemId: itemId ?? '',
      kind: 'INFORMATION' as const,
      text: 'Said',
      ...result,
    };
    return (await board.chair.sends(AddResultForTestDocument, { input })).addResult;
  };
  const dated = { ownerId: board.analyst.id, dueOn: later(meeting.startsAt.slice(0, 10), 20) };
  expect(await write({ response: 'RESPOND' })).toMatchObject({ missing: 'CAUSE' });
  expect(await write({ response: 'MORE_DATA' })).toMatchObject({ missing: 'ANALYSIS_TASK' });
  await write({ response: 'EXPLAINED', text: 'It was Christmas' });
  await write({ response: 'MORE_DATA', text: 'Split by area', kind: 'ANALYSIS_TASK', ...dated });
  await write({ response: 'RESPOND', text: 'Call back', kind: 'ACTION', ...dated, cause: 'Nobody calls back' });
  await write({ response: 'RESPOND', text: 'Write sooner', kind: 'ACTION', ...dated, withoutKnownCause: true });
  await write({ kind: 'NOMINATION', text: 'Call back within a day' });
  const rates = async () => (await board.chair.sends(ResponseRatesForTestDocument, { board: 'cx' })).responseRates;
  expect(await rates()).toMatchObject({ explained: 0, respond: 0 });
  const { closeMeeting } = await board.chair.sends(CloseMeetingForTestDocument, { input: { meetingId: meeting.id } });
  expect(closeMeeting).toMatchObject({
    results: expect.arrayContaining([
      expect.objectContaining({ kind: 'NOMINATION', nominationNumber: expect.any(Number) }),
    ]),
  });
  const { responsesByQuarter } = await board.chair.sends(ResponsesByQuarterForTestDocument, { board: 'cx' });
  expect(responsesByQuarter).toMatchObject([{ explained: 1, moreData: 1, respond: 2, withoutKnownCause: 1 }]);
  expect(await rates()).toEqual({ explained: 1, moreData: 1, respond: 2, withoutKnownCause: 1 });

  const { nominations } = await board.chair.sends(NominationsForTestDocument, { board: 'cx' });
  const nominated = nominations.nodes.find(({ title }) => title === 'Call back within a day');
  expect(await page({ number: nominated?.number ?? 0 })).toMatchObject({
    ...{ state: 'SUBMITTED', source: 'DATA', problem: 'Recommendation', nominator: { name: 'Clara Chair' } },
    evidence: [{ kind: 'SNAPSHOT', snapshot: { period: { from: '2026-01-01' } } }],
  });
});

async function resultOf(number: number) {
  const { MeetingSessionForTestDocument } = await import('../sessions/sessions.api.generated.ts');
  const { meetingSession } = await board.chair.sends(MeetingSessionForTestDocument, { board: 'cx', number });
  return meetingSession.results[0]?.id ?? '';
}

const tracesOf = statement(
  'test.traces',
  `select (select count(*) from idempotency_keys where person_id = $1)::int as keys,
     (select count(*) from audit_entries where person_id = $1)::int as acts`,
);

/** Six employees answer between the rounds: five of the branches, one of no department. */
async function employeesAnswer(visionId: string) {
  const say = async (who: TestBoard['chair'], lived: 'YES' | 'NO') =>
    (await who.sends(AnswerVisionPulseForTestDocument, { input: { visionId, lived, signed: 'YES' } }))
      .answerVisionPulse;
  const input = { visionId, lived: 'NO' as const, signed: 'NO' as const };
  expect(await board.stranger.isRefused(AnswerVisionPulseForTestDocument, { input })).toBe('NOT_FOUND');

  const inside = { organizationId: board.organizationId, reason: 'test' };
  const database = board.app.get(Database);
  const ofBranches = [board.chair, board.member, board.secretary, board.analyst, board.administrator];
  await database.workFor(inside, async (work) => {
    const { id: departmentId } = await work.add(Department, { name: 'Branches', parentId: null });
    for (const { id } of ofBranches) await work.change(await work.get(Person, id), { departmentId });
  });
  for (const who of ofBranches) await say(who, 'NO');

  const { vision } = await board.employee.sends(VisionForTestPageDocument, { board: 'cx' });
  expect(vision).toMatchObject({
    coming: null,
    pulse: { isOpen: true, hasAnswered: false, answered: 5, result: null },
  });
  const traces = () => database.workFor(inside, (work) => work.query(tracesOf, [board.employee.id]));
  const before = await traces();
  expect(await say(board.employee, 'YES')).toMatchObject({ pulse: { hasAnswered: true, result: null } });
  expect(await traces()).toEqual(before);
  expect(await say(board.employee, 'NO')).toMatchObject({ __typename: 'PulseTaken' });
  // Two looks in a row would tell one answer: not even the chair sees anything before the second round.
  expect((await board.chair.sends(VisionForTestPageDocument, { board: 'cx' })).vision.pulse?.result).toBeNull();
}

test('a vision is agreed in two rounds a week apart; then nominations are accepted without a reason why not to wait', async () => {
  const ease = { kind: 'FUNCTIONAL' as const, text: 'You never explain it twice.', metricId };
  const write = async (more: object, who = board.chair) =>
    who.sends(WriteVisionForTestDocument, {
      input: { boardId: board.boardId, statement: 'Banking that feels looked after.', promises: [ease], ...more },
    });
  const coming = async (who = board.chair) =>
    (await who.sends(VisionForTestPageDocument, { board: 'cx' })).vision.coming;
  const move = async (to: 'ROUND_1' | 'ROUND_2' | 'RATIFIED') => {
    const now = await coming();
    const input = { visionId: now?.id ?? '', expectedVersion: now?.version ?? 0, to };
    return (await board.chair.sends(MoveVisionForTestDocument, { input })).moveVision;
  };
  const answer = async (who: typeof board.chair, stance: 'AGREE' | 'RESERVATION' | 'OBJECT', text = '') => {
    const input = { visionId: (await coming())?.id ?? '', stance, text };
    return (await who.sends(AnswerVisionForTestDocument, { input })).answerVision;
  };
  const words = { boardId: board.boardId, statement: 'Mine.', promises: [] };
  expect(await board.stranger.isRefused(WriteVisionForTestDocument, { input: words })).toBe('NOT_FOUND');
  for (const other of [board.member, board.secretary, board.employee])
    expect(await other.isRefused(WriteVisionForTestDocument, { input: words })).toBe('FORBIDDEN');

  await write({ promises: [{ ...ease, metricId: null }] });
  expect(await coming(board.employee)).toBeNull();
  // The board is asked in the rounds, employees between them.
  expect(await answer(board.member, 'AGREE')).toMatchObject({ __typename: 'VisionMoveRefused', from: 'DRAFT' });
  expect(await move('RATIFIED')).toMatchObject({ __typename: 'VisionMoveRefused', from: 'DRAFT', to: 'RATIFIED' });
  expect(await move('ROUND_1')).toMatchObject({ __typename: 'PromisesUnmeasured' });
  await write({ expectedVersion: (await coming())?.version });
  expect(await move('ROUND_1')).toMatchObject({
    coming: { state: 'ROUND_1', awaited: [{ name: 'Clara Chair' }, { name: 'Mona Member' }] },
  });
  const awaitedOf = async (who = board.member) =>
    (await who.sends(HomeForTestDocument, {})).home.duties.filter(({ kind }) => kind === 'ANSWER_VISION').length;
  expect([await awaitedOf(), await awaitedOf(board.secretary)]).toEqual([1, 0]);
  await answer(board.member, 'OBJECT', 'Too vague.');
  expect(await awaitedOf()).toBe(0);
  const remark = { visionId: (await coming())?.id ?? '', phrase: 'looked after', text: 'What does it mean?' };
  const elsewhere = { input: { ...remark, phrase: 'words that are not there' } };
  expect(await board.analyst.isRefused(RemarkOnVisionForTestDocument, elsewhere)).toBe('BAD_USER_INPUT');
  await board.analyst.sends(RemarkOnVisionForTestDocument, { input: remark });
  const remarkId = (await coming())?.remarks[0]?.id ?? '';
  const said = { input: { remarkId, answer: 'That you are asked once.' } };
  expect(await board.stranger.isRefused(AnswerVisionRemarkForTestDocument, said)).toBe('NOT_FOUND');
  expect(await board.member.isRefused(AnswerVisionRemarkForTestDocument, said)).toBe('FORBIDDEN');
  expect((await board.chair.sends(AnswerVisionRemarkForTestDocument, said)).answerVisionRemark).toMatchObject({
    coming: { remarks: [{ phrase: 'looked after', answer: 'That you are asked once.' }] },
  });
  expect(await move('ROUND_2')).toMatchObject({ __typename: 'RoundTooSoon' });
  await employeesAnswer((await coming())?.id ?? '');

  clock(new Date(board.app.get(Clock).now().getTime() + 7 * 86_400_000));
  await everybodyLooksIn();
  await write({ statement: 'Banking in which you never ask twice.', expectedVersion: (await coming())?.version });
  const second = await move('ROUND_2');
  expect(second).toMatchObject({
    coming: { state: 'ROUND_2', before: { statement: 'Banking that feels looked after.' } },
    pulse: {
      ...{ isOpen: false, answered: 6, asked: 7, statement: 'Banking that feels looked after.' },
      result: {
        // One said yes to the one question, and all six to the other: neither is told.
        overall: { answered: 6, lived: null, signed: null },
        // One alone would be told by subtraction: the five that could be shown stay back with it.
        departments: [
          { name: 'Branches', group: null },
          { name: null, group: null },
        ],
      },
    },
  });
  expect((await write({})).writeVision).toMatchObject({ __typename: 'VisionFixed' });
  const late = { input: { visionId: (await coming())?.id ?? '', lived: 'YES' as const, signed: 'YES' as const } };
  expect((await board.employee.sends(AnswerVisionPulseForTestDocument, late)).answerVisionPulse).toMatchObject({
    __typename: 'PulseClosed',
  });
  expect(await move('ROUND_1')).toMatchObject({ __typename: 'VisionMoveRefused', from: 'ROUND_2', to: 'ROUND_1' });
  await answer(board.chair, 'AGREE');
  await answer(board.member, 'OBJECT', 'Still vague.');
  expect(await move('RATIFIED')).toMatchObject({ __typename: 'VisionNotAgreed', waitingFor: 0, objections: 1 });
  await answer(board.member, 'RESERVATION', 'Let us see.');
  expect(await move('RATIFIED')).toMatchObject({ ratified: { statement: 'Banking in which you never ask twice.' } });
  const { vision } = await board.employee.sends(VisionForTestPageDocument, { board: 'cx' });
  expect(vision).toMatchObject({ ratified: { number: 1, answers: [] }, coming: null });

  while (new Date(meetings[used]?.startsAt ?? 0) <= board.app.get(Clock).now()) used += 1;
  const promiseId = vision.ratified?.promises[0]?.id ?? '';
  const unknown = { boardId: board.boardId, title: 'Queues', source: 'DATA' as const, promiseId: metricId };
  expect(await board.analyst.isRefused(NominateForTestDocument, { input: unknown })).toBe('NOT_FOUND');
  const under = await givenItIsTalkedAbout({ ownerId: board.owner.id, promiseId });
  expect(await under.rule({})).toMatchObject({ __typename: 'MeetingSession' });
  await under.close();
  // What was nominated for a promise keeps it as a project.
  const { organizationId } = board;
  const promised = await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const { number = 0 } = (await page(under.one)).project ?? {};
    return (await work.first(Project, { number }))?.promiseId;
  });
  expect(promised).toBe(promiseId);
  expect(await page(under.one)).toMatchObject({ state: 'ACCEPTED', overrideBecause: '' });

  // Worded anew in the next version it is still the promise that the project keeps.
  const anew = { ...ease, text: 'You tell it once.', continuesId: promiseId };
  const next = { statement: 'Banking that remembers you.', promises: [{ ...ease, text: 'We call first.' }, anew] };
  await write(next);
  // Edited as a draft it stays what it was.
  const draft = await coming();
  const edited = (draft?.promises ?? []).map(({ id }, index) => ({
    ...next.promises[index],
    ...ease,
    continuesId: id,
  }));
  const texts = ['We call before you do.', 'You tell it once.'];
  await write({
    ...next,
    expectedVersion: draft?.version,
    promises: edited.map((promise, index) => ({ ...promise, text: texts[index] ?? '' })),
  });
  await move('ROUND_1');
  clock(new Date(board.app.get(Clock).now().getTime() + 7 * 86_400_000));
  await everybodyLooksIn();
  await move('ROUND_2');
  for (const who of [board.chair, board.member]) await answer(who, 'AGREE');
  expect(await move('RATIFIED')).toMatchObject({
    ratified: { number: 2, earlier: { statement: 'Banking in which you never ask twice.' } },
    superseded: [{ number: 1, promises: [{ text: 'You never explain it twice.' }] }],
  });
  const { document } = (await board.chair.sends(LedgerForTestDocument, { board: 'cx' })).ledger;
  const { number } = (await page(under.one)).project ?? {};
  const keeps = document.promises.map(({ text, projects }) => [text, projects.some((one) => one.number === number)]);
  expect(keeps).toEqual([
    ['We call before you do.', false],
    ['You tell it once.', true],
  ]);
  const serving = async (index: number) => {
    const filter = { promiseIds: [document.promises[index]?.id ?? ''] };
    const { projects } = await board.chair.sends(ProjectsForTestDocument, { board: 'cx', filter });
    return projects.nodes.some((one) => one.number === number);
  };
  expect([await serving(0), await serving(1)]).toEqual([false, true]);
});

const ideaOf = async (text: string) => {
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, { input: { text } });
  if (submitProposal.__typename !== 'Proposal') throw new Error(submitProposal.__typename);
  const { id: proposalId, number } = submitProposal;
  await board.analyst.sends(ReviewProposalForTestDocument, { input: { proposalId } });
  const answer = { proposalId, decision: 'ACCEPTED' as const, text: 'Let us nominate it.' };
  await board.chair.sends(PublishAnswerForTestDocument, { input: answer });
  const state = async () =>
    (await board.analyst.sends(ProposalForTestDocument, { number: Number(number) })).proposal.state;
  return { proposalId, state };
};

test('an idea goes the way of its nomination: into a project and back, done at once, or returned', async () => {
  const idea = await ideaOf('Say on the counter how long it takes');
  const evidence = { proposalId: idea.proposalId };
  const one = await givenItIsTalkedAbout({ ownerId: board.owner.id, problem: 'Nobody says.', evidence });
  expect(await idea.state()).toBe('NOMINATED');
  await one.rule(override);
  await one.close();
  expect(await idea.state()).toBe('IN_PROJECT');
  const { project } = await page(one.one);
  const { organizationId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const [found] = await work.find(Project, { boardId: board.boardId, number: project?.number ?? 0 });
    if (!found) throw new Error('There is no project.');
    expect(await moveStage(work, found, { to: 'STOPPED', because: 'The counters close.' })).toBeNull();
  });
  await until('the idea is back', async () => (await idea.state()) === 'ACCEPTED');

  const small = await ideaOf('Put the pen on a string');
  const two = await givenItIsTalkedAbout({ ownerId: board.owner.id, evidence: { proposalId: small.proposalId } });
  await two.rule({ verdict: 'ACTION', untilOn: later(two.today, 20), ...override });
  await two.close();
  expect(await small.state()).toBe('QUICK_WIN');

  const again = await givenItIsTalkedAbout({ ownerId: board.owner.id, evidence });
  expect(await idea.state()).toBe('NOMINATED');
  await again.rule({ verdict: 'DECLINED', because: 'Not this year.' });
  await again.close();
  expect(await idea.state()).toBe('ACCEPTED');
});
