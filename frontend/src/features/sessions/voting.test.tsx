import { expect, jest, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { Held } from './held.tsx';
import { OpenVotes } from './open-votes.tsx';
import { ResultRow } from './result-row.tsx';
import { Results } from './results.tsx';
import { CastBallotDocument, WriteBallotsDocument } from './session.generated.ts';
import type { Result, Session } from './session-view.ts';

const people = { clara: 'Clara Chair', mona: 'Mona Member', nina: 'Nina Novak' };
const person = (id: keyof typeof people) => ({ __typename: 'PersonCard' as const, id, name: people[id] });
const seat = (id: 'clara' | 'mona', more: object = {}) => ({
  ...{ __typename: 'Attendance', person: person(id), role: id === 'clara' ? 'CHAIR' : 'MEMBER' },
  ...{ presence: 'PRESENT', substitute: null, substituteVotes: false, ...more },
});
const decision = (more: Partial<Result> = {}) =>
  ({
    ...{ id: 'r1', version: 1, itemId: 'i1', kind: 'DECISION', text: 'We open on Saturdays', rule: 'MAJORITY' },
    ...{ outcome: 'REJECTED', ballots: [], owner: null, dueOn: null, supersedes: null, response: null, ...more },
  }) as unknown as Result;
const sessionOf = (attendance: object[], result = decision()) =>
  ({
    id: 'm23',
    meeting: { id: 'm23', state: 'IN_SESSION', board: { id: 'board', slug: 'cx', name: 'CX Board' } },
    ...{ attendance, results: [result] },
  }) as unknown as Session;

async function open(session: Session, viewer = clara) {
  const sent = jest.fn();
  const refused = (of: string) => (variables: unknown) => {
    sent(variables);
    return { data: { [of]: { __typename: 'NotInSession' } } };
  };
  const any = { maxUsageCount: 9 };
  const answers = [
    { request: { query: CastBallotDocument, variables: () => true }, result: refused('castBallot'), ...any },
    { request: { query: WriteBallotsDocument, variables: () => true }, result: refused('writeBallots'), ...any },
  ];
  const [result = decision()] = session.results;
  const shown = () => (
    <>
      <OpenVotes session={session} />
      <ul>
        <ResultRow session={session} result={result} runs={viewer === clara} />
      </ul>
    </>
  );
  const routes = (parent: AnyRoute) => [createRoute({ getParentRoute: () => parent, path: '/', component: shown })];
  await renderAt('/meridian', { routes, answers, viewer });
  return sent;
}

const standIn = { presence: 'SUBSTITUTED', substitute: person('nina') };
const nina = { ...clara, personId: 'nina', name: 'Nina Novak', boards: [] };

test('a vote that waits stands first, and nobody is told that it failed before anybody voted', async () => {
  const sent = await open(sessionOf([seat('clara'), seat('mona')]));
  expect(screen.getByText('not voted on yet')).toBeVisible();
  expect(screen.queryByText('not adopted')).toBeNull();
  const [first] = screen.getAllByRole('button', { name: 'For' });
  if (first) await userEvent.click(first);
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ input: { resultId: 'r1', choice: 'FOR' } }));
  await expectAccessible();
});

test('what I said is pressed, and pressing it again takes it back', async () => {
  const ballots = [{ __typename: 'Ballot' as const, choice: 'FOR' as const, person: person('clara') }];
  const sent = await open(sessionOf([seat('clara'), seat('mona')], decision({ ballots, outcome: 'ADOPTED' })));
  expect(screen.queryByRole('list', { name: 'The board votes' })).toBeNull();
  expect(screen.getByText('1 for, 0 against, 0 abstained')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'For', pressed: true }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ input: { resultId: 'r1', choice: null } }));
});

test.each([
  ['votes, and objects to what is decided by consent', true, 1],
  ['without the vote only follows', false, 0],
] as const)('who stands in %s', async (_, substituteVotes, buttons) => {
  await open(
    sessionOf([seat('clara'), seat('mona', { ...standIn, substituteVotes })], decision({ rule: 'CONSENT' })),
    nina,
  );
  expect(screen.queryAllByRole('button', { name: 'I object' })).toHaveLength(buttons);
  expect(screen.queryByRole('button', { name: /^Objections/ })).toBeNull();
});

test('whoever runs the meeting writes down the hands that were raised', async () => {
  const sent = await open(sessionOf([seat('clara'), seat('mona', { ...standIn, substituteVotes: true })]));
  await userEvent.click(screen.getByRole('button', { name: 'Votes on We open on Saturdays' }));
  const [, against] = screen.getAllByRole('radio', { name: 'Against' });
  if (against) await userEvent.click(against);
  await userEvent.click(screen.getByRole('button', { name: 'All others were for it' }));
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Write down' }));
  const ballots = [
    { personId: 'clara', choice: 'FOR' },
    { personId: 'nina', choice: 'AGAINST' },
  ];
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ input: { resultId: 'r1', ballots } }));
});

const shows = (results: ReactNode) => (parent: AnyRoute) => [
  createRoute({ getParentRoute: () => parent, path: '/', component: () => results }),
];

test('a second screen shows what the room decides, with its count, and nothing to press', async () => {
  const session = { ...sessionOf([seat('clara')], decision({ outcome: 'ADOPTED' })), items: [], currentItemId: null };
  const routes = shows(<Results session={session} runs={false} isShown />);
  await renderAt('/meridian', { routes, answers: [] });
  expect(screen.getByRole('list', { name: 'Results' })).toHaveTextContent('We open on Saturdays');
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('what was typed without a line stands where it will be written, and once when it has arrived', async () => {
  const unsent = { meetingId: 'm23', resultKey: 'k', itemId: 'i1', kind: 'ACTION' };
  const kept = [
    { ...unsent, text: 'Count the signs' },
    { ...unsent, resultKey: 'r1', text: 'We open on Saturdays ' },
  ];
  localStorage.setItem('cx-board.results.clara.m23', JSON.stringify(kept));
  const session = { ...sessionOf([seat('clara')]), items: [], currentItemId: null };
  await renderAt('/meridian', { routes: shows(<Results session={session} runs />), answers: [] });
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toEqual([expect.stringMatching(/^Count the signs.*on its way$/), expect.stringMatching(/^We open/)]);
  expect(screen.queryByText('Nothing has been decided or promised yet.')).toBeNull();
});

test('after the meeting each item stands with what came of it, how long it took and why it comes again', async () => {
  const item = { id: 'i1', title: 'Saturdays', minutes: 15, spentSeconds: 180, state: 'DISCUSSED' };
  const items = [
    { ...item, carriedBecause: null },
    { ...item, id: 'i2', title: 'Signs', spentSeconds: 0, state: 'WAITING', carriedBecause: 'NOT_DISCUSSED' },
  ];
  const session = { ...sessionOf([seat('clara')], decision({ outcome: 'ADOPTED' })), items } as unknown as Session;
  await renderAt('/meridian', { routes: shows(<Held session={session} />), answers: [] });
  expect(screen.getByRole('list', { name: 'Results of Saturdays' })).toHaveTextContent('We open on Saturdays');
  expect(screen.getByText('comes again: was not discussed')).toBeVisible();
  expect(screen.getByText('1 item comes again')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Results of Signs' })).toBeNull();
  await expectAccessible();
});
