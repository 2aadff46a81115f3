import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { MockLink } from '@apollo/client/testing';
import { expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { CadencePageDocument, CadencePreviewDocument, SetCadenceDocument } from './meetings.generated.ts';
import { meetingsRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);

const member: SessionViewer = { ...clara, boards: [{ boardId: 'board', role: 'MEMBER' }] };

const cadence = (more: object = {}) => ({
  ...{ __typename: 'Cadence', id: 'c', boardId: 'board', version: 4, anchorDate: '2026-03-10', anchorTime: '10:00' },
  ...{ timeZone: 'Europe/Prague', everyDays: 14, firstKind: 'METRICS', metricsMinutes: 90, projectReviewMinutes: 75 },
  ...{ onHoliday: 'SKIP', holidayCountry: 'CZ', extraHolidays: ['2026-12-31'], closedRanges: [], opensDaysBefore: 10 },
  ...{ place: 'Board room', videoUrl: null, ...more },
});
const page = (more: object = {}): MockLink.MockedResponse => ({
  request: { query: CadencePageDocument, variables: { board: 'cx' } },
  result: {
    data: {
      cadence: cadence(more),
      board: { __typename: 'Board', id: 'board', slug: 'cx', name: 'CX Board' },
      holidayCountries: [{ __typename: 'HolidayCountry', code: 'CZ', name: 'Czechia' }],
    },
  },
});

const previewed = (more: object) => ({ __typename: 'PreviewedMeeting', because: null, kind: 'METRICS', ...more });
const preview: MockLink.MockedResponse = {
  request: { query: CadencePreviewDocument, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      cadencePreview: {
        __typename: 'CadencePreview',
        meetings: [
          previewed({ number: 1, change: 'REDATED', was: '2026-12-01T09:00:00Z', startsAt: '2026-12-03T09:00:00Z' }),
          previewed({
            ...{ number: 2, change: 'STAYS', because: 'HAS_ITEMS', kind: 'PROJECT_REVIEW' },
            ...{ was: '2026-12-15T09:00:00Z', startsAt: '2026-12-15T09:00:00Z' },
          }),
          previewed({ number: 3, change: 'CALLED_OFF', was: '2026-12-29T09:00:00Z', startsAt: null }),
          previewed({ number: null, change: 'CREATED', was: null, startsAt: '2027-11-30T09:00:00Z' }),
        ],
      },
    },
  },
};
const saves = (answer: object): MockLink.MockedResponse => ({
  request: { query: SetCadenceDocument, variables: () => true },
  result: { data: { setCadence: answer } },
});
const open = (answers: MockLink.MockedResponse[], viewer: SessionViewer = clara) =>
  renderAt('/meridian/cx/cadence', { routes: meetingsRoutes, answers: [...answers, preview], viewer });

test('what a changed cadence would do is seen before it is saved: who moves, who stays and why', async () => {
  await open([page()]);
  expect(await screen.findByText(/1 get another date, 1 stay, 1 are called off,? and 1 are new/)).toBeVisible();
  const list = within(screen.getByRole('list', { name: 'What would change' }));
  const [moved, stays, off] = list.getAllByRole('listitem');
  expect(moved).toHaveTextContent(/Thu,? 3 December.*meeting 1.*was Tue,? 1 December/);
  expect(stays).toHaveTextContent(/meeting 2.*stays: it has items/);
  expect(off).toHaveTextContent(/meeting 3.*called off/);
  await expectAccessible();
});

test('its own holidays and when an agenda opens can be set', async () => {
  const user = userEvent.setup();
  await open([page()]);
  expect(await screen.findByRole('textbox', { name: /^Agenda opens/ })).toHaveValue('10');
  expect(screen.getByLabelText('On')).toHaveValue('2026-12-31');
  await user.click(screen.getByRole('button', { name: 'Add a holiday' }));
  expect(screen.getAllByLabelText('On')).toHaveLength(2);
});

test('what the server refuses stands beside its field', async () => {
  const user = userEvent.setup();
  await open([page(), saves({ __typename: 'InvalidCadence', field: 'timeZone' })]);
  await user.click(await screen.findByRole('button', { name: 'Change the cadence' }));
  expect(await screen.findByRole('combobox', { name: 'Time zone' })).toHaveAccessibleDescription(
    'This time zone is not known.',
  );
});

test('what somebody else saved meanwhile is shown beside what was typed, and nothing typed is lost', async () => {
  const user = userEvent.setup();
  const stale = new CombinedGraphQLErrors({ errors: [{ message: 'Stale.', extensions: { code: 'STALE' } }] });
  const refused = { request: { query: SetCadenceDocument, variables: () => true }, error: stale };
  await open([page(), refused, page({ version: 5, place: 'Attic' })]);
  const place = await screen.findByRole('textbox', { name: /^Place/ });
  await user.clear(place);
  await user.type(place, 'Cellar');
  await user.click(screen.getByRole('button', { name: 'Change the cadence' }));
  expect(await screen.findByText('Place: theirs “Attic”, yours “Cellar”')).toBeVisible();
  expect(place).toHaveValue('Cellar');
});

test('a member reads the cadence and does not edit it', async () => {
  await open([page()], member);
  expect(await screen.findByText('Every two weeks')).toBeVisible();
  expect(screen.getByText('Czechia')).toBeVisible();
  expect(screen.getByText('90 min for metrics, 75 min for projects')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change the cadence' })).toBeNull();
  await expectAccessible();
});
