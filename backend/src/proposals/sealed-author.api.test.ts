import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { HomeForTestDocument, SearchForTestDocument } from '../overview/overview.api.generated.ts';
import {
  AskAuthorForTestDocument,
  AssignEvaluatorsForTestDocument,
  CommentOnProposalForTestDocument,
  GiveInfoForTestDocument,
  KeepProposalDraftForTestDocument,
  MergeProposalsForTestDocument,
  ProposalForTestDocument,
  ProposalInboxForTestDocument,
  ProposalOutcomesForTestDocument,
  ProposalsForTestDocument,
  RevealAuthorForTestDocument,
  ReviewProposalForTestDocument,
  SimilarProposalsForTestDocument,
  SubmitProposalForTestDocument,
  WithdrawProposalForTestDocument,
} from './proposals.api.generated.ts';

/** Emil wishes to stay unknown. Whatever others can read must hold neither his name nor his id. */
let board: TestBoard;
let owner: pg.Client;
beforeAll(async () => {
  board = await givenABoard();
  owner = new pg.Client(board.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await board.close();
});

const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 16]),
  Buffer.from('Emil Employee '),
  Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
]);

const send = (who: Caller, payload: Buffer) =>
  board.app.inject({
    method: 'POST',
    url: `/api/${board.slug}/files`,
    headers: { ...who.headers(), 'content-type': 'application/octet-stream' },
    payload,
  });
const get = (who: Caller, id: string) =>
  board.app.inject({ method: 'GET', url: `/api/${board.slug}/files/${id}`, headers: who.headers() });

async function submitted(more: object = {}) {
  const input = { text: 'Complaints are answered by nobody in particular', isAnonymous: true, ...more };
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, { input });
  if (submitProposal.__typename !== 'Proposal') throw new Error(submitProposal.__typename);
  return submitProposal;
}

/** Everything the others are answered about a proposal. */
async function heardBy(who: Caller, number: number, text: string) {
  const answers = [
    await who.asks(ProposalForTestDocument, { number }),
    await who.asks(ProposalsForTestDocument, { first: 100 }),
    await who.asks(ProposalInboxForTestDocument, { first: 100 }),
    await who.asks(SimilarProposalsForTestDocument, { text }),
    await who.asks(ProposalOutcomesForTestDocument, {}),
    await who.asks(SearchForTestDocument, { words: 'complaints' }),
    await who.asks(HomeForTestDocument, {}),
  ];
  return JSON.stringify(answers);
}

const namesEmil = (said: string) => said.includes(board.employee.id) || said.includes('Emil');

test('no evaluator and no colleague reads who a sealed author is, on the whole way', async () => {
  const { keepProposalDraft } = await board.employee.sends(KeepProposalDraftForTestDocument, {
    input: { text: 'Complaints' },
  });
  const sent = await send(board.employee, photo);
  expect(sent.statusCode).toBe(201);
  const { fileId } = sent.json<{ fileId: string }>();
  const proposal = await submitted({ proposalId: keepProposalDraft.id, fileIds: [fileId] });
  expect(proposal).toMatchObject({ isAnonymous: true, isOwn: true, authors: [{ name: 'Emil Employee' }] });
  const { id: proposalId, number } = proposal;
  await board.analyst.sends(ReviewProposalForTestDocument, { input: { proposalId } });
  await board.analyst.sends(AskAuthorForTestDocument, { input: { proposalId, question: 'Which ones?' } });
  await board.employee.sends(GiveInfoForTestDocument, { input: { proposalId, text: 'Those about fees' } });
  await board.employee.sends(CommentOnProposalForTestDocument, { input: { proposalId, text: 'And limits' } });
  // Naming the author as evaluator is not refused: that would tell.
  const personIds = [board.owner.id, board.member.id];
  await board.chair.sends(AssignEvaluatorsForTestDocument, { input: { proposalId, personIds } });
  for (const who of [board.owner, board.analyst, board.chair, board.administrator])
    expect(namesEmil(await heardBy(who, Number(number), proposal.text))).toBe(false);

  const shown = (await board.owner.sends(ProposalForTestDocument, { number: Number(number) })).proposal;
  expect(shown.thread).toMatchObject([
    { byAuthor: false },
    { byAuthor: true, person: null },
    { byAuthor: true, person: null },
  ]);
  const file = await get(board.owner, fileId);
  expect(file.headers['content-type']).toBe('image/jpeg');
  expect(file.rawPayload.length).toBeGreaterThan(0);
  expect(namesEmil(file.rawPayload.toString('latin1'))).toBe(false);
});

