import { expect, test } from '@jest/globals';
import { refusePassword } from './password.rules.ts';

const person = { email: 'jana.novakova@example.com', name: 'Jana Veronika Nováková' };

test.each([
  ['eleven char', 'TOO_SHORT'],
  ['', 'TOO_SHORT'],
  ['🙂'.repeat(11), 'TOO_SHORT'],
  ['x'.repeat(201), 'TOO_LONG'],
  ['Jana.Novakova@Example.com', 'SAME_AS_EMAIL'],
  ['jana veronika nováková', 'SAME_AS_NAME'],
  ['JanaVeronikaNova\u0301kova\u0301', 'SAME_AS_NAME'],
])('"%s" is refused: %s', (password, why) => {
  expect(refusePassword(password, person)).toMatchObject({ __typename: 'PasswordRefused', why, min: 12, max: 200 });
});

test.each([
  'Password 1234',
  'CorrectHorseBatteryStaple',
  'x'.repeat(200),
  '🙂'.repeat(12),
  '            7',
  'abcabcabcabc',
])('among the first guesses: "%s"', (password) => {
  expect(refusePassword(password, person)).toMatchObject({ __typename: 'PasswordRefused', why: 'COMMON' });
});

test.each(['twelve chars', 'word '.repeat(40), '🙂😉😀🎈'.repeat(3), 'a red kite over the mill', '       7 swans'])(
  'long is enough: "%s"',
  (password) => {
    expect(refusePassword(password, person)).toBeNull();
  },
);
