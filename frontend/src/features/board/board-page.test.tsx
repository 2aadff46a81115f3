import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { MockLink } from '@apollo/client/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import {
  AppointMemberDocument,
  BoardPageDocument,
  CreateBoardDocument,
  EditBoardDocument,
  EndSeatDocument,
  HandOverChairDocument,
  PeopleToAppointDocument,
} from './board.generated.ts';
import { boardRoutes } from './routes.ts';

// The pages are loaded lazily: the first test compiles them.
jest.setTimeout(30_000);

beforeEach(() => sessionStorage.clear());

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name, jobTitle: null });
const seat = (id: string, role: string, more: object = {}) => ({
  __typename: 'Seat',
  id,
  role,
  fromOn: '2026-01-01',
  untilOn: null,
  inForce: true,
  person: person(`${id}-person`, id),
  ...more,
});

const chair = seat('Clara Chair', 'CHAIR', { person: person('clara', 'Clara Chair') });
const mona = seat('Mona Member', 'MEMBER');
const later = seat('Lena Later', 'DEPUTY', { fromOn: '2099-01-01', inForce: false });
const former = seat('Fred Former', 'MEMBER', { untilOn: '2026-02-01', inForce: false });

const board = (more: object = {}) => ({
  __typename: 'Board',
  id: 'board',
  version: 3,
  slug: 'cx',
  name: 'CX Board',
  charter: 'We look at what customers say and decide.',
  quorum: null,
  locale: null,
  localeChoices: ['en-GB', 'en-US'],
  packDueWorkingDays: 3,
  reportDueWorkingDays: 2,
  seats: [mona, chair, later, former],
  ...more,
});

const shown = (more: object = {}): MockLink.MockedResponse => ({
  request: { query: BoardPageDocument, variables: { board: 'cx' } },
  result: { data: { board: board(more) } },
});
const colleagues = (search: string | null = null): MockLink.MockedResponse => ({
  request: { query: PeopleToAppointDocument, variables: { search } },
  result: { data: { people: [person('petr', 'Petr Person'), person('mona', 'Mona Member')] } },
  maxUsageCount: 50,
});

const member: SessionViewer = { ...clara, personId: 'mona', boards: [{ boardId: 'board', role: 'MEMBER' }] };
const administrator: SessionViewer = { ...clara, roles: ['ADMINISTRATOR'], boards: [], boardsHere: [] };

const open = (answers: MockLink.MockedResponse[], viewer: SessionViewer = clara, address = '/meridian/cx') =>
  renderAt(address, { routes: boardRoutes, answers, viewer });

const choose = async (label: string, name: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
};

test('the board says what it is for, who sits on it now, who will and who did', async () => {
  await open([shown()], member);
  expect(await screen.findByText('We look at what customers say and decide.')).toBeVisible();
  const now = within(screen.getByRole('list', { name: 'Members' })).getAllByRole('listitem');
  expect(now.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/Clara Chair.*since 1 Jan 2026.*Chair/),
    expect.stringMatching(/Mona Member.*since 1 Jan 2026.*Member/),
  ]);
  expect(within(screen.getByRole('list', { name: 'To come' })).getByText('from 1 Jan 2099')).toBeVisible();
  await userEvent.click(screen.getByText('1 earlier seat'));
  expect(screen.getByText('1 Jan 2026 to 1 Feb 2026')).toBeVisible();
  await expectAccessible();
});

test('a member reads; whoever leads the board edits and appoints', async () => {
  await open([shown()], member);
  await screen.findByText('Mona Member');
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Appoint' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'More about Mona Member' })).toBeNull();
});

test('another person’s change is shown by itself', async () => {
  const { changes } = await open([shown(), shown({ charter: 'New words.' })], member);
  await screen.findByText('We look at what customers say and decide.');
  act(() => changes.tell({ subject: 'BOARD', id: 'board', refetch: false }));
  expect(await screen.findByText('New words.')).toBeVisible();
});

const stale = new CombinedGraphQLErrors({
  errors: [{ message: 'Somebody changed this while you were editing.', extensions: { code: 'STALE' } }],
});
const saving = (expectedVersion: number): MockLink.MockedResponse['request'] => ({
  query: EditBoardDocument,
  variables: {
    input: {
      ...{ boardId: 'board', expectedVersion, name: 'CX Board', charter: 'My words.', quorum: null, locale: null },
      ...{ packDueWorkingDays: 3, reportDueWorkingDays: 2 },
    },
  },
});

test('when somebody else was faster, what I typed stays until I choose whose words stand', async () => {
  await open([
    shown(),
    { request: saving(3), error: stale },
    shown({ version: 4, charter: 'Their words.' }),
    { request: saving(4), result: { data: { editBoard: board({ version: 5, charter: 'My words.' }) } } },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const charter = screen.getByRole('textbox', { name: /Charter/ });
  await userEvent.clear(charter);
  await userEvent.type(charter, 'My words.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Somebody changed this while you were writing.')).toBeVisible();
  expect(charter).toHaveValue('My words.');
  expect(screen.getByText('Their words.')).toBeInTheDocument();
  await expectAccessible();

  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: /Charter/ })).toBeNull());
  expect(screen.getByText('My words.')).toBeVisible();
});

