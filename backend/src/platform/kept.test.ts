import { expect, test } from '@jest/globals';
import { Kept } from './kept.ts';

test('what is made of the same is made once, of something else anew, and the longest unasked for goes first', () => {
  const made: string[] = [];
  const kept = new Kept<{ readonly of: string }>(2);
  const ask = (madeOf: string) =>
    kept.of(madeOf, () => {
      made.push(madeOf);
      return { of: madeOf };
    }).of;
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['a', 'b', 'a', 'c', 'a', 'b']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what could not be made is not kept', () => {
  const kept = new Kept<object>(2);
  const fails = () => {
    throw new Error('Not now.');
  };
  expect(() => kept.of('a', fails)).toThrow('Not now.');
  expect(kept.of('a', () => ({ well: true }))).toEqual({ well: true });
});
