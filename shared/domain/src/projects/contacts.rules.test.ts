import { expect, test } from '@jest/globals';
import { asksForMoreDepartments, contactsProblem } from './contacts.rules.ts';

test('a contact speaks for one department that is involved', () => {
  const of = (...departmentIds: string[]) =>
    departmentIds.map((departmentId) => ({ departmentId, contactId: 'someone' }));
  expect(contactsProblem(['a', 'b'], of('a'))).toBeNull();
  expect(contactsProblem(['a', 'b'], of('a', 'b'))).toBeNull();
  expect(contactsProblem(['a'], of('b'))).toMatch('involved');
  expect(contactsProblem(['a'], of('a', 'a'))).toMatch('one contact');
});

test('a single department is asked about', () => {
  expect([[], ['a'], ['a', 'b']].map(asksForMoreDepartments)).toEqual([false, true, false]);
});