test('a role somebody has already is refused with since when', async () => {
  const taken = { __typename: 'SeatTaken', role: 'MEMBER', personId: 'mona', fromOn: '2026-01-01', untilOn: null };
  const sitting = { ...mona, person: person('mona', 'Mona Member') };
  const asked: unknown[] = [];
  await open([
    shown({ seats: [chair, sitting] }),
    colleagues(),
    {
      request: { query: AppointMemberDocument, variables: (input) => asked.push(input) > 0 },
      result: { data: { appointMember: taken } },
    },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Appoint' }));
  expect(screen.queryByRole('radio', { name: /Chair/ })).toBeNull();
  await choose('Person', 'Mona Member');
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Appoint' }));
  expect(await within(dialog).findAllByText('Mona Member has this role already, since 1 Jan 2026.')).toHaveLength(2);
  expect(asked).toMatchObject([{ input: { boardId: 'board', personId: 'mona', role: 'MEMBER', untilOn: null } }]);
  await expectAccessible(dialog);
});

test('the chair does not leave the board without the next one', async () => {
  await open([
    shown(),
    {
      request: { query: EndSeatDocument, variables: { input: { seatId: 'Clara Chair', untilOn: '2099-06-30' } } },
      result: { data: { endSeat: { __typename: 'ChairMissing', on: '2099-07-01' } } },
    },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'More about Clara Chair' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'End this role…' }));
  const lastDay = screen.getByLabelText('Last day');
  await userEvent.clear(lastDay);
  await userEvent.type(lastDay, '2099-06-30');
  await userEvent.click(screen.getByRole('button', { name: 'End the role' }));
  expect(await screen.findAllByText(/Nobody would chair the board from 1 Jul 2099\./)).toHaveLength(2);
});

test('a role that has not begun can be withdrawn', async () => {
  await open([
    shown(),
    {
      request: { query: EndSeatDocument, variables: { input: { seatId: 'Lena Later', untilOn: null } } },
      result: { data: { endSeat: board({ seats: [chair, mona] }) } },
    },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'More about Lena Later' }));
  await userEvent.click(screen.getByRole('menuitem'));
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw it' }));
  await waitFor(() => expect(screen.queryByText('Lena Later')).toBeNull());
});

test('the chair is handed over to a colleague from a day on', async () => {
  const next = seat('Petr Person', 'CHAIR', { person: person('petr', 'Petr Person') });
  await open([
    shown(),
    colleagues(),
    {
      request: {
        query: HandOverChairDocument,
        variables: ({ input }) => input.boardId === 'board' && input.personId === 'petr',
      },
      result: { data: { handOverChair: board({ seats: [next, mona] }) } },
    },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'More about Clara Chair' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Hand over the chair…' }));
  await choose('Next chair', 'Petr Person');
  await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(within(screen.getByRole('list', { name: 'Members' })).getByText('Petr Person')).toBeVisible();
});

const creating = (slug: string, answer: object): MockLink.MockedResponse => ({
  request: {
    query: CreateBoardDocument,
    variables: { input: { name: 'Customer Board', slug, charter: '', chairId: 'clara' } },
  },
  result: { data: { createBoard: answer } },
});

test('a board gets its address from its name, proposes me as chair, and leads on to when it meets', async () => {
  const page = await open(
    [
      colleagues(),
      creating('customer-board', { __typename: 'SlugRefused', slug: 'customer-board', why: 'TAKEN' }),
      creating('customers-first', { __typename: 'Board', id: 'new', slug: 'customers-first' }),
    ],
    administrator,
    '/meridian/new-board',
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Customer Board');
  const address = screen.getByRole('textbox', { name: 'Address' });
  expect(address).toHaveValue('customer-board');
  expect(screen.getByRole('combobox', { name: 'Chair' })).toHaveValue('Clara Chair');
  await expectAccessible();

  await userEvent.click(screen.getByRole('button', { name: 'Create the board' }));
  expect(await screen.findAllByText(/Another board has the address “customer-board”/)).not.toHaveLength(0);
  await userEvent.clear(address);
  await userEvent.type(address, 'customers-first');
  await userEvent.click(screen.getByRole('button', { name: 'Create the board' }));
  await waitFor(() => expect(page.address()).toBe('/meridian/customers-first/cadence'));
});

test('an address the product uses is refused before anything is sent', async () => {
  await open([colleagues()], administrator, '/meridian/new-board');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'CX');
  const address = screen.getByRole('textbox', { name: 'Address' });
  await userEvent.clear(address);
  await userEvent.type(address, 'new-board');
  await userEvent.click(screen.getByRole('button', { name: 'Create the board' }));
  expect(await screen.findAllByText('The address “new-board” is used by the product. Choose another.')).toHaveLength(2);
});

test('who may not set up a board is told who may', async () => {
  await open([], member, '/meridian/new-board');
  expect(await screen.findByText('An administrator of your organization sets up its boards.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create the board' })).toBeNull();
});
