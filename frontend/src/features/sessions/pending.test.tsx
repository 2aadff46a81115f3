import { expect, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { usePendingResults } from './pending.ts';
import { AddResultDocument } from './session.generated.ts';

const broken = { meetingId: 'm23', resultKey: 'k1', itemId: 'i1', kind: 'DECISION', text: 'Breaks the server' };
const next = { ...broken, resultKey: 'k2', text: 'Comes after it' };

function Words() {
  const { pending, refused } = usePendingResults('m23');
  return (
    <ul>
      {pending.map(({ text }) => (
        <li key={text}>{`waits: ${text}`}</li>
      ))}
      {refused.map(({ text, refusedBecause }) => (
        <li key={text}>{`refused: ${text} ${refusedBecause}`}</li>
      ))}
    </ul>
  );
}

async function open(code: string, viewer = clara) {
  localStorage.setItem('cx-board.results.clara.m23', JSON.stringify([broken, next]));
  const sent: string[] = [];
  const answering = (input: typeof broken, answer: object) => ({
    request: { query: AddResultDocument, variables: { input } },
    maxUsageCount: 9,
    result: () => {
      sent.push(input.resultKey);
      return answer;
    },
  });
  const answers = [
    answering(broken, { errors: [{ message: code, extensions: { code } }] }),
    answering(next, { data: { addResult: { __typename: 'NotInSession' } } }),
  ];
  const routes = (parent: AnyRoute) => [createRoute({ getParentRoute: () => parent, path: '/', component: Words })];
  await renderAt('/meridian', { routes, answers, viewer });
  return sent;
}

const words = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const lineIsBack = async (sent: readonly string[], upTo: number) => {
  await act(() => Promise.resolve(dispatchEvent(new Event('online'))));
  await waitFor(() => expect(sent).toHaveLength(upTo));
};

test('a result the server breaks over lets the next go and is given back with its words after three tries', async () => {
  const sent = await open('INTERNAL');
  await lineIsBack(sent, 2);
  await waitFor(() => expect(words()).toEqual(['waits: Breaks the server', expect.stringMatching(/Comes after it/)]));
  await lineIsBack(sent, 3);
  await lineIsBack(sent, 4);
  await waitFor(() => expect(words()).toContain('refused: Breaks the server The server did not take it.'));
  expect(sent).toEqual(['k1', 'k2', 'k1', 'k1']);
});

test.each(['UNAUTHENTICATED', 'RATE_LIMITED'])('after %s all wait', async (code) => {
  const sent = await open(code);
  await lineIsBack(sent, 1);
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(sent).toEqual(['k1']);
  expect(words()).toEqual(['waits: Breaks the server', 'waits: Comes after it']);
});

test('what one person left unsent is neither shown to the next at this computer nor sent for them', async () => {
  const sent = await open('INTERNAL', { ...clara, personId: 'anna' });
  expect(words()).toEqual([]);
  await act(() => Promise.resolve(dispatchEvent(new Event('online'))));
  cleanup();
  expect(sent).toEqual([]);
});
