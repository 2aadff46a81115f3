import { expect, test } from '@jest/globals';
import { refuseDeactivation, refuseInactive, refuseRoles } from './roles.rules.ts';

const one = { administratorIds: ['eva'] };
const two = { administratorIds: ['eva', 'jan'] };

test('the last administrator keeps the role', () => {
  expect(refuseRoles(one, { personId: 'eva', roles: ['ANALYST'] })).toMatchObject({ __typename: 'LastAdministrator' });
  expect(refuseRoles(one, { personId: 'eva', roles: ['ANALYST', 'ADMINISTRATOR'] })).toBeNull();
  expect(refuseRoles(one, { personId: 'jan', roles: [] })).toBeNull();
  expect(refuseRoles(two, { personId: 'eva', roles: [] })).toBeNull();
});

test('nobody deactivates themselves, the last administrator, or the chair of a board', () => {
  const leaving = { personId: 'eva', chairs: [], byPersonId: 'jan' };
  expect(refuseDeactivation(two, { ...leaving, byPersonId: 'eva' })).toMatchObject({ __typename: 'OwnAccount' });
  expect(refuseDeactivation(one, leaving)).toMatchObject({ __typename: 'LastAdministrator' });
  expect(refuseDeactivation(two, { ...leaving, chairs: ['board'] })).toMatchObject({
    __typename: 'StillChairs',
    boardIds: ['board'],
  });
  expect(refuseDeactivation(two, leaving)).toBeNull();
  expect(refuseDeactivation(one, { ...leaving, personId: 'petr', byPersonId: 'eva' })).toBeNull();
});

test('who has been deactivated is given nothing to do', () => {
  const people = [
    { personId: 'eva', active: true },
    { personId: 'jan', active: false },
  ];
  expect(refuseInactive(people)).toMatchObject({ __typename: 'PersonInactive', personId: 'jan' });
  expect(refuseInactive(people.slice(0, 1))).toBeNull();
  expect(refuseInactive([])).toBeNull();
});
