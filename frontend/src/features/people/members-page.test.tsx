import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import {
  ChangeRolesDocument,
  DeactivatePersonDocument,
  HandOverDocument,
  InHandDocument,
  InvitePeopleDocument,
  MembersPageDocument,
  PeopleToTakeOverDocument,
  ReactivatePersonDocument,
} from './members.generated.ts';
import { JoinLinksPageDocument, MakeJoinLinkDocument, RevokeJoinLinkDocument } from './join-links.generated.ts';
import { AbsencesDocument, EndAbsenceDocument, NoteAbsenceDocument } from './absences.generated.ts';
import { PersonPageDocument } from './person.generated.ts';
import { peopleRoutes } from './routes.ts';
import { StaffListPageDocument, TakeOverStaffListDocument } from './staff-list.generated.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./members-page.tsx'));
beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const administrator: SessionViewer = { ...clara, personId: 'adam', name: 'Adam', roles: ['ADMINISTRATOR'], boards: [] };
const service = '00000000-0000-7000-8000-000000000001';
const departments = [{ __typename: 'Department', id: service, name: 'Service', parentId: null }];

const member = (id: string, name: string, more: object = {}) => ({
  __typename: 'Member',
  ...{ id, name, version: 1, email: `${id}@bank.cz`, jobTitle: null, roles: [], seats: [], department: null },
  ...{ state: 'JOINED', invitationExpiresAt: null, ...more },
});
const seat = { __typename: 'MemberSeat', boardId: 'board', boardName: 'CX Board', role: 'CHAIR' };
const adam = member('adam', 'Adam', { roles: ['ADMINISTRATOR'] });
const helena = member('helena', 'Helena', { seats: [seat] });
const tomas = member('tomas', 'Tomas', { state: 'INVITED', invitationExpiresAt: '2026-12-06T09:00:00.000Z' });

const list = (nodes: object[], variables: object = {}): MockLink.MockedResponse => ({
  request: { query: MembersPageDocument, variables },
  result: {
    data: {
      members: {
        __typename: 'MemberConnection',
        totalCount: nodes.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes,
      },
      departments,
    },
  },
  maxUsageCount: 10,
});

const open = (answers: MockLink.MockedResponse[], search = '') =>
  renderAt(`/meridian/members${search}`, { routes: peopleRoutes, answers, viewer: administrator });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function choose(person: string, act: string) {
  await press(`What to do with ${person}`);
  await userEvent.click(screen.getByRole('menuitem', { name: act }));
}

test('everybody is listed with what they are, and a filter lives in the address', async () => {
  const { address } = await open([list([adam, helena, tomas]), list([adam], { role: 'ADMINISTRATOR' })]);
  expect(screen.getByText('3 people')).toBeVisible();
  expect(screen.getByText('Chair, CX Board')).toBeVisible();
  expect(screen.getByText('link works until 6 Dec 2026')).toBeVisible();
  await expectAccessible();
  await userEvent.selectOptions(screen.getByLabelText('Role'), 'Administrator');
  expect(await screen.findByText('1 person')).toBeVisible();
  expect(address()).toBe('/meridian/members?role=ADMINISTRATOR');
});

test('a filter from the address is asked of the server, and an empty list says what to do', async () => {
  await open([list([], { search: 'berg', departmentId: service })], `?search=berg&department=${service}`);
  expect(screen.getByLabelText('Search')).toHaveValue('berg');
  expect(screen.getByText(/Nobody matches/)).toBeVisible();
});

test('two people are invited at once; without a mail server each link is shown this once', async () => {
  const link = 'https://board.example/invitation#secret';
  const people = [
    { name: 'Jana', email: 'jana@bank.cz', roles: ['ANALYST'], departmentId: service },
    { name: 'Petr', email: 'petr@bank.cz', roles: ['ANALYST'], departmentId: service },
  ];
  const sent = (id: string, name: string) => ({
    __typename: 'InvitationSent',
    link,
    member: member(id, name, { state: 'INVITED' }),
  });
  const invitations = [sent('jana', 'Jana'), sent('petr', 'Petr')];
  await open([
    list([adam]),
    {
      request: { query: InvitePeopleDocument, variables: { input: { people } } },
      result: { data: { invitePeople: { __typename: 'PeopleInvited', invitations } } },
    },
  ]);
  await press('Invite people');
  await userEvent.type(screen.getByLabelText('Name'), 'Jana');
  await userEvent.type(screen.getByLabelText('E-mail'), 'jana@bank.cz');
  await press('Another person');
  await userEvent.type(screen.getAllByLabelText('Name')[1] ?? document.body, 'Petr');
  await userEvent.type(screen.getAllByLabelText('E-mail')[1] ?? document.body, 'petr@bank.cz');
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText(/^Department/), 'Service');
  await userEvent.click(dialog.getByLabelText(/^Analyst/));
  await expectAccessible();
  await userEvent.click(dialog.getByRole('button', { name: 'Invite' }));
  expect(await screen.findByText('2 people are invited')).toBeVisible();
  expect(screen.getAllByText(link)).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Copy the link of Petr' })).toBeVisible();
});

