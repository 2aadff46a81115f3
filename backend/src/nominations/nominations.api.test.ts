import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings } from '../../testing/meetings.ts';
import { schemaText } from '../../testing/schema-text.ts';
import { scoreColumns, surveying } from '../../testing/surveying.ts';
import { RemoveAgendaItemDocument, AgendaDocument, PublishAgendaDocument } from '../agenda/agenda.api.generated.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { BoardPaperForTestDocument } from '../packs/packs.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { SubmitProposalForTestDocument } from '../proposals/proposals.api.generated.ts';
import { Signal } from '../signals/index.ts';
import { ForgetStoryForTestDocument, TellStoryForTestDocument } from '../stories/stories.api.generated.ts';
import {
  AddEvidenceForTestDocument,
  DiscardNominationForTestDocument,
  EditNominationForTestDocument,
  JudgeNominationForTestDocument,
  MoveNominationForTestDocument,
  NominateForTestDocument,
  type NominationForTestFragment,
  NominationForTestPageDocument,
  NominationOfItemForTestDocument,
  NominationsForTestDocument,
  ProposedJudgementForTestDocument,
  PutNominationOnAgendaForTestDocument,
  RemoveEvidenceForTestDocument,
  SimilarNominationsForTestDocument,
} from './nominations.api.generated.ts';

let board: TestBoard;
let meetings: Awaited<ReturnType<typeof givenMeetings>>;
beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetings = await givenMeetings(board, 7);
});
afterAll(() => board.close());

const nominated = (answer: { __typename: string }) => {
  if (answer.__typename !== 'Nomination') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as NominationForTestFragment;
};
const wanted = (more: object = {}) => ({
  input: { boardId: board.boardId, title: 'Password reset without a call', source: 'DATA' as const, ...more },
});
const givenANomination = async (more: object = {}, by = board.analyst) =>
  nominated((await by.sends(NominateForTestDocument, wanted(more))).nominate);
const of = <More extends object>({ id, version }: NominationForTestFragment, more: More) => ({
  input: { nominationId: id, expectedVersion: version, ...more },
});
const move = async (one: NominationForTestFragment, to: 'SUBMITTED' | 'SHORTLISTED' | 'ACCEPTED', by = board.chair) => {
  const input = { nominationId: one.id, expectedVersion: one.version, to };
  return (await by.sends(MoveNominationForTestDocument, { input })).moveNomination;
};
const listed = async (filter: object = {}, by = board.member) =>
  (await by.sends(NominationsForTestDocument, { board: 'cx', filter })).nominations.nodes;
const page = async ({ number }: { number: number }, by = board.member) =>
  (await by.sends(NominationForTestPageDocument, { board: 'cx', number })).nomination;

test('a stranger finds nothing, and employees nominate through a proposal', async () => {
  const one = await givenANomination();
  const { stranger, employee } = board;
  const seen = { board: 'cx', number: one.number };
  expect(await stranger.isRefused(NominateForTestDocument, wanted())).toBe('NOT_FOUND');
  expect(await stranger.isRefused(NominationsForTestDocument, { board: 'cx' })).toBe('NOT_FOUND');
  for (const other of [stranger, employee]) {
    expect(await other.isRefused(NominationForTestPageDocument, seen)).toBe('NOT_FOUND');
    expect(
      await other.isRefused(EditNominationForTestDocument, of(one, { title: 'Mine', source: 'DATA' as const })),
    ).toBe('NOT_FOUND');
    expect(await other.isRefused(MoveNominationForTestDocument, of(one, { to: 'SHORTLISTED' as const }))).toBe(
      'NOT_FOUND',
    );
    expect(await other.isRefused(JudgeNominationForTestDocument, of(one, {}))).toBe('NOT_FOUND');
  }
  expect(await employee.isRefused(NominateForTestDocument, wanted())).toBe('FORBIDDEN');
  expect(await listed({}, employee)).toEqual([]);
});

test('no field of a nomination asks for money', () => {
  const inputs =
    schemaText().match(/input (Nominate|EditNomination|JudgeNomination|RuleOnNomination)Input \{[^}]*\}/g) ?? [];
  expect(inputs.length).toBeGreaterThan(2);
  for (const input of inputs) expect(input).not.toMatch(/money|cost|saving|budget|amount|revenue|price|currency/i);
});

