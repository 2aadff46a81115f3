import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { BoardPaperDocument } from './agenda.generated.ts';
import { agendaRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const item = (id: string, title: string, more: object = {}) => ({
  ...{ __typename: 'PaperItem', id, title, minutes: 10, startsClock: '10:00', isConfidential: false },
  ...{ presenterName: null, reason: null, lateVersion: null, snapshot: null, nomination: null, questions: [] },
  ...{ project: null, topic: null, ...more },
});
const at = '2026-11-29T09:00:00Z';
const report = {
  ...{ __typename: 'PaperReport', health: 'AT_RISK', done: 'Pilot', next: '', needsDecision: '' },
  ...{ reportedAt: at, authorName: 'Jonas Weber' },
};
const project = (said: object) => ({ __typename: 'PaperProject', ownerName: 'Lukas Meyer', report: null, ...said });
const reporting = (standing: string) => ({ __typename: 'ItemReporting', standing, dueOn: '2026-12-01' });
const question = { __typename: 'PaperQuestion', id: 'q', text: 'For whom?', askedAt: at, askerName: 'Priya Nair' };
const answer = { __typename: 'PaperAnswer', id: 'a', text: 'For everybody.', saidAt: at, authorName: 'Ines Duarte' };
const evidence = { __typename: 'PaperEvidence', id: 'e', text: 'Seen at the counter', proposal: null, snapshot: null };
const nomination = {
  ...{ __typename: 'PaperNomination', number: 7, problem: 'Nobody reads the third letter.', ownerName: null },
  evidence: [evidence],
};

const open = (items: readonly object[], logoId: string | null = null) => {
  const paper = {
    ...{ __typename: 'BoardPaper', id: 'm', number: 54, kind: 'PROJECT_REVIEW', boardName: 'CX Board' },
    ...{ startsAt: '2026-12-03T09:00:00Z', timeZone: 'Europe/Prague', place: 'Room Aurora', version: 2 },
    ...{ publishedAt: at, isWhole: true, items, commentary: [] },
  };
  const settings = { __typename: 'OrganizationSettings', id: 'o', name: 'Meridian Bank', logoId };
  const query = { query: BoardPaperDocument, variables: { board: 'cx', number: 54 } };
  return renderAt('/meridian/cx/meetings/54/print', {
    routes: agendaRoutes,
    answers: [{ request: query, result: { data: { boardPaper: paper, settings } } }],
  });
};

test('the timetable says who, how long and why; the logo stands over the title, not among the buttons', async () => {
  const reason = { name: 'WAITING', since: '2026-11-05' };
  await open([item('a', 'Opening hours', { reason, presenterName: 'Tomas Berg' })], 'logo');
  const table = await screen.findByRole('table', { name: 'Items and their times' });
  expect(within(table).getByRole('rowheader').textContent).toMatch(
    /^Opening hoursTomas BergWaits in the backlog since .*2026$/,
  );
  expect(within(table).getByRole('cell', { name: '10 min' })).toBeVisible();
  const heading = screen.getByRole('heading', { level: 1, name: 'Project review 54' });
  expect(heading.querySelector('img')).toHaveAttribute('src', expect.stringContaining('logo'));
  await expectAccessible();
});

test.each([
  ['LATE', { reporting: reporting('LATE'), report }, /Reported after the deadline of .*2026\. At risk, reported on/],
  ['NOT_REPORTED', { reporting: reporting('NOT_REPORTED') }, /^Not reported by .*2026$/],
  ['AWAITED', { reporting: reporting('AWAITED') }, /^Not reported yet; due by .*2026$/],
  ['owes none', { reporting: null }, /^Not reported$/],
])('a project whose report is %s says so', async (_, said, words) => {
  await open([item('a', 'Limits in the app', { project: project(said), lateVersion: 2 })]);
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText(/Version 2, after the deadline/)).toBeVisible();
});

test('a nomination stands there with its evidence, and what was asked with what was answered', async () => {
  const questions = [
    { ...question, answers: [answer] },
    { ...question, id: 'r', text: 'At what cost?', answers: [] },
  ];
  await open([item('a', 'Fewer letters', { nomination, questions }), item('b', 'Nothing on the table')]);
  expect(await screen.findByText('Nobody reads the third letter.')).toBeVisible();
  for (const words of ['Nomination 7', 'Seen at the counter', 'For whom?', 'For everybody.', 'Not answered yet'])
    expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Nothing on the table' })).toBeNull();
  await expectAccessible();
});
