import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import {
  ProposalForTestDocument,
  SubmitProposalForTestDocument,
  WithdrawProposalForTestDocument,
} from './proposals.api.generated.ts';
import { TakingPartService } from './taking-part.service.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const most = 5_000;
const atOnce = 500;

test('five thousand who support at once, every tenth of them twice, count once each', async () => {
  const { submitProposal } = await board.employee.sends(SubmitProposalForTestDocument, {
    input: { text: 'We close at four, when people come from work' },
  });
  if (submitProposal.__typename !== 'Proposal') throw new Error(submitProposal.__typename);
  const { id: proposalId, number } = submitProposal;
  const { organizationId } = board;
  const database = board.app.get(Database);
  const people = Array.from({ length: most }, (_, index) => ({ id: uuidv7(), name: `Person ${index}`, roles: [] }));
  await database.workFor({ organizationId, reason: 'test' }, async (work) => {
    for (let at = 0; at < most; at += 500) await work.addAll(Person, people.slice(at, at + 500));
  });
  const looking = await board.app.get(Sessions).look(board.owner.person.token, board.slug);
  const viewer = looking?.viewer;
  if (!viewer) throw new Error('Nobody is looking.');

  const service = board.app.get(TakingPartService);
  const twice = people.flatMap((person, index) => (index % 10 === 0 ? [person, person] : [person]));
  const answers: object[] = [];
  const waiting = twice.values();
  const supportsOneByOne = async () => {
    for (const { id } of waiting)
      answers.push(await service.support({ ...viewer, personId: id, attempt: null }, { proposalId, reason: '' }));
  };
  // As many as a server lets in at once; the others wait at its door, however slow it is.
  await Promise.all(Array.from({ length: atOnce }, supportsOneByOne));
  expect(answers).toHaveLength(twice.length);
  expect(answers.every((answer) => !('__typename' in answer))).toBe(true);
  const { proposal } = await board.owner.sends(ProposalForTestDocument, { number: Number(number) });
  expect(proposal.supporters).toBe(most);

  // Withdrawn amid further supporters: whoever came too late is told so, and nobody is counted after the end.
  const late = Promise.all(
    people.slice(0, 50).map(({ id }) => service.endSupport({ ...viewer, personId: id, attempt: null }, proposalId)),
  );
  await board.employee.sends(WithdrawProposalForTestDocument, { input: { proposalId } });
  const left = (await late).filter((answer) => !('__typename' in answer)).length;
  const { proposal: ended } = await board.owner.sends(ProposalForTestDocument, { number: Number(number) });
  expect(ended.supporters).toBe(most - left);
}, 240_000);