test('what is nominated twice by a bad line is there once, with a number of its own', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await board.analyst.asks(NominateForTestDocument, wanted(), headers);
  expect(await board.analyst.asks(NominateForTestDocument, wanted(), headers)).toEqual(first);
  expect(first.data?.nominate).toMatchObject({
    state: 'SUBMITTED',
    nominator: { name: 'Ana Analyst' },
    priority: null,
  });
  const [one, two] = await Promise.all([givenANomination(), givenANomination()]);
  expect(one.number).not.toBe(two.number);
});

test('a draft is its author’s alone until it is sent off; it can be thrown away', async () => {
  const draft = await givenANomination({ submit: false });
  expect(draft.state).toBe('DRAFT');
  expect(await board.chair.isRefused(NominationForTestPageDocument, { board: 'cx', number: draft.number })).toBe(
    'NOT_FOUND',
  );
  expect((await listed()).some(({ number }) => number === draft.number)).toBe(false);
  const other = await givenANomination({ submit: false, evidence: { observation: 'Heard at the counter.' } });
  await board.analyst.sends(DiscardNominationForTestDocument, { input: { nominationId: other.id } });
  expect(await board.analyst.isRefused(NominationForTestPageDocument, { board: 'cx', number: other.number })).toBe(
    'NOT_FOUND',
  );
  expect(nominated(await move(draft, 'SUBMITTED', board.analyst)).state).toBe('SUBMITTED');
  expect((await page(draft)).title).toBe(draft.title);
});

test('what is nominated from a signal takes the signal up with it, once it is sent off', async () => {
  const inWork = <T>(act: (work: Work) => Promise<T>) =>
    board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, act);
  const facts = { rule: 'RUN_UP' as const, contacts: 120, expected: 80, ratio: 1.5, low: 1.2, baselinePeriods: 6 };
  const { id: signalId } = await inWork((work) =>
    work.add(Signal, {
      ...{ key: 'RUN_UP:cards', metricId: null, title: 'Card limits', state: 'NEW', periodFrom: '2026-02-01', facts },
      ...{ timesFired: 1, because: '', eventId: null },
    }),
  );
  const state = async () => (await inWork((work) => work.get(Signal, signalId))).state;
  expect(await board.stranger.isRefused(NominateForTestDocument, wanted({ signalId }))).toBe('NOT_FOUND');
  const draft = await givenANomination({ signalId, submit: false });
  expect(await state()).toBe('NEW');
  await move(draft, 'SUBMITTED', board.analyst);
  expect(await state()).toBe('NOMINATED');
  await givenANomination({ signalId });
  expect(await state()).toBe('NOMINATED');
});

test('those who lead the board keep the shortlist; nothing is accepted by hand', async () => {
  const one = await givenANomination();
  for (const other of [board.member, board.analyst])
    expect(await other.isRefused(MoveNominationForTestDocument, of(one, { to: 'SHORTLISTED' as const }))).toBe(
      'FORBIDDEN',
    );
  expect(await move(one, 'ACCEPTED')).toMatchObject({ __typename: 'NominationMoveRefused', from: 'SUBMITTED' });
  const on = nominated(await move(one, 'SHORTLISTED', board.secretary));
  expect(on.state).toBe('SHORTLISTED');
  expect(await move(on, 'ACCEPTED')).toMatchObject({ __typename: 'NominationMoveRefused', from: 'SHORTLISTED' });
  expect(nominated(await move(on, 'SUBMITTED')).state).toBe('SUBMITTED');
  const stale = of(one, { to: 'SHORTLISTED' as const });
  expect(await board.chair.isRefused(MoveNominationForTestDocument, stale)).toBe('STALE');
});

