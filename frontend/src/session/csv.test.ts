import { expect, test } from '@jest/globals';
import { csvOf } from './csv.ts';

test('a text that a spreadsheet would run is made harmless, and figures stay figures', () => {
  expect(csvOf([['=cmd()', '-12.0', 'a,"b"']])).toBe(`'=cmd(),-12.0,"a,""b"""`);
});
