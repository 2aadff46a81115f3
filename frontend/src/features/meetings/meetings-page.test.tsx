import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { addDays, todayIn } from './calendar-days.ts';
import { MeetingCalendarDocument } from './meetings.generated.ts';
import { meetingsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./meetings-page.tsx'));
afterEach(cleanup);

const today = todayIn('Europe/Prague');
const board = { __typename: 'Board', id: 'board', slug: 'cx', name: 'CX Board' };
const cadence = {
  __typename: 'Cadence',
  ...{ id: 'cadence', boardId: 'board', version: 1, anchorDate: today, anchorTime: '10:00', timeZone: 'Europe/Prague' },
  ...{ everyDays: 14, firstKind: 'METRICS', metricsMinutes: 90, projectReviewMinutes: 90, onHoliday: 'SKIP' },
  ...{ holidayCountry: null, extraHolidays: [], closedRanges: [], opensDaysBefore: 10, place: '', videoUrl: null },
  publicHolidays: [],
};

/** A meeting so many days from today. */
const meeting = (number: number, days: number, more: object = {}) => {
  const startsOn = addDays(today, days);
  return {
    __typename: 'Meeting',
    ...{ id: `m${number}`, version: 1, number, kind: 'METRICS', state: 'PLANNED', timeZone: 'Europe/Prague' },
    ...{ startsAt: `${startsOn}T09:00:00.000Z`, endsAt: `${startsOn}T10:30:00.000Z`, startsOn, startsClock: '10:00' },
    ...{ minutes: 90, extraordinary: false, movedByHand: false, place: 'Room Aurora', videoUrl: null },
    ...{ cancellation: null, cancelledBecause: null, opensAt: `${startsOn}T09:00:00.000Z`, publishedVersion: null },
    ...{ items: 0, plannedMinutes: 0, board: { ...board, __typename: 'BoardCard' }, ...more },
  };
};

const read = (meetings: object[], hasCadence = true): MockLink.MockedResponse => ({
  request: {
    query: MeetingCalendarDocument,
    variables: { board: 'cx', from: addDays(today, -366), to: addDays(today, 370) },
  },
  result: { data: { meetings, cadence: hasCadence ? cadence : null, board } },
});
const open = (answers: MockLink.MockedResponse[], search = '', viewer = clara) =>
  renderAt(`/meridian/cx/meetings${search}`, { routes: meetingsRoutes, answers, viewer });
const rows = () =>
  within(screen.getByRole('list', { name: 'Meetings' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

const past = meeting(4, -20, { state: 'CLOSED' });
const off = meeting(5, 6, { state: 'CANCELLED', cancelledBecause: 'Everybody is at the fair.' });
const later = meeting(7, 30);
const next = meeting(6, 16, { state: 'AGENDA_OPEN', kind: 'PROJECT_REVIEW', items: 1, plannedMinutes: 20 });

test('coming meetings begin with the next one, which says how much is planned; past and cancelled stand apart', async () => {
  await open([read([later, off, past, next])]);
  expect(rows()).toEqual(['/meridian/cx/meetings/6', '/meridian/cx/meetings/7']);
  expect(screen.getByText('Next')).toBeVisible();
  expect(screen.getByText('1 item, 20 min')).toBeVisible();
  await expectAccessible();
});

test('a cancelled meeting says why', async () => {
  await open([read([later, off, past, next])], '?show=cancelled');
  expect(rows()).toEqual(['/meridian/cx/meetings/5']);
  expect(screen.getByText('Everybody is at the fair.')).toBeVisible();
});

test('a board without a cadence leads its chair to it, and tells a member who sets it', async () => {
  await open([read([], false)]);
  expect(screen.getByRole('link', { name: 'Set the cadence' })).toHaveAttribute('href', '/meridian/cx/cadence');
  cleanup();
  await open([read([], false)], '', { ...clara, boards: [{ boardId: 'board', role: 'MEMBER' }] });
  expect(screen.getByText('This board has no meetings yet. Its chair sets when it meets.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Extraordinary meeting' })).toBeNull();
});