test('whoever has joined already is said beside their address', async () => {
  await open([
    list([adam]),
    {
      request: { query: InvitePeopleDocument, variables: () => true },
      result: { data: { invitePeople: { __typename: 'AlreadyJoined', email: 'jana@bank.cz' } } },
    },
  ]);
  await press('Invite people');
  await userEvent.type(screen.getByLabelText('Name'), 'Jana');
  await userEvent.type(screen.getByLabelText('E-mail'), 'Jana@bank.cz');
  await press('Invite');
  expect(await screen.findAllByText('This person has already joined.')).toHaveLength(2);
  expect(screen.getByLabelText('E-mail')).toBeInvalid();
});

test('deactivating can be undone, and who chairs a board stays', async () => {
  const edit = (
    query: typeof DeactivatePersonDocument | typeof ReactivatePersonDocument,
    id: string,
    version: number,
  ) => ({ request: { query, variables: { input: { personId: id, expectedVersion: version } } } }) as const;
  const gone = { ...tomas, version: 2, state: 'DEACTIVATED', invitationExpiresAt: null };
  await open([
    list([adam, helena, tomas]),
    {
      ...edit(DeactivatePersonDocument, 'helena', 1),
      result: { data: { deactivatePerson: { __typename: 'StillChairs' } } },
    },
    { ...edit(DeactivatePersonDocument, 'tomas', 1), result: { data: { deactivatePerson: gone } } },
    { ...edit(ReactivatePersonDocument, 'tomas', 2), result: { data: { reactivatePerson: { ...tomas, version: 3 } } } },
  ]);
  await choose('Helena', 'Deactivate');
  expect(await screen.findByText('Helena chairs a board. Name another chair first.')).toBeVisible();
  await choose('Tomas', 'Deactivate');
  expect(await screen.findByText('Tomas is deactivated and signed out.')).toBeVisible();
  const people = within(screen.getByRole('list', { name: 'Members' }));
  expect(await people.findByText('Deactivated')).toBeVisible();
  await press('Undo');
  await waitFor(() => expect(people.queryByText('Deactivated')).toBeNull());
});

test('the last administrator keeps the role', async () => {
  await open([
    list([adam]),
    {
      request: {
        query: ChangeRolesDocument,
        variables: { input: { personId: 'adam', expectedVersion: 1, roles: [] } },
      },
      result: { data: { changeRoles: { __typename: 'LastAdministrator' } } },
    },
  ]);
  await choose('Adam', 'Change roles');
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByLabelText(/^Administrator/));
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/Adam is the last administrator/)).toBeVisible();
});

test('what somebody holds is counted before it goes to a colleague, in one act', async () => {
  const input = { personId: 'tomas', toPersonId: 'helena' };
  const colleagues = [tomas, helena].map(({ id, name }) => ({ __typename: 'PersonCard', id, name, jobTitle: null }));
  await open([
    list([adam, helena, tomas]),
    {
      request: { query: InHandDocument, variables: { personId: 'tomas' } },
      result: { data: { inHand: [{ __typename: 'InHand', kind: 'PROJECT', count: 3 }] } },
    },
    {
      request: { query: PeopleToTakeOverDocument, variables: { search: null } },
      result: { data: { people: colleagues } },
    },
    {
      request: { query: HandOverDocument, variables: { input } },
      result: { data: { handOver: { __typename: 'HandedOver', passed: 3, fromName: 'Tomas', toName: 'Helena' } } },
    },
  ]);
  await choose('Tomas', 'Hand over their work');
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Projects')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));
  const field = await dialog.findByRole('combobox', { name: 'Who takes over' });
  await waitFor(() => expect(field).toHaveAccessibleDescription('Say who takes over.'));
  await userEvent.click(field);
  expect(screen.queryByRole('option', { name: 'Tomas' })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: 'Helena' }));
  await expectAccessible();
  await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));
  expect(await screen.findByText('Helena now holds all 3')).toBeVisible();
});

