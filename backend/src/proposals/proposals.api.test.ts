import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { Clock } from '../platform/clock.ts';
import {
  AddTopicForTestDocument,
  AskAuthorForTestDocument,
  AssignEvaluatorsForTestDocument,
  CommentOnProposalForTestDocument,
  DiscardProposalDraftForTestDocument,
  CorrectAnswerForTestDocument,
  DraftAnswerForTestDocument,
  EditTopicForTestDocument,
  EndSupportForTestDocument,
  FollowProposalForTestDocument,
  FollowUpProposalForTestDocument,
  GiveInfoForTestDocument,
  KeepProposalDraftForTestDocument,
  MergeProposalsForTestDocument,
  NoteOnProposalForTestDocument,
  ProposalForTestDocument,
  type ProposalForTestFragment,
  ProposalInboxForTestDocument,
  ProposalOutcomesForTestDocument,
  ProposalsForTestDocument,
  ProposalTopicsForTestDocument,
  PublishAnswerForTestDocument,
  RemoveTopicForTestDocument,
  ReviewProposalForTestDocument,
  SimilarProposalsForTestDocument,
  SubmitProposalForTestDocument,
  SupportProposalForTestDocument,
  TopicsForTestDocument,
  UndoMergeForTestDocument,
  UndoProposalMoveForTestDocument,
  WithdrawProposalForTestDocument,
} from './proposals.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  const server = await givenAServer();
  server.app.get(Clock).set(new Date('2027-03-01T09:00:00Z'));
  board = await givenABoard(server);
});
afterAll(() => board.close());

const text = 'Callers tell their story three times. First to the machine, then to two of us.';

async function givenAProposal(who: Caller = board.employee, more: object = {}): Promise<ProposalForTestFragment> {
  const { submitProposal } = await who.sends(SubmitProposalForTestDocument, { input: { text, ...more } });
  if (submitProposal.__typename !== 'Proposal') throw new Error(`Refused: ${submitProposal.__typename}`);
  return submitProposal;
}

const read = async (who: Caller, number: number | null) =>
  (await who.sends(ProposalForTestDocument, { number: Number(number) })).proposal;
const about = ({ id }: { id: string }, more: object = {}) => ({ input: { proposalId: id, ...more } }) as never;
const reviewed = async (proposal: ProposalForTestFragment) => {
  await board.analyst.sends(ReviewProposalForTestDocument, about(proposal));
  return proposal;
};

test('a stranger and a visitor find no proposals', async () => {
  const { number, id } = await givenAProposal();
  const asked = { number: Number(number) };
  expect(await board.stranger.isRefused(ProposalForTestDocument, asked)).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(ProposalsForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(SupportProposalForTestDocument, about({ id }))).toBe('NOT_FOUND');
  expect(await board.visitor.isRefused(ProposalForTestDocument, asked)).toBe('UNAUTHENTICATED');
});

test('a proposal is its text; it gets a number, a title and a clock, and its author one of four words', async () => {
  const proposal = await givenAProposal();
  expect(proposal).toMatchObject({
    title: 'Callers tell their story three times',
    text,
    word: 'RECEIVED',
    state: null,
    isOwn: true,
    isAnonymous: false,
    authors: [{ name: 'Emil Employee' }],
    clock: { waitsFor: 'FIRST_ANSWER', dueOn: '2027-03-08', isOverdue: false, daysLeft: 5 },
    acts: ['COMMENT', 'WITHDRAW'],
    fate: [{ word: 'RECEIVED', movedBy: null }],
  });
  expect(await read(board.owner, proposal.number)).toMatchObject({ state: null, acts: ['SUPPORT', 'COMMENT'] });
  const shown = await read(board.analyst, proposal.number);
  expect(shown).toMatchObject({ state: 'SUBMITTED' });
  expect(shown.acts).toEqual(['SUPPORT', 'COMMENT', 'REVIEW', 'ASSIGN', 'NOTE', 'MERGE']);
  const next = await givenAProposal();
  expect(next.number).toBe(Number(proposal.number) + 1);
  expect(await board.employee.isRefused(SubmitProposalForTestDocument, { input: { text: ' why ' } })).toBe(
    'BAD_USER_INPUT',
  );
});

