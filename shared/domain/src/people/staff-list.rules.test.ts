import { expect, test } from '@jest/globals';
import { readTable } from '../imports/table.rules.ts';
import { readStaffList, type StaffList } from './staff-list.rules.ts';
import { type KnownHouse, type KnownPerson, planStaff, refuseStaffList, weightOf } from './staff-plan.rules.ts';

function listOf(text: string): StaffList {
  const table = readTable(text, { whole: true });
  if (!('rows' in table)) throw new Error(table.message);
  const list = readStaffList(table);
  if ('message' in list) throw new Error(list.message);
  return list;
}

test('columns are known by their names in any order; others are passed over', () => {
  const list = listOf('Oddělení;E-mail;Jméno;Phone\nBank > Calls;Eva@Bank.cz;Eva Nová;1\n;jan@bank.cz;Jan Malý;2\n');
  expect(list.rows).toEqual([
    { line: 2, email: 'eva@bank.cz', name: 'Eva Nová', department: ['Bank', 'Calls'] },
    { line: 3, email: 'jan@bank.cz', name: 'Jan Malý', department: null },
  ]);
  const table = readTable('Name,Phone\nEva,1\n', { whole: true });
  expect('rows' in table && readStaffList(table)).toMatchObject({
    ...{ __typename: 'StaffColumnsMissing', missing: ['EMAIL'] },
  });
});

test.each([
  [',Eva,', 'EMAIL', 'NO_EMAIL'],
  ['eva at bank,Eva,', 'EMAIL', 'NO_EMAIL_ADDRESS'],
  ['eva@bank,Eva,', 'EMAIL', 'NO_EMAIL_ADDRESS'],
  ['"eva@bank.cz,jan@bank.cz",Eva,', 'EMAIL', 'NO_EMAIL_ADDRESS'],
  ['eva@bank.cz,,', 'NAME', 'NO_NAME'],
  [`eva@bank.cz,${'E'.repeat(201)},`, 'NAME', 'TOO_LONG'],
  [`eva@bank.cz,Eva,${'D'.repeat(121)}`, 'DEPARTMENT', 'TOO_LONG'],
  [`eva@bank.cz,Eva,${'a > '.repeat(11)}b`, 'DEPARTMENT', 'DEPARTMENT_TOO_DEEP'],
  ['one@bank.cz,Twice,', 'EMAIL', 'EMAIL_TWICE'],
])('the line %p is left out, with the column and the reason', (line, column, fault) => {
  const list = listOf(`email,name,department\nONE@bank.cz,One,\n${line}\n`);
  expect(list.problems).toMatchObject([{ line: 3, column, fault }]);
  expect(list.rows.map(({ email }) => email)).toEqual(['one@bank.cz']);
});

const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id, email: `${id}@bank.cz`, name: id, jobTitle: null, departmentId: null, isActive: true, stays: null },
  ...more,
});
const house: KnownHouse = {
  people: [
    person('ann', { departmentId: 'calls', jobTitle: 'Agent' }),
    person('bob', { isActive: false }),
    person('cyd', { stays: 'CHAIRS' }),
    person('dan'),
    person('eva', { email: null }),
  ],
  departments: [
    { id: 'bank', name: 'Bank', parentId: null },
    { id: 'calls', name: 'Calls', parentId: 'bank' },
    { id: 'it', name: 'IT', parentId: 'bank' },
    { id: 'shop', name: 'Shop', parentId: null },
    { id: 'it2', name: 'IT', parentId: 'shop' },
  ],
};
const planned = (text: string) => planStaff(listOf(text), house);

test('a list says who comes, who changes, who is back and who is missing; whoever cannot leave stays', () => {
  const plan = planned(
    'email,name,department\nann@bank.cz,Ann A.,calls\nbob@bank.cz,bob,\nnew@bank.cz,New,Bank > Cards > Fraud\n',
  );
  expect(plan.changed).toMatchObject([
    { id: 'ann', was: { name: 'ann' }, becomes: { name: 'Ann A.', jobTitle: 'Agent', department: ['Bank', 'Calls'] } },
    { id: 'bob', isBack: true },
  ]);
  expect(plan.added).toMatchObject([{ line: 4, email: 'new@bank.cz', jobTitle: null }]);
  expect(plan.departments).toEqual([
    ['Bank', 'Cards'],
    ['Bank', 'Cards', 'Fraud'],
  ]);
  expect(plan.missing.map(({ id }) => id)).toEqual(['dan']);
  expect(plan.staying.map(({ id, stays }) => [id, stays])).toEqual([['cyd', 'CHAIRS']]);
  expect([weightOf(plan, false), weightOf(plan, true)]).toEqual([5, 6]);
});

test('the same list again changes nothing, and an empty cell is not a missing column', () => {
  const same = planned('email,name\nann@bank.cz,ann\ndan@bank.cz,dan\ncyd@bank.cz,cyd\n');
  expect(weightOf(same, true)).toBe(0);
  expect(same.unchanged).toBe(3);
  const cleared = planned('email,name,job title,department\nann@bank.cz,ann,,\n');
  expect(cleared.changed).toMatchObject([{ becomes: { jobTitle: null, department: null } }]);
});

test('one name alone finds the one department called so; two called so are asked about; a line without a person makes one', () => {
  const unclear = planned('email,name,department\nann@bank.cz,ann,IT\n');
  expect(unclear.problems).toMatchObject([{ line: 2, column: 'DEPARTMENT', fault: 'DEPARTMENT_UNCLEAR', said: 'IT' }]);
  expect(unclear.missing.map(({ id }) => id)).toEqual(['dan']);
  const alone = planned('email,name,department\n,,Bank / Vault\n');
  expect(alone.departments).toEqual([['Bank', 'Vault']]);
});

test('a list is taken over once, as it was seen, and not when it changes nothing', () => {
  const plan = planned('email,name\nann@bank.cz,Ann\n');
  const said = { isTaken: false, deactivates: true, seen: 2 };
  expect(refuseStaffList(plan, said)).toBeNull();
  expect(refuseStaffList(plan, { ...said, isTaken: true })?.__typename).toBe('StaffListTaken');
  expect(refuseStaffList(plan, { ...said, deactivates: false })?.__typename).toBe('StaffListOutdated');
  const same = planned('email,name\nann@bank.cz,ann\n');
  expect(refuseStaffList(same, { isTaken: false, deactivates: false, seen: 0 })?.__typename).toBe('StaffListEmpty');
});