test('evidence is frozen as it was seen: numbers, a proposal, an observation', async () => {
  const survey = surveying(board, scoreColumns);
  const rows = Array.from(
    { length: 60 },
    (_, nth) => `${nth},2026-01-${String(1 + (nth % 28)).padStart(2, '0')},A,${nth % 11}`,
  );
  const done = await survey.takeOver(['id,day,area,score', ...rows].join('\n'));
  const { id: metricId } = await survey.metric(done.source?.questions[0]?.id ?? '', 'Recommendation');
  const metric = { metricId, grain: 'MONTH' as const, from: '2026-01-01', to: '2026-01-31' };
  const one = await givenANomination({ evidence: { metric } });
  // Said in other words, but seen in the same figures.
  const alike = { board: 'cx', text: 'something else entirely', metricId };
  const { similarNominations } = await board.member.sends(SimilarNominationsForTestDocument, alike);
  expect(similarNominations.map(({ title }) => title)).toEqual([one.title]);
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, {
    input: { text: 'Customers call because the reset letter takes a week.' },
  });
  const proposalId = 'id' in submitProposal ? submitProposal.id : '';
  const add = (evidence: object, by = board.member) =>
    by.sends(AddEvidenceForTestDocument, { input: { nominationId: one.id, evidence } });
  await add({ proposalId });
  const { addEvidence } = await add({ observation: 'Three of five calls I listened to.' });
  const [numbers, idea, heard] = nominated(addEvidence).evidence;
  expect(numbers).toMatchObject({
    kind: 'SNAPSHOT',
    snapshot: { headline: { n: 60 }, period: { from: '2026-01-01' } },
  });
  expect(idea).toMatchObject({
    kind: 'PROPOSAL',
    proposal: { text: 'Customers call because the reset letter takes a week.' },
  });
  expect(heard).toMatchObject({ kind: 'OBSERVATION', text: 'Three of five calls I listened to.' });

  expect(
    await board.member.isRefused(AddEvidenceForTestDocument, { input: { nominationId: one.id, evidence: {} } }),
  ).toBe('BAD_USER_INPUT');
  const remove = { input: { evidenceId: heard?.id ?? '' } };
  expect(await board.member.isRefused(RemoveEvidenceForTestDocument, remove)).toBe('FORBIDDEN');
  const { removeEvidence } = await board.analyst.sends(RemoveEvidenceForTestDocument, remove);
  expect(nominated(removeEvidence).evidenceCount).toBe(2);
});

test('a story speaks in the customer’s words, to those who may read them, until their day; a chart is frozen', async () => {
  const told = {
    ...{ title: 'Three desks for one signature', text: 'I was sent from desk to desk.', kind: 'TURN_OFF' as const },
    ...{ initiator: 'CUSTOMER' as const, happenedOn: '2026-02-26', consent: 'ANONYMOUS' as const },
    ...{ consentNote: '', expiresOn: '2026-04-20' },
  };
  const { tellStory } = await board.member.sends(TellStoryForTestDocument, { input: told });
  const storyId = 'id' in tellStory ? tellStory.id : '';
  expect(await board.employee.isRefused(NominateForTestDocument, wanted({ evidence: { storyId } }))).toBe('FORBIDDEN');
  const one = await givenANomination({ source: 'RESEARCH', ownerId: board.employee.id, evidence: { storyId } });
  expect(one.evidence).toMatchObject([{ kind: 'STORY', story: { text: told.text, isForgotten: false } }]);
  // Whoever would take it on sits on no board: that there is a story, and none of its words.
  expect((await page(one, board.employee)).evidence).toMatchObject([
    { story: { title: '', text: '', happenedOn: '2026-02-26', isForgotten: false } },
  ]);

  const figure = { page: 'VOICE' as const, name: 'turn-offs' };
  const { addEvidence } = await board.analyst.sends(AddEvidenceForTestDocument, {
    input: { nominationId: one.id, evidence: { figure } },
  });
  expect(nominated(addEvidence).evidence[1]).toMatchObject({ kind: 'SNAPSHOT', snapshot: { metricSlug: null } });
  const twice = { nominationId: one.id, evidence: { figure, storyId } };
  expect(await board.analyst.isRefused(AddEvidenceForTestDocument, { input: twice })).toBe('BAD_USER_INPUT');
  const unknown = { nominationId: one.id, evidence: { figure: { ...figure, name: 'nothing' } } };
  expect(await board.analyst.isRefused(AddEvidenceForTestDocument, { input: unknown })).toBe('NOT_FOUND');

  await board.member.sends(ForgetStoryForTestDocument, { input: { storyId } });
  expect((await page(one)).evidence).toMatchObject([{ kind: 'STORY', story: { text: '', isForgotten: true } }, {}]);
  const gone = { nominationId: one.id, evidence: { storyId } };
  expect(await board.analyst.isRefused(AddEvidenceForTestDocument, { input: gone })).toBe('BAD_USER_INPUT');
});