test('a list shows what would change before anything does, and deactivates who is missing only when told', async () => {
  const staffListId = '00000000-0000-7000-8000-00000000000a';
  const facts = (name: string, more: object = {}) => ({
    ...{ __typename: 'StaffFacts', name, jobTitle: null, department: null, ...more },
  });
  const missing = { __typename: 'StaffMissing', id: 'tomas', name: 'Tomas', email: 'tomas@bank.cz', stays: null };
  const plan = {
    __typename: 'StaffPlan',
    ...{ addedCount: 120, unchangedCount: 7, missingCount: 1, problemCount: 1, changedCount: 1 },
    added: [
      { ...facts('Jana'), __typename: 'StaffComing', line: 2, email: 'jana@bank.cz', department: ['Bank', 'Calls'] },
    ],
    changed: [
      {
        ...{ __typename: 'StaffChange', id: 'helena', line: 3, email: 'helena@bank.cz', isBack: false },
        ...{ was: facts('Helena'), becomes: facts('Helena', { jobTitle: 'Head of calls' }) },
      },
    ],
    missing: [missing],
    staying: [{ ...missing, id: 'adam', name: 'Adam', stays: 'YOURSELF' }],
    problems: [{ __typename: 'StaffProblem', line: 9, column: 'EMAIL', fault: 'EMAIL_TWICE', said: 'jana@bank.cz, 2' }],
    departments: [['Bank', 'Calls']],
  };
  const row = { __typename: 'StaffList', id: staffListId, takenOverAt: null, added: 0, changed: 0, deactivated: 0 };
  const taken = { ...row, takenOverAt: '2026-11-02T09:00:00.000Z', added: 120, changed: 1, deactivated: 1, plan: null };
  const shown = (staffList: object): MockLink.MockedResponse => ({
    request: { query: StaffListPageDocument, variables: { staffListId } },
    result: { data: { staffList } },
  });
  const input = { staffListId, seen: 123, deactivates: true };
  const answers: MockLink.MockedResponse[] = [
    shown({ ...row, plan }),
    {
      request: { query: TakeOverStaffListDocument, variables: { input } },
      result: { data: { takeOverStaffList: taken } },
    },
    shown(taken),
  ];
  await renderAt(`/meridian/members/list?list=${staffListId}`, {
    routes: peopleRoutes,
    answers,
    viewer: administrator,
  });
  expect(await screen.findByText('This address stands on an earlier line already.')).toBeVisible();
  expect(screen.getByText('the first 1 of 120')).toBeVisible();
  expect(screen.getByText('stays: it is you')).toBeVisible();
  expect(screen.getByText(/becomes Head of calls/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take over 122 changes' })).toBeVisible();
  await expectAccessible();
  await userEvent.click(screen.getByLabelText(/Deactivate 1 person/));
  await press('Take over 123 changes');
  expect(await screen.findByText(/120 came, 1 changed and 1 left/)).toBeVisible();
});

test('a join link is made for domains, shown once with its code, counted, and taken back', async () => {
  const link = {
    ...{ __typename: 'JoinLink', id: 'l1', domains: ['bank.cz', 'bank.sk'], state: 'OPEN', most: 500, sent: 41 },
    ...{ expiresAt: '2026-12-06T09:00:00.000Z', madeBy: { __typename: 'PersonCard', id: 'adam', name: 'Adam' } },
  };
  const all = (...links: object[]) => ({ __typename: 'JoinLinks', canBeMade: true, links });
  const page = (joinLinks: object): MockLink.MockedResponse => ({
    request: { query: JoinLinksPageDocument },
    result: { data: { joinLinks } },
  });
  const secret = 's'.repeat(43);
  const input = { domains: ['bank.cz', 'bank.sk'], days: 14, most: null };
  const gone = all({ ...link, state: 'REVOKED' });
  const answers: MockLink.MockedResponse[] = [
    page(all()),
    {
      request: { query: MakeJoinLinkDocument, variables: { input } },
      result: { data: { makeJoinLink: { __typename: 'JoinLinkMade', token: secret, joinLinks: all(link) } } },
    },
    page(all(link)),
    {
      request: { query: RevokeJoinLinkDocument, variables: { input: { joinLinkId: 'l1' } } },
      result: { data: { revokeJoinLink: gone } },
    },
    page(gone),
  ];
  await renderAt('/meridian/members/join-links', { routes: peopleRoutes, answers, viewer: administrator });
  await userEvent.type(await screen.findByLabelText('Addresses end with'), '*.cz');
  await press('Make a link');
  expect(await screen.findAllByText(/what stands behind the @, for instance/)).toHaveLength(2);
  await userEvent.clear(screen.getByLabelText('Addresses end with'));
  await userEvent.type(screen.getByLabelText('Addresses end with'), '@Bank.cz, bank.sk');
  await press('Make a link');
  expect(await screen.findByText(new RegExp(`/join/meridian#${secret}$`))).toBeVisible();
  expect(screen.getByRole('img', { name: /^Code for phones: join/ })).toBeVisible();
  expect(await screen.findByText(/41 people invited/)).toHaveTextContent('41 people invited of at most 500');
  await expectAccessible();
  await press('Take back');
  expect(await screen.findByText('Taken back')).toBeVisible();
});

test('without mail nobody could prove an address, and the page says what to do instead', async () => {
  const joinLinks = { __typename: 'JoinLinks', canBeMade: false, links: [] };
  const answers = [{ request: { query: JoinLinksPageDocument }, result: { data: { joinLinks } } }];
  await renderAt('/meridian/members/join-links', { routes: peopleRoutes, answers, viewer: administrator });
  expect(await screen.findByText(/nobody could prove an address/)).toBeVisible();
  expect(screen.queryByLabelText('Addresses end with')).toBeNull();
});

const absencesOf = (personId: string, absences: object[]) => ({
  request: { query: AbsencesDocument, variables: { personId } },
  maxUsageCount: 9,
  result: { data: { absences } },
});

test('a colleague is seen with the seats they hold, and with the way to what is in their hands', async () => {
  const helenaAsSeen = {
    ...{ __typename: 'Colleague', id: 'helena', name: 'Helena', jobTitle: 'Head of Retail', active: true },
    ...{ department: 'Service', seats: [seat] },
  };
  const request = { query: PersonPageDocument, variables: { personId: 'helena' } };
  const answers = [{ request, result: { data: { colleague: helenaAsSeen } } }, absencesOf('helena', [])];
  await renderAt('/meridian/people/helena', { routes: peopleRoutes, answers });
  expect(await screen.findByRole('heading', { level: 1, name: 'Helena' })).toBeVisible();
  expect(screen.getByText('Head of Retail · Service')).toBeVisible();
  expect(screen.getByRole('link', { name: /CX Board/ })).toHaveAttribute('href', '/meridian/cx');
  expect(screen.getByRole('link', { name: 'Projects' })).toHaveAttribute('href', '/meridian/cx/projects?owner=helena');
  expect(screen.queryByRole('link', { name: 'Among the members' })).toBeNull();
  await expectAccessible();
});

test('whoever goes away says from when to when and who stands in, and takes it back', async () => {
  const claraAsSeen = {
    ...{ __typename: 'Colleague', id: 'clara', name: 'Clara Chair', jobTitle: null, active: true },
    ...{ department: null, seats: [] },
  };
  const absence = {
    ...{ __typename: 'Absence', id: 'a', fromOn: '2026-12-01', untilOn: '2026-12-10', isNow: false },
    person: { __typename: 'PersonCard', id: 'clara', name: 'Clara Chair' },
    deputy: { __typename: 'PersonCard', id: 'helena', name: 'Helena' },
  };
  const end = jest.fn(() => ({ data: { endAbsence: [] } }));
  const answers = [
    {
      request: { query: PersonPageDocument, variables: { personId: 'clara' } },
      result: { data: { colleague: claraAsSeen } },
    },
    absencesOf('clara', [absence]),
    { request: { query: EndAbsenceDocument, variables: { input: { absenceId: 'a' } } }, result: end },
    {
      request: { query: PeopleToTakeOverDocument, variables: () => true },
      maxUsageCount: 9,
      result: { data: { people: [{ __typename: 'PersonCard', id: 'helena', name: 'Helena', jobTitle: null }] } },
    },
    {
      request: {
        query: NoteAbsenceDocument,
        variables: {
          input: { personId: 'clara', fromOn: '2026-12-05', untilOn: '2026-12-06', deputyId: 'helena' },
        },
      },
      result: { data: { noteAbsence: { __typename: 'AwayAlready', fromOn: '2026-12-01', untilOn: '2026-12-10' } } },
    },
  ];
  await renderAt('/meridian/people/clara', { routes: peopleRoutes, answers });
  expect(await screen.findByText('Helena stands in')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Note days' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Away' }));
  await userEvent.clear(dialog.getByLabelText('First day'));
  await userEvent.type(dialog.getByLabelText('First day'), '2026-12-05');
  await userEvent.type(dialog.getByLabelText('Last day'), '2026-12-06');
  await userEvent.click(dialog.getByRole('combobox', { name: 'Who stands in' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Helena' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Note' }));
  expect(await dialog.findAllByText(/^Noted already from/)).not.toHaveLength(0);
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Take back' }));
  expect(end).toHaveBeenCalledTimes(1);
});