test('a draft is there for its author alone, and is submitted, kept on or thrown away', async () => {
  const { keepProposalDraft: draft } = await board.employee.sends(KeepProposalDraftForTestDocument, {
    input: { text: 'Letters' },
  });
  expect(draft).toMatchObject({ number: null, word: null, clock: null, acts: [] });
  const input = { proposalId: draft.id, text: 'Letters nobody understands' };
  expect(await board.analyst.isRefused(KeepProposalDraftForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.analyst.isRefused(SupportProposalForTestDocument, about(draft))).toBe('NOT_FOUND');
  expect(await board.analyst.isRefused(ReviewProposalForTestDocument, about(draft))).toBe('NOT_FOUND');
  const { keepProposalDraft: kept } = await board.employee.sends(KeepProposalDraftForTestDocument, { input });
  expect(kept).toMatchObject({ id: draft.id, text: 'Letters nobody understands' });
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, { input });
  expect(submitProposal).toMatchObject({ __typename: 'Proposal', id: draft.id, word: 'RECEIVED' });
  const again = await board.employee.sends(SubmitProposalForTestDocument, { input });
  expect(again.submitProposal).toMatchObject({ __typename: 'ProposalMoveRefused', from: 'SUBMITTED' });

  const other = await board.employee.sends(KeepProposalDraftForTestDocument, { input: { text: 'Away' } });
  const { id } = other.keepProposalDraft;
  expect(await board.owner.isRefused(DiscardProposalDraftForTestDocument, about({ id }))).toBe('NOT_FOUND');
  expect(await board.employee.sends(DiscardProposalDraftForTestDocument, about({ id }))).toEqual({
    discardProposalDraft: { id },
  });
  expect(await board.employee.isRefused(DiscardProposalDraftForTestDocument, about(submitProposal as never))).toBe(
    'FORBIDDEN',
  );
});

test('support counts once a person, with a reason or without, never for the own one and never at the end', async () => {
  const proposal = await givenAProposal();
  const own = await board.employee.sends(SupportProposalForTestDocument, about(proposal));
  expect(own.supportProposal.__typename).toBe('OwnProposal');
  for (const reason of ['', 'Also in the branches'])
    await board.owner.sends(SupportProposalForTestDocument, about(proposal, { reason }));
  await board.member.sends(SupportProposalForTestDocument, about(proposal));
  expect(await read(board.owner, proposal.number)).toMatchObject({
    supporters: 2,
    isSupported: true,
    supportReasons: [{ reason: 'Also in the branches', person: { name: 'Olga Owner' } }],
  });
  await board.owner.sends(EndSupportForTestDocument, about(proposal));
  expect(await read(board.owner, proposal.number)).toMatchObject({ supporters: 1, isSupported: false });
  await board.employee.sends(WithdrawProposalForTestDocument, about(proposal, { because: 'Said twice' }));
  const more = await board.owner.sends(SupportProposalForTestDocument, about(proposal));
  expect(more.supportProposal.__typename).toBe('ProposalFinal');
  const less = await board.owner.sends(EndSupportForTestDocument, about(proposal));
  expect(less.endSupport.__typename).toBe('ProposalFinal');
  const late = await board.owner.sends(CommentOnProposalForTestDocument, about(proposal, { text: 'Pity' }));
  expect(late.commentOnProposal.__typename).toBe('ProposalFinal');
});

test('following is known to the follower alone', async () => {
  const proposal = await givenAProposal();
  await board.owner.sends(FollowProposalForTestDocument, about(proposal));
  expect((await read(board.owner, proposal.number)).isFollowed).toBe(true);
  expect((await read(board.analyst, proposal.number)).isFollowed).toBe(false);
  await board.owner.sends(FollowProposalForTestDocument, about(proposal, { follow: false }));
  expect((await read(board.owner, proposal.number)).isFollowed).toBe(false);
});