test('judged in full it has a rank, with the ranks it could have; half judged it has none', async () => {
  const one = await givenANomination({ title: 'Loan status' });
  const judge = async (more: object, by = board.member) =>
    nominated((await by.sends(JudgeNominationForTestDocument, of(await page(one), more))).judgeNomination);
  expect((await judge({ pain: 5, reach: 5, effort: 3 })).priority).toBeNull();
  const judged = await judge({ pain: 5, reach: 5, visionFit: 1, confidence: 'A', effort: 3, note: 'Seen in January.' });
  expect(judged).toMatchObject({ priority: { score: 25 / 3, rank: 1, of: 1 }, judgementNote: 'Seen in January.' });
  for (const wrong of [{ pain: 4 }, { visionFit: 0.7 }, { visionFit: 0 }, { effort: 0 }])
    expect(await board.member.isRefused(JudgeNominationForTestDocument, of(judged, wrong))).toBe('BAD_USER_INPUT');
  expect((await listed())[0]?.title).toBe('Loan status');
});

test('pain and reach are proposed from what is counted about its reason; nobody else learns it', async () => {
  const named = async (name: string) => {
    const input = { kind: 'CONTACT_REASON' as const, name, words: '' };
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
    return 'id' in addTopic ? addTopic.id : '';
  };
  const counts = statement(
    'test.contacts',
    `with label as (insert into contact_labels (organization_id, id, label, grouping, reason_id)
       values ($1, uuidv7(), $2::uuid::text, $2::uuid::text, $2::uuid) returning id)
     insert into contact_days (organization_id, day, label_id, channel, source_id, import_id, contacts)
       select $1, day, id, 'phone', uuidv7(), uuidv7(), contacts from label, unnest($3::date[], $4::int[]) as c (day, contacts)`,
  );
  const [limits, resets, quiet] = [await named('Card limits'), await named('Password resets'), await named('Quiet')];
  await board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
    // Neither the month that has only begun nor the last day of one that lies too far back counts as a month.
    const days = ['2025-11-30', '2026-01-20', '2026-02-20', '2026-03-01'];
    await work.query(counts, [work.organizationId, limits, days, [600, 700, 1100, 500]]);
    await work.query(counts, [work.organizationId, resets, ['2026-02-20'], [400]]);
  });
  const proposed = async (reasonId: string | null) => {
    const { id: nominationId } = await givenANomination({ source: 'RESEARCH', reasonId });
    for (const other of [board.stranger, board.employee])
      expect(await other.isRefused(ProposedJudgementForTestDocument, { nominationId })).toBe('NOT_FOUND');
    return (await board.member.sends(ProposedJudgementForTestDocument, { nominationId })).proposedJudgement;
  };
  // No index is set, so nobody knows how much it hurts.
  const reach = { step: 8, value: 900, place: 1, of: 2 };
  expect(await proposed(limits)).toEqual({ reason: 'Card limits', pain: null, reach });
  expect((await proposed(resets)).reach).toMatchObject({ step: 3, place: 2 });
  expect(await proposed(quiet)).toEqual({ reason: 'Quiet', pain: null, reach: null });
  expect(await proposed(null)).toEqual({ reason: '', pain: null, reach: null });

  // Whoever judges otherwise says why, whichever program they send it with.
  const one = await givenANomination({ source: 'RESEARCH', reasonId: limits });
  const silent = of(one, { pain: 2, reach: 3, effort: 2 });
  expect(await board.member.isRefused(JudgeNominationForTestDocument, silent)).toBe('BAD_USER_INPUT');
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(JudgeNominationForTestDocument, silent)).toBe('NOT_FOUND');
  const asProposed = of(one, { pain: 2, reach: 8, effort: 2 });
  const agreed = nominated((await board.member.sends(JudgeNominationForTestDocument, asProposed)).judgeNomination);
  const said = of(agreed, { pain: 2, reach: 3, effort: 2, note: 'Only those abroad.' });
  const { judgeNomination } = await board.member.sends(JudgeNominationForTestDocument, said);
  expect(nominated(judgeNomination)).toMatchObject({ judgement: { pain: 2 }, judgementNote: 'Only those abroad.' });
});

test('the list narrows by state, source and words; the likest open things are found while typing', async () => {
  await givenANomination({ title: 'Branch queues at noon', source: 'CUSTOMER', problem: 'People wait 20 minutes.' });
  expect((await listed({ sources: ['CUSTOMER'] })).map(({ title }) => title)).toEqual(['Branch queues at noon']);
  expect((await listed({ search: '20 minutes' })).map(({ title }) => title)).toEqual(['Branch queues at noon']);
  expect(await listed({ states: ['MERGED'] })).toEqual([]);
  const like = { board: 'cx', text: 'long queues in the branch around noon' };
  const { similarNominations } = await board.member.sends(SimilarNominationsForTestDocument, like);
  expect(similarNominations[0]).toMatchObject({ kind: 'NOMINATION', title: 'Branch queues at noon' });
  expect(await board.employee.isRefused(SimilarNominationsForTestDocument, like)).toBe('NOT_FOUND');
});

