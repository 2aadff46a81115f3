import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { BoardPaperDocument } from './agenda.generated.ts';
import { agendaRoutes } from './routes.ts';

jest.setTimeout(30_000);
beforeAll(() => import('./board-paper-page.tsx'));
afterEach(cleanup);

const nothing = {
  ...{ isConfidential: false, presenterName: null, reason: null, lateVersion: null, promise: null, subject: null },
  ...{ snapshot: null, nomination: null, questions: [], project: null, dive: null, topic: null },
};
const item = (id: string, more: object) => ({ __typename: 'PaperItem', id, minutes: 10, ...nothing, ...more });
const report = {
  ...{ __typename: 'PaperReport', health: 'AT_RISK', done: 'Two branches ring back.', next: 'Five more.' },
  ...{ needsDecision: 'Who pays for the line?', reportedAt: '2026-11-20T09:00:00Z', authorName: 'Oskar Owner' },
};
const question = {
  ...{ __typename: 'PaperQuestion', id: 'q', text: 'Why only two?', askedAt: '2026-11-21T09:00:00Z' },
  ...{ askerName: 'Mia Member', answers: [] },
};
const boardPaper = {
  ...{ __typename: 'BoardPaper', id: 'm23', number: 23, kind: 'PROJECT_REVIEW', boardName: 'CX Board' },
  ...{ startsAt: '2026-11-24T09:00:00Z', timeZone: 'Europe/Prague', place: 'Room 4', version: 2 },
  ...{ publishedAt: '2026-11-20T12:00:00Z', isWhole: true },
  items: [
    item('welcome', { title: 'Welcome', startsClock: '10:00' }),
    item('calls', {
      ...{ title: 'Shorter calls', startsClock: '10:10', presenterName: 'Oskar Owner', questions: [question] },
      project: {
        ...{ __typename: 'PaperProject', ownerName: 'Oskar Owner', report },
        reporting: { __typename: 'ItemReporting', standing: 'REPORTED', dueOn: '2026-11-20' },
      },
    }),
  ],
  commentary: [
    {
      ...{ __typename: 'PaperCommentary', block: 'KPIS', text: 'Calls are shorter in both branches.' },
      ...{ writtenAt: '2026-11-19T09:00:00Z', authorName: 'Ana Analyst' },
    },
  ],
};
const settings = { __typename: 'OrganizationSettings', id: 'o', name: 'Meridian Bank', logoId: null };

test('the pack stands on one page for the printer: timetable, commentary, reports and what was asked', async () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => {});
  await renderAt('/meridian/cx/meetings/23/print', {
    routes: agendaRoutes,
    answers: [
      {
        request: { query: BoardPaperDocument, variables: { board: 'cx', number: 23 } },
        result: { data: { boardPaper, settings } },
      },
    ],
  });
  const timetable = await screen.findByRole('table');
  expect(
    within(timetable)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Welcome', 'Shorter callsOskar Owner']);
  expect(screen.getByText('Calls are shorter in both branches.')).toBeTruthy();
  expect(screen.getByText('Two branches ring back.')).toBeTruthy();
  expect(screen.getByText('Who pays for the line?')).toBeTruthy();
  expect(screen.getByText('Why only two?')).toBeTruthy();
  expect(screen.getByText(/Room 4/)).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledTimes(1);
  print.mockRestore();
});