test('whoever evaluates asks, notes and answers; everybody else does not', async () => {
  const proposal = await givenAProposal();
  const refusals = [
    [ReviewProposalForTestDocument, {}],
    [AskAuthorForTestDocument, { question: 'Where?' }],
    [NoteOnProposalForTestDocument, { text: 'Hm' }],
    [DraftAnswerForTestDocument, { decision: 'ACCEPTED' }],
    [PublishAnswerForTestDocument, { decision: 'ACCEPTED' }],
    [FollowUpProposalForTestDocument, { outcome: 'QUICK_WIN' }],
    [AssignEvaluatorsForTestDocument, { personIds: [] }],
  ] as const;
  for (const [document, more] of refusals)
    for (const who of [board.owner, board.administrator])
      expect(await who.isRefused(document as never, about(proposal, more))).toBe('FORBIDDEN');
  expect(await board.owner.isRefused(WithdrawProposalForTestDocument, about(proposal))).toBe('FORBIDDEN');
});

test('a question rests the clock until its author answers', async () => {
  const proposal = await reviewed(await givenAProposal());
  const { askAuthor } = await board.analyst.sends(
    AskAuthorForTestDocument,
    about(proposal, { question: 'Which machine?' }),
  );
  expect(askAuthor).toMatchObject({ __typename: 'Proposal', state: 'NEEDS_INFO', clock: { waitsFor: 'AUTHOR' } });
  const asked = await read(board.employee, proposal.number);
  expect(asked).toMatchObject({ word: 'IN_REVIEW', state: null });
  expect(asked.acts).toContain('GIVE_INFO');
  expect(asked.fate.at(-1)).toMatchObject({
    news: 'INFO_ASKED',
    because: 'Which machine?',
    movedBy: { name: 'Ana Analyst' },
  });
  expect(await board.owner.isRefused(GiveInfoForTestDocument, about(proposal, { text: 'Me' }))).toBe('FORBIDDEN');
  const { giveInfo } = await board.employee.sends(GiveInfoForTestDocument, about(proposal, { text: 'The new one' }));
  expect(giveInfo).toMatchObject({ __typename: 'Proposal', word: 'IN_REVIEW' });
  expect((await read(board.analyst, proposal.number)).thread).toMatchObject([
    { kind: 'QUESTION', byAuthor: false, person: { name: 'Ana Analyst' } },
    { kind: 'ANSWER', byAuthor: true, person: { name: 'Emil Employee' } },
  ]);
  const again = await board.employee.sends(GiveInfoForTestDocument, about(proposal, { text: 'And more' }));
  expect(again.giveInfo.__typename).toBe('ProposalMoveRefused');
});

test('an answer is drafted among evaluators, needs its reason, and is read by all once published', async () => {
  const proposal = await reviewed(await givenAProposal());
  const draft = { decision: 'DECLINED', text: 'The law asks for it.' };
  await board.analyst.sends(DraftAnswerForTestDocument, about(proposal, draft));
  await board.analyst.sends(NoteOnProposalForTestDocument, about(proposal, { text: 'Ask legal first' }));
  expect(await read(board.member, proposal.number)).toMatchObject({
    answerDraft: draft,
    notes: [{ text: 'Ask legal first' }],
  });
  for (const who of [board.employee, board.owner])
    expect(await read(who, proposal.number)).toMatchObject({ answerDraft: null, notes: [], answer: null });

  const publish = async (more: object) =>
    (await board.analyst.sends(PublishAnswerForTestDocument, about(proposal, { ...draft, ...more }))).publishAnswer;
  expect((await publish({ text: ' ' })).__typename).toBe('AnswerNeedsReason');
  expect((await publish({ decision: 'PARKED' })).__typename).toBe('ParkedWithoutDate');
  expect(await publish({})).toMatchObject({ __typename: 'Proposal', word: 'ANSWERED', clock: null });
  expect(await read(board.owner, proposal.number)).toMatchObject({
    answer: { ...draft, writtenBy: { name: 'Ana Analyst' } },
    answerDraft: null,
  });
  expect((await publish({ decision: 'ACCEPTED' })).__typename).toBe('ProposalMoveRefused');
});