test('from the shortlist it goes onto an agenda, once, and comes back when it is taken off', async () => {
  const one = await givenANomination({ title: 'Fewer letters', ownerId: board.owner.id });
  const put = (by = board.chair) =>
    by.sends(PutNominationOnAgendaForTestDocument, { input: { nominationId: one.id, meetingId: meetings[1]?.id } });
  expect((await put()).putNominationOnAgenda).toMatchObject({ __typename: 'NominationMoveRefused' });
  nominated(await move(one, 'SHORTLISTED'));
  expect(await board.member.isRefused(PutNominationOnAgendaForTestDocument, { input: { nominationId: one.id } })).toBe(
    'FORBIDDEN',
  );
  const placed = nominated((await put()).putNominationOnAgenda);
  expect(placed).toMatchObject({ state: 'ON_AGENDA', onAgendaOf: { number: meetings[1]?.number } });
  expect((await put()).putNominationOnAgenda).toMatchObject({ __typename: 'NominationMoveRefused' });

  const { agenda } = await board.chair.sends(AgendaDocument, { board: 'cx', number: meetings[1]?.number ?? 0 });
  const item = agenda.items.find(({ title }) => title === 'Fewer letters');
  expect(item).toMatchObject({ kind: 'NOMINATION', minutes: 15 });
  const { nominationOfItem } = await board.member.sends(NominationOfItemForTestDocument, { itemId: item?.id ?? '' });
  expect(nominationOfItem.number).toBe(one.number);
  await board.chair.sends(RemoveAgendaItemDocument, { input: { itemId: item?.id ?? '' } });
  expect((await page(one)).state).toBe('SHORTLISTED');
});

test('an agenda that drafts itself takes up the shortlist by rank, and drafting again changes nothing', async () => {
  const { number = 0, id: meetingId = '' } = meetings[2] ?? {};
  const draft = async () => {
    const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId } });
    if (draftAgenda.__typename !== 'Agenda') throw new Error('Refused');
    return draftAgenda.items.filter(({ kind }) => kind === 'NOMINATION');
  };
  const once = await draft();
  expect(once).toMatchObject([{ title: 'Fewer letters', reason: { name: 'SHORTLISTED', rank: null } }]);
  expect(await draft()).toEqual(once);
  const [found] = await listed({ search: 'Fewer letters' });
  expect(await page(found ?? { number: 0 })).toMatchObject({ state: 'ON_AGENDA', onAgendaOf: { number } });
});

test('on the paper of a meeting a story is named until its last day, not until the night that forgets it', async () => {
  const told = {
    ...{ title: 'Four letters for one card', text: 'Each said something else.', kind: 'TURN_OFF' as const },
    ...{ initiator: 'CUSTOMER' as const, happenedOn: '2026-02-26', consent: 'ANONYMOUS' as const },
    ...{ consentNote: '', expiresOn: '2026-03-04' },
  };
  const { tellStory } = await board.member.sends(TellStoryForTestDocument, { input: told });
  const storyId = 'id' in tellStory ? tellStory.id : '';
  const one = await givenANomination({ title: 'One letter', ownerId: board.owner.id, evidence: { storyId } });
  await move(one, 'SHORTLISTED');
  const { id: meetingId = '', number = 0 } = meetings[3] ?? {};
  await board.chair.sends(PutNominationOnAgendaForTestDocument, { input: { nominationId: one.id, meetingId } });
  await board.chair.sends(PublishAgendaDocument, { input: { meetingId } });
  const named = async () => {
    const { boardPaper } = await board.member.sends(BoardPaperForTestDocument, { board: 'cx', number });
    return boardPaper.items.find(({ title }) => title === 'One letter')?.nomination?.evidence;
  };
  const clock = board.app.get(Clock);
  clock.set(new Date('2026-03-04T20:00:00Z'));
  expect(await named()).toMatchObject([{ text: told.title, storyOf: '2026-02-26' }]);
  clock.set(new Date('2026-03-05T01:00:00Z'));
  // That it was told stays, and on which day.
  expect(await named()).toMatchObject([{ text: '', storyOf: '2026-02-26' }]);
});
