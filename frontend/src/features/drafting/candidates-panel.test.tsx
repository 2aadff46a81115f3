import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { expectAccessible, renderPart } from '../../../testing/render-part.tsx';
import { type SessionViewer, ViewerProvider } from '../../session/viewer-context.ts';
import { CandidatesPanel } from './candidates-panel.tsx';
import {
  AgendaCandidatesDocument,
  type CandidatesPanel_candidatesFragment,
  DropCandidateDocument,
  RestoreCandidateDocument,
} from './drafting.generated.ts';
import type { Candidate } from './use-drafting.ts';

const board = { id: 'b', slug: 'cx', name: 'CX Board' };
const viewer: SessionViewer = {
  ...{ organizationId: 'o', personId: 'p', name: 'Clara Chair', roles: [], boardsHere: [board] },
  boards: [{ boardId: 'b', role: 'CHAIR' }],
  organization: {
    ...{ id: 'o', slug: 'meridian', name: 'Meridian Bank', timeZone: 'Europe/Prague', locale: 'en-GB' },
    ...{ currency: 'EUR', isDemo: false },
  },
};

const candidate = (key: string, more: Partial<Candidate>): Candidate => ({
  ...{ __typename: 'AgendaCandidate', key, kind: 'TOPIC', title: key, minutes: 20, learntFrom: null },
  ...{ isFinancial: false, isUnfinished: false, reason: { name: 'WAITING', since: '2026-11-05' }, leftOut: null },
  ...more,
});
const found = (...candidates: Candidate[]): CandidatesPanel_candidatesFragment => ({
  ...{ __typename: 'AgendaCandidates', id: 'm', isDrafted: true, candidates },
  period: { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' },
});

const unfinished = candidate('Invoices', {
  isUnfinished: true,
  reason: { name: 'CARRIED_OVER', times: 2, fromNumber: 21, fromOn: '2026-11-05' },
});
const tooLong = candidate('Fees', { leftOut: { name: 'NO_TIME_LEFT', minutesLeft: 5 } });
const fits = candidate('Letters', { learntFrom: 9 });

async function givenCandidates(all: readonly Candidate[], answers: MockLink.MockedResponse[] = []) {
  const query = { query: AgendaCandidatesDocument, variables: { meetingId: 'm' } };
  const link = new MockLink([{ request: query, result: { data: { agendaCandidates: found(...all) } } }, ...answers]);
  const client = new ApolloClient({ link, cache: new InMemoryCache(), dataMasking: true });
  await act(async () => {
    renderPart(
      <ApolloProvider client={client}>
        <ViewerProvider value={viewer}>
          <Suspense fallback="…">
            <CandidatesPanel meeting={{ id: 'm', state: 'AGENDA_OPEN', board, reviews: null }} />
          </Suspense>
        </ViewerProvider>
      </ApolloProvider>,
    );
  });
}

test('everything that asks for time says why, and what did not fit says by how little', async () => {
  await givenCandidates([unfinished, fits, tooLong]);

  const earlier = await screen.findByRole('list', { name: 'Unfinished from earlier' });
  expect(earlier.textContent).toMatch(/Not finished in meeting 21 of .*2026, carried over 2 times/);
  const asking = screen.getByRole('list', { name: 'Asks for time' });
  expect(asking.textContent).toContain('as the last 9 took');
  const left = screen.getByRole('list', { name: 'Did not fit' });
  expect(left.textContent).toContain('Did not fit: needs 20 minutes, 5 were left');
  expect(screen.getByText('Reviews Oct 2026')).toBeTruthy();
  await expectAccessible();
});

test('a candidate is dropped in one press, and brought back by the undo of the note', async () => {
  const input = { meetingId: 'm', key: 'Letters' };
  const dropped = candidate('Letters', { leftOut: { name: 'DROPPED' } });
  await givenCandidates(
    [fits],
    [
      {
        request: { query: DropCandidateDocument, variables: { input } },
        result: { data: { dropCandidate: found(dropped) } },
      },
      {
        request: { query: RestoreCandidateDocument, variables: { input } },
        result: { data: { restoreCandidate: found(fits) } },
      },
    ],
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Drop “Letters” from this meeting' }));
  await screen.findByText('Dropped “Letters”');
  expect(screen.queryByRole('list', { name: 'Asks for time' })).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  const asking = await screen.findByRole('list', { name: 'Asks for time' });
  expect(within(asking).getByText('Letters')).toBeTruthy();
});

test('when nothing is left, it says so', async () => {
  await givenCandidates([]);

  expect(await screen.findByText('Nothing else asks for time of this meeting.')).toBeTruthy();
});
