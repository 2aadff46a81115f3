import { afterEach, expect, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { cleanup, screen } from '@testing-library/react';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { BoardPaperDocument } from './agenda.generated.ts';
import { BoardPaperPage } from './board-paper-page.tsx';

afterEach(cleanup);

const step = (id: string, name: string, isEnd: boolean) => ({
  ...{ id, laneId: 'l', name, isEnd, touchMinutes: 3, waitMinutes: 0, isCustomerVisible: true, emotion: null },
  ...{ why: null, holder: null },
});
const moneyBack = {
  ...{ number: 2, title: 'Money back', scope: 'From the call to the money', verifiedOn: null, causes: [] },
  lanes: [{ id: 'l', name: 'Desk', kind: 'DEPARTMENT', costPerHour: null, signature: null, signatureReason: '' }],
  steps: [step('a', 'Calls', false), step('b', 'Pays', true)],
  flows: [{ fromId: 'a', toId: 'b', share: 1, label: '' }],
};
const item = {
  ...{ __typename: 'PaperItem', id: 'i1', title: 'Refunds', minutes: 20, startsClock: '10:00', isConfidential: false },
  ...{ presenterName: 'Ruth Okafor', reason: { name: 'WAITING', since: '2026-11-05' }, lateVersion: null },
  ...{ promise: null, snapshot: null, project: null, dive: null, nomination: null, subject: null, questions: [] },
  topic: {
    ...{ __typename: 'PaperTopic', number: 4, question: 'Why does money take days?', finding: '', conclusion: '' },
    ...{ charts: [], processes: [moneyBack] },
  },
};
const paper = (locale: string) => ({
  boardPaper: {
    ...{ __typename: 'BoardPaper', id: 'm23', number: 23, kind: 'METRICS', boardName: 'CX Board', place: 'Room 1' },
    ...{ startsAt: '2026-12-03T09:00:00Z', timeZone: 'Europe/Prague', locale, version: 2, isWhole: true },
    ...{ publishedAt: '2026-11-30T09:00:00Z', items: [item], commentary: [] },
  },
  settings: { __typename: 'OrganizationSettings', id: 'o', name: 'Meridian Bank', logoId: null },
});

async function open(locale: string) {
  const routes = (parent: AnyRoute) => [
    createRoute({ getParentRoute: () => parent, path: '$board/meetings/$number/print', component: BoardPaperPage }),
  ];
  const request = { query: BoardPaperDocument, variables: { board: 'cx', number: 23 } };
  await renderAt('/meridian/cx/meetings/23/print', {
    ...{ routes, answers: [{ request, result: { data: paper(locale) } }] },
  });
  return screen.findByText(/Version 2, as published on/);
}

test('the page writes as its board does, like the printed pack, whoever reads', async () => {
  expect(await open('en-US')).toHaveTextContent('November 30, 2026');
  expect(screen.getByText(/^From the backlog, noted on/)).toHaveTextContent('November 5, 2026');
  cleanup();
  expect(await open('en-GB')).toHaveTextContent('30 November 2026');
});

test('a topic about a process lies there with its map', async () => {
  await open('en-GB');
  expect(screen.getByText('Why does money take days?')).toBeVisible();
  expect(screen.getByText('From the call to the money')).toBeVisible();
  expect(screen.getAllByRole('img', { name: /A case takes 6 min of work/ })).toHaveLength(1);
  await expectAccessible();
});
