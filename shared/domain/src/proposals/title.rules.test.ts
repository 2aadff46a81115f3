import { expect, test } from '@jest/globals';
import { limits } from '../limits.ts';
import { titleOf } from './title.rules.ts';

test.each([
  ['Callers say their name three times. First to the machine.', 'Callers say their name three times'],
  ['Why do we ask for the IBAN twice? Nobody knows.', 'Why do we ask for the IBAN twice?'],
  ['  no  sentence\nat all  ', 'no sentence'],
  ['The fee is 2.50 and nobody told them', 'The fee is 2.50 and nobody told them'],
  ['...', '...'],
])('%j is called %j', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

test('a long sentence is cut at a word, and always fits', () => {
  const long = titleOf('waiting '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(limits.proposals.title);
  expect(long.endsWith('waiting…')).toBe(true);
  expect(titleOf('x'.repeat(2_000)).length).toBeLessThanOrEqual(limits.proposals.title);
});