test('merged with a proposal of somebody else, and withdrawn, the author stays sealed', async () => {
  const proposal = await submitted({ text: 'Complaints get lost between two departments' });
  const { submitProposal } = await board.owner.sends(SubmitProposalForTestDocument, {
    input: { text: 'Complaints lie between two departments' },
  });
  if (submitProposal.__typename !== 'Proposal') throw new Error(submitProposal.__typename);
  const intoId = submitProposal.id;
  await board.analyst.sends(MergeProposalsForTestDocument, { input: { proposalId: proposal.id, intoId } });
  expect(namesEmil(await heardBy(board.chair, Number(submitProposal.number), proposal.text))).toBe(false);
  const { proposal: own } = await board.employee.sends(ProposalForTestDocument, {
    number: Number(submitProposal.number),
  });
  expect(own).toMatchObject({ isOwn: true, authors: { length: 2 } });
  const other = await submitted({ text: 'Complaints are filed by colour' });
  await board.employee.sends(WithdrawProposalForTestDocument, { input: { proposalId: other.id } });
  expect(namesEmil(await heardBy(board.chair, Number(other.number), other.text))).toBe(false);
});

test('neither the audit log nor any other table that is shown, mailed or queued names a sealed author', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `select p.id from proposals p join proposal_authors a on a.proposal_id = p.id
     where a.sealed and p.organization_id = $1`,
    [board.organizationId],
  );
  const ids = rows.map(({ id }) => id);
  expect(ids.length).toBe(3);
  const seen: string[] = [];
  const tables = ['outbox', 'mails', 'proposals', 'proposal_comments', 'proposal_moves', 'proposal_files'];
  const shown = [...tables, 'proposal_merges', 'proposal_answers'].map(
    (table) => `select to_jsonb(t) from ${table} t where t.organization_id = $1`,
  );
  // That he joined is no secret.
  const audit = `select to_jsonb(a) || to_jsonb(t) from audit_entries a join audit_texts t on t.entry_id = a.id
    where a.organization_id = $1 and a.subject <> 'Person'`;
  for (const query of [...shown, audit]) {
    const told = await owner.query<{ row: string }>(`select row::text from (${query}) told (row)`, [
      board.organizationId,
    ]);
    seen.push(...told.rows.filter(({ row }) => namesEmil(row)).map(({ row }) => row));
  }
  expect(seen).toEqual([]);
  // The search would find it: somebody who is not sealed is named there.
  const named = await owner.query(`select from audit_entries where person_id = $1`, [board.analyst.id]);
  expect(named.rowCount).toBeGreaterThan(0);
});

test('a paper is not taken from a sealed author, and nobody takes the file of somebody else', async () => {
  const paper = (await send(board.employee, Buffer.from('%PDF-1.7 by Emil'))).json<{ fileId: string }>();
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, {
    input: { text: 'Forms ask for what we know', isAnonymous: true, fileIds: [paper.fileId] },
  });
  expect(submitProposal.__typename).toBe('FileNamesAuthor');
  const taking = { input: { text: 'Forms ask for what we know', fileIds: [paper.fileId] } };
  expect(await board.owner.isRefused(SubmitProposalForTestDocument, taking)).toBe('NOT_FOUND');
  expect((await get(board.owner, paper.fileId)).statusCode).toBe(404);
  await board.employee.sends(SubmitProposalForTestDocument, taking);
  const shown = await get(board.owner, paper.fileId);
  expect(shown.headers['content-disposition']).toContain('attachment');
});

test('a file is judged by its content and its size', async () => {
  expect((await send(board.employee, Buffer.from('<svg onload="x">'))).json()).toMatchObject({
    __typename: 'FileKindUnknown',
  });
  const large = Buffer.concat([photo, Buffer.alloc(10 * 1024 ** 2)]);
  expect((await send(board.employee, large)).json()).toMatchObject({ __typename: 'FileTooLarge' });
  expect((await send(board.visitor, photo)).statusCode).toBe(401);
  expect((await send(board.stranger, photo)).statusCode).toBe(404);
  expect((await get(board.employee, 'no-id')).statusCode).toBe(404);
});

test('only the author says who they are, and then everybody sees it', async () => {
  const proposal = await submitted({ text: 'Complaints about complaints' });
  const input = { proposalId: proposal.id };
  expect(await board.analyst.isRefused(RevealAuthorForTestDocument, { input })).toBe('FORBIDDEN');
  await board.employee.sends(RevealAuthorForTestDocument, { input });
  const { proposal: shown } = await board.owner.sends(ProposalForTestDocument, { number: Number(proposal.number) });
  expect(shown).toMatchObject({ isAnonymous: false, authors: [{ name: 'Emil Employee' }] });
});