test('a published answer is put right as a new version that everybody reads, its words also after something came of it', async () => {
  const proposal = await reviewed(await givenAProposal());
  const first = { decision: 'DECLINED', text: 'The law asks for it.' };
  const correct = async (who: Caller, more: object) =>
    (await who.sends(CorrectAnswerForTestDocument, about(proposal, { ...first, ...more }))).correctAnswer;
  expect((await correct(board.analyst, {})).__typename).toBe('ProposalMoveRefused');
  await board.analyst.sends(PublishAnswerForTestDocument, about(proposal, first));
  expect((await read(board.member, proposal.number)).acts).toContain('CORRECT');
  expect((await read(board.owner, proposal.number)).acts).not.toContain('CORRECT');
  expect(await board.owner.isRefused(CorrectAnswerForTestDocument, about(proposal, first))).toBe('FORBIDDEN');
  expect((await correct(board.member, { text: ' ' })).__typename).toBe('AnswerNeedsReason');

  const second = { decision: 'ACCEPTED', text: 'The law has changed: we do it.' };
  expect(await correct(board.member, second)).toMatchObject({ __typename: 'Proposal', state: 'ACCEPTED' });
  expect(await read(board.owner, proposal.number)).toMatchObject({
    answer: { ...second, isCorrection: true, writtenBy: { name: board.member.person.name } },
    earlierAnswers: [first],
    fate: expect.arrayContaining([expect.objectContaining({ because: second.text })]),
  });
  await board.chair.sends(FollowUpProposalForTestDocument, about(proposal, { outcome: 'QUICK_WIN' }));
  expect((await correct(board.member, first)).__typename).toBe('ProposalMoveRefused');
  const third = { decision: 'ACCEPTED', text: 'The law has changed on 1 May: we do it.' };
  expect(await correct(board.member, third)).toMatchObject({ state: 'QUICK_WIN', word: 'ANSWERED' });
  expect((await read(board.member, proposal.number)).undoableMoveId).toBeNull();
  const { answer, earlierAnswers, fate } = await read(board.owner, proposal.number);
  expect(answer).toMatchObject({ ...third, isCorrection: true });
  expect(earlierAnswers).toMatchObject([second, first]);
  expect(fate.at(-1)).toMatchObject({ because: third.text, isCorrection: true });
  expect(fate.filter(({ isCorrection }) => isCorrection)).toHaveLength(2);
  const { proposals } = await board.employee.sends(ProposalsForTestDocument, { first: 100 });
  expect(proposals.nodes.find(({ id }) => id === proposal.id)?.answerText).toBe(third.text);
});

test('a quick win is begun and then done; what became a project is not done by hand', async () => {
  const proposal = await reviewed(await givenAProposal());
  const followUp = async (outcome: string) =>
    (await board.chair.sends(FollowUpProposalForTestDocument, about(proposal, { outcome }))).followUpProposal;
  expect((await followUp('QUICK_WIN')).__typename).toBe('ProposalMoveRefused');
  await board.chair.sends(PublishAnswerForTestDocument, about(proposal, { decision: 'ACCEPTED', text: '' }));
  expect(await followUp('QUICK_WIN')).toMatchObject({ __typename: 'Proposal', state: 'QUICK_WIN' });
  expect(await followUp('IMPLEMENTED')).toMatchObject({ __typename: 'Proposal', state: 'IMPLEMENTED', word: 'DONE' });
  expect((await followUp('IMPLEMENTED')).__typename).toBe('ProposalMoveRefused');
});

test('a move is taken back by whoever made it, and leaves nothing behind', async () => {
  const proposal = await givenAProposal();
  const { reviewProposal } = await board.analyst.sends(ReviewProposalForTestDocument, about(proposal));
  if (reviewProposal.__typename !== 'Proposal') throw new Error(reviewProposal.__typename);
  const moveId = reviewProposal.undoableMoveId;
  const undo = async (who: Caller) =>
    (await who.sends(UndoProposalMoveForTestDocument, about(proposal, { moveId }))).undoProposalMove;
  expect((await undo(board.chair)).__typename).toBe('NothingToUndo');
  expect(await undo(board.analyst)).toMatchObject({ state: 'SUBMITTED', clock: { waitsFor: 'FIRST_ANSWER' } });
  expect((await read(board.employee, proposal.number)).fate).toHaveLength(1);
});

test('an employee who was asked to look at one evaluates that one, and has it in the inbox', async () => {
  const proposal = await givenAProposal();
  const asked = about(proposal, { personIds: [board.owner.id] });
  await board.chair.sends(AssignEvaluatorsForTestDocument, asked);
  const { proposalInbox } = await board.owner.sends(ProposalInboxForTestDocument, {});
  expect(proposalInbox).toMatchObject({ totalCount: 1, nodes: [{ number: proposal.number }] });
  const { reviewProposal } = await board.owner.sends(ReviewProposalForTestDocument, about(proposal));
  expect(reviewProposal).toMatchObject({ state: 'UNDER_REVIEW', evaluators: [{ name: 'Olga Owner' }] });
  expect(await board.owner.isRefused(AssignEvaluatorsForTestDocument, asked)).toBe('FORBIDDEN');
});

