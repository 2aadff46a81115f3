import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterParts, partsIn, queryOf } from './kept-filter.rules.ts';

test('the same filter reads the same, however it was put together', () => {
  const one = queryOf({ stage: 'ACTIVE,ON_HOLD', view: 'grid', by: 'owner' });
  expect(one).toBe('view=grid&by=owner&stage=ACTIVE%2CON_HOLD');
  expect(queryOf({ by: 'owner', view: 'grid', stage: 'ACTIVE,ON_HOLD', words: '' })).toBe(one);
  expect(queryOf({})).toBe('');
});

test.each([
  ['nonsense', {}],
  ['stage=ACTIVE&colour=red', { stage: 'ACTIVE' }],
  ['words=%E0%A4%A', {}],
  ['words=a%26b%3Dc&stage', { words: 'a&b=c' }],
  ['words=a=b', { words: 'a=b' }],
])('what is not known in a query is left out: %s', (query, parts) => expect(partsIn(query)).toEqual(parts));

test('whatever is kept is read as it was said', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const parts = fc.dictionary(fc.constantFrom(...filterParts), text);
  fc.assert(fc.property(parts, (said) => expect(partsIn(queryOf(said))).toEqual({ ...said })));
});
