import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import {
  CreateDepartmentDocument,
  DepartmentsPageDocument,
  RemoveDepartmentDocument,
  RenameDepartmentDocument,
} from './departments.generated.ts';
import { peopleRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./departments-page.tsx'));
afterEach(cleanup);

const administrator: SessionViewer = { ...clara, roles: ['ADMINISTRATOR'], boards: [] };
const department = (id: string, name: string, more: object = {}) => ({
  __typename: 'Department',
  ...{ id, version: 1, name, parentId: null, peopleCount: 0, ...more },
});
const service = department('service', 'Service', { peopleCount: 3 });
const phone = department('phone', 'Phone', { parentId: 'service' });
const cards = department('cards', 'Cards');

const list = (...departments: object[]): MockLink.MockedResponse => ({
  request: { query: DepartmentsPageDocument, variables: {} },
  result: { data: { departments } },
});
const open = (answers: MockLink.MockedResponse[], viewer = administrator) =>
  renderAt('/meridian/departments', { routes: peopleRoutes, answers, viewer });
const shown = () =>
  within(screen.getByRole('list', { name: 'Departments' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
async function choose(name: string, act: string) {
  await userEvent.click(screen.getByRole('button', { name: `What to do with ${name}` }));
  await userEvent.click(screen.getByRole('menuitem', { name: act }));
}

test('departments stand under their own, with how many work there; who may not shape them only looks', async () => {
  await open([list(cards, phone, service)], clara);
  expect(shown()).toEqual(['Cards0 people', 'Service3 people', 'Phone0 people']);
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});

test('without any the page says what they are for', async () => {
  await open([list()]);
  expect(screen.getByText(/^No departments yet/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add a department' })).toBeVisible();
});

test('a name that is taken is said at the field, and nothing typed is lost', async () => {
  const taken = { __typename: 'DepartmentNameTaken' };
  const input = { name: 'Cards', parentId: null };
  const answer = { request: { query: CreateDepartmentDocument, variables: { input } } };
  await open([list(cards), { ...answer, result: { data: { createDepartment: taken } } }, list(cards)]);
  await userEvent.click(screen.getByRole('button', { name: 'Add a department' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Name'), 'Cards');
  await userEvent.click(dialog.getByRole('button', { name: 'Add' }));
  expect(await dialog.findByRole('group', { name: 'What needs another look' })).toBeVisible();
  expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription('There is already a department of this name here.');
  expect(dialog.getByLabelText('Name')).toHaveValue('Cards');
});

test('a department is renamed where it stands, against the version that was read', async () => {
  const input = { departmentId: 'cards', expectedVersion: 1, name: 'Cards and loans' };
  const renamed = department('cards', 'Cards and loans', { version: 2 });
  const answer = { request: { query: RenameDepartmentDocument, variables: { input } } };
  await open([list(cards), { ...answer, result: { data: { renameDepartment: renamed } } }]);
  await userEvent.click(screen.getByRole('button', { name: 'Name of Cards: Cards' }));
  await userEvent.keyboard('Cards and loans{Enter}');
  expect(await screen.findByRole('button', { name: 'Name of Cards and loans: Cards and loans' })).toBeVisible();
});

test('one with people in it stays, and why is said', async () => {
  const input = { departmentId: 'service', expectedVersion: 1 };
  const refused = { __typename: 'DepartmentNotEmpty', people: 3, departments: 1 };
  const answer = { request: { query: RemoveDepartmentDocument, variables: { input } } };
  await open([list(service, phone), { ...answer, result: { data: { removeDepartment: refused } } }]);
  await choose('Service', 'Remove');
  expect(await screen.findByText('Service is not empty. Move its people and departments first.')).toBeVisible();
  expect(shown()).toHaveLength(2);
});