test('nobody answers their own, and it is not in their inbox', async () => {
  const proposal = await givenAProposal(board.analyst);
  const { reviewProposal } = await board.analyst.sends(ReviewProposalForTestDocument, about(proposal));
  expect(reviewProposal.__typename).toBe('OwnProposal');
  const { proposalInbox } = await board.analyst.sends(ProposalInboxForTestDocument, { first: 100 });
  expect(proposalInbox.nodes.map(({ number }) => number)).not.toContain(proposal.number);
});

test('a merge moves supporters, comments and credit, and its undo restores exactly', async () => {
  const [first, second, third] = [await givenAProposal(), await givenAProposal(board.owner), await givenAProposal()];
  await board.member.sends(SupportProposalForTestDocument, about(first));
  await board.member.sends(SupportProposalForTestDocument, about(second));
  await board.chair.sends(SupportProposalForTestDocument, about(second, { reason: 'Every day' }));
  await board.chair.sends(CommentOnProposalForTestDocument, about(second, { text: 'Ask the branches' }));
  const before = await Promise.all([first, second].map(({ number }) => read(board.secretary, number)));
  const merge = async (from: ProposalForTestFragment, into: ProposalForTestFragment) =>
    (await board.analyst.sends(MergeProposalsForTestDocument, about(from, { intoId: into.id }))).mergeProposals;

  expect(await merge(first, first)).toMatchObject({ obstacle: 'ITSELF' });
  expect(await merge(second, first)).toMatchObject({ state: 'MERGED', mergedInto: { number: first.number } });
  expect(await merge(second, third)).toMatchObject({ obstacle: 'MERGED_ALREADY' });
  expect(await merge(first, second)).toMatchObject({ obstacle: 'CIRCLE' });
  expect(await read(board.secretary, first.number)).toMatchObject({
    supporters: 2,
    comments: 1,
    authors: [{ name: 'Emil Employee' }, { name: 'Olga Owner' }],
    merged: [{ number: second.number }],
    thread: [{ text: 'Ask the branches', writtenTo: { number: second.number } }],
  });
  expect((await read(board.owner, first.number)).isOwn).toBe(true);

  expect((await merge(first, third)).__typename).toBe('Proposal');
  expect(await read(board.secretary, third.number)).toMatchObject({ supporters: 2, merged: { length: 2 } });
  for (const { id } of [first, second]) await board.analyst.sends(UndoMergeForTestDocument, about({ id }));
  const after = await Promise.all([first, second].map(({ number }) => read(board.secretary, number)));
  const way = { version: 0, fate: [], undoableMoveId: null };
  expect(after.map((each) => ({ ...each, ...way }))).toEqual(before.map((each) => ({ ...each, ...way })));
  const again = await board.analyst.sends(UndoMergeForTestDocument, about(first));
  expect(again.undoMerge.__typename).toBe('NotMerged');
});

