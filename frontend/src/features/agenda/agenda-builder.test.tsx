import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider, useSuspenseQuery } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { expectAccessible, renderPart } from '../../../testing/render-part.tsx';
import { type SessionViewer, ViewerProvider } from '../../session/viewer-context.ts';
import { MeetingPageDocument, ReorderAgendaDocument } from './agenda.generated.ts';
import { AgendaBuilder } from './agenda-builder.tsx';
import { type Agenda, type Item, withItemAt, withItems } from './agenda-view.ts';

const board = { __typename: 'BoardCard', id: 'b', slug: 'cx', name: 'CX Board' } as const;

const item = (id: string, title: string, minutes: number): Item => ({
  ...{ __typename: 'AgendaItem', id, version: 1, position: 1, kind: 'TOPIC', title, minutes },
  ...{
    startsClock: '',
    endsClock: '',
    presenter: null,
    proposer: null,
    reportedAfterPublication: false,
    beforeVision: null,
    lateVersion: null,
    reporting: null,
    guest: null,
  },
  ...{ snapshotId: null, snapshot: null, projectId: null, project: null },
  ...{
    isFinancial: false,
    reason: null,
    carriedFromNumber: null,
    carriedTimes: 0,
    isConfidential: false,
    readers: null,
    topic: null,
    subject: null,
  },
});

const agendaOf = (...items: Item[]): Agenda =>
  withItems(
    {
      ...{ __typename: 'Agenda', id: 'm', view: 'DRAFT', hasUnpublishedChanges: false, published: null, items: [] },
      pendingChanges: [],
      meeting: {
        ...{ __typename: 'Meeting', id: 'm', version: 1, number: 23, kind: 'METRICS', state: 'AGENDA_OPEN', board },
        ...{ startsAt: '2026-12-03T09:00:00Z', endsAt: '2026-12-03T10:30:00Z', startsOn: '2026-12-03', minutes: 90 },
        ...{ startsClock: '10:00', timeZone: 'Europe/Prague', extraordinary: false, movedByHand: false, place: '' },
        ...{ videoUrl: null, cancellation: null, cancelledBecause: null, opensAt: '2026-11-23T09:00:00Z' },
        ...{ publishedVersion: null, items: 2, plannedMinutes: 60, reviews: null },
      },
    },
    items,
  );

const viewer: SessionViewer = {
  ...{ organizationId: 'o', personId: 'p', name: 'Clara Chair', roles: [], boardsHere: [board] },
  boards: [{ boardId: 'b', role: 'CHAIR' }],
  organization: {
    ...{ id: 'o', slug: 'meridian', name: 'Meridian Bank', timeZone: 'Europe/Prague', locale: 'en-GB' },
    ...{ currency: 'EUR', isDemo: false },
  },
};

const variables = { board: 'cx', number: 23 };

function Draft() {
  const { data } = useSuspenseQuery(MeetingPageDocument, { variables });
  return <AgendaBuilder agenda={data.agenda} draft={<button type="button">Draft the agenda</button>} />;
}

async function givenTheDraft(agenda: Agenda, answers: MockLink.MockedResponse[] = []) {
  const link = new MockLink([
    { request: { query: MeetingPageDocument, variables }, result: { data: { agenda } } },
    ...answers,
  ]);
  const cache = new InMemoryCache({ typePolicies: { AgendaItem: { keyFields: false } } });
  const client = new ApolloClient({ link, cache, dataMasking: true });
  await act(async () => {
    renderPart(
      <ApolloProvider client={client}>
        <ViewerProvider value={viewer}>
          <Suspense fallback="…">
            <Draft />
          </Suspense>
        </ViewerProvider>
      </ApolloProvider>,
    );
  });
  const list = await screen.findByRole('list', { name: 'Agenda items' });
  return () =>
    within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent);
}

const reordering = (itemId: string, position: number) => ({
  query: ReorderAgendaDocument,
  variables: { input: { itemId, position } },
});

const refunds = item('r', 'Refunds', 20);
const fees = item('f', 'Fees', 40);

test('an item moves up by Alt and the arrow, and the clock times follow', async () => {
  const agenda = agendaOf(refunds, fees);
  const answer = { data: { reorderAgenda: withItemAt(agenda, 'f', 1) } };
  const rows = await givenTheDraft(agenda, [{ request: reordering('f', 1), result: answer }]);

  screen.getByRole('button', { name: 'Move “Fees”' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');

  await screen.findByText('Moved “Fees”');
  expect(rows()).toEqual([expect.stringContaining('10:00Fees'), expect.stringContaining('10:40Refunds')]);
  expect(screen.getByText('“Fees” is now 1 of 2.')).toBeTruthy();
});

test('a refused move goes back to where it was and says why', async () => {
  const refusal = { __typename: 'MeetingClosed' as const, state: 'IN_SESSION' as const };
  const request = reordering('f', 1);
  const rows = await givenTheDraft(agendaOf(refunds, fees), [
    { request, result: { data: { reorderAgenda: refusal } } },
  ]);

  screen.getByRole('button', { name: 'Move “Fees”' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');

  await screen.findByText(/This meeting has begun/);
  expect(rows()).toEqual([expect.stringContaining('10:00Refunds'), expect.stringContaining('10:20Fees')]);
});

test('an agenda over its window says by how much, and marks every item that ends late', async () => {
  const rows = await givenTheDraft(agendaOf(refunds, item('l', 'Loans', 80), fees));

  expect(screen.getByText(/140 of 90 minutes planned: 50 minutes over/)).toBeTruthy();
  expect(rows()[1]).toContain('Ends at 11:40, 10 min over the window');
  expect(rows()[2]).toContain('After the window');
  expect(rows()[0]).not.toContain('window');
  await expectAccessible();
});

test('N opens the line for the next item with its title focused', async () => {
  await givenTheDraft(agendaOf(refunds));

  await userEvent.keyboard('n');

  expect(document.activeElement).toBe(await screen.findByRole('textbox', { name: 'Title' }));
});

test('a nomination without a vision to be held against says so on its row, and then why it was accepted', async () => {
  const asked = {
    ...refunds,
    kind: 'NOMINATION' as const,
    beforeVision: { __typename: 'ItemBeforeVision' as const, because: null },
  };
  const accepted = {
    ...fees,
    kind: 'NOMINATION' as const,
    beforeVision: { ...asked.beforeVision, because: 'They wait.' },
  };
  const rows = await givenTheDraft(agendaOf(asked, accepted));

  expect(rows()[0]).toContain('No vision is ratified');
  expect(rows()[0]).toContain('accepting it needs a reason');
  expect(rows()[1]).toContain('Accepted before a vision was ratified');
  expect(rows()[1]).toContain('They wait.');
  await expectAccessible();
});