test('topics are kept by those who may, found in a text by their words, and stay while something is about them', async () => {
  const topic = { input: { kind: 'CONTACT_REASON', name: 'Money transfer', words: 'payment IBAN' } } as const;
  expect(await board.employee.isRefused(AddTopicForTestDocument, topic)).toBe('FORBIDDEN');
  expect(await board.stranger.isRefused(TopicsForTestDocument, {})).toBe('NOT_FOUND');
  const { addTopic } = await board.analyst.sends(AddTopicForTestDocument, topic);
  if (addTopic.__typename !== 'Topic') throw new Error(addTopic.__typename);
  const twice = await board.chair.sends(AddTopicForTestDocument, { input: { ...topic.input, name: 'MONEY TRANSFER' } });
  expect(twice.addTopic.__typename).toBe('TopicNameTaken');
  const edit = { ...topic.input, topicId: addTopic.id, expectedVersion: addTopic.version, name: 'Transfers' };
  expect((await board.analyst.sends(EditTopicForTestDocument, { input: edit })).editTopic).toMatchObject({
    name: 'Transfers',
  });
  expect(await board.analyst.isRefused(EditTopicForTestDocument, { input: edit })).toBe('STALE');

  const ideas = ['The envelope of the transfer was empty', 'An envelope for every transfer'];
  for (const idea of ideas) await givenAProposal(board.employee, { text: idea, reasonId: addTopic.id });
  const { proposalTopics } = await board.employee.sends(ProposalTopicsForTestDocument, {});
  expect(proposalTopics).toMatchObject([{ name: 'Transfers', learned: ['envelo', 'transf'] }]);
  const remove = { input: { kind: 'CONTACT_REASON', topicId: addTopic.id } } as const;
  expect((await board.analyst.sends(RemoveTopicForTestDocument, remove)).removeTopic.__typename).toBe('TopicInUse');
  const other = await board.analyst.sends(AddTopicForTestDocument, { input: { kind: 'TOUCH_POINT', name: 'Branch' } });
  const topicId = other.addTopic.__typename === 'Topic' ? other.addTopic.id : '';
  const gone = { input: { kind: 'TOUCH_POINT', topicId } } as const;
  expect((await board.analyst.sends(RemoveTopicForTestDocument, gone)).removeTopic.__typename).toBe('TopicRemoved');
  expect((await board.employee.sends(TopicsForTestDocument, {})).topics).toHaveLength(1);
});

test('proposals that say the same are found by their words, also by what was merged', async () => {
  const one = await givenAProposal(board.employee, { text: 'The mortgage brochure is printed in grey on grey.' });
  const two = await givenAProposal(board.owner, { text: 'Mortgage brochures: nobody can read the print.' });
  const similar = async (words: string) =>
    (await board.member.sends(SimilarProposalsForTestDocument, { text: words })).similarProposals.map(
      ({ number }) => number,
    );
  expect(await similar('customers cannot read the printed brochure on mortgages')).toEqual([two.number, one.number]);
  expect(await similar('parking spaces')).toEqual([]);
  expect(await similar("'; \\ | & !")).toEqual([]);
  await board.analyst.sends(MergeProposalsForTestDocument, about(two, { intoId: one.id }));
  expect(await similar('customers cannot read the printed brochure on mortgages')).toEqual([one.number]);
});

test('lists are narrowed by word, own, supported, overdue and text, and read on part by part', async () => {
  const { proposals: all } = await board.owner.sends(ProposalsForTestDocument, { first: 100 });
  const numbers = all.nodes.map(({ number }) => Number(number));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  const list = async (filter: object, who = board.owner) =>
    (await who.sends(ProposalsForTestDocument, { filter, first: 100 })).proposals;
  expect((await list({ scopes: ['OWN'] })).nodes.every(({ isOwn }) => isOwn)).toBe(true);
  expect((await list({ scopes: ['SUPPORTED'] }, board.member)).nodes.every(({ isSupported }) => isSupported)).toBe(
    true,
  );
  expect((await list({ words: ['DONE'] })).nodes.every(({ word }) => word === 'DONE')).toBe(true);
  expect((await list({ search: 'GREY' })).totalCount).toBe(1);
  expect((await list({ search: `#${numbers[0]}` })).nodes).toMatchObject([{ number: numbers[0] }]);
  const { proposals: part } = await board.owner.sends(ProposalsForTestDocument, { first: 2 });
  const { proposals: next } = await board.owner.sends(ProposalsForTestDocument, {
    first: 2,
    after: part.pageInfo.endCursor,
  });
  expect([...part.nodes, ...next.nodes].map(({ number }) => number)).toEqual(numbers.slice(0, 4));
  expect((await list({ scopes: ['OVERDUE'] })).totalCount).toBe(0);
});

test('what became of our ideas tells of nobody: fewer than five are not counted', async () => {
  const { proposalOutcomes } = await board.employee.sends(ProposalOutcomesForTestDocument, {});
  expect(proposalOutcomes).toMatchObject({ people: null, headcount: 7 });
  expect(proposalOutcomes.departments).toMatchObject([{ isHidden: true, people: null, proposals: null }]);
  expect(proposalOutcomes.own).toBeGreaterThan(3);
});
