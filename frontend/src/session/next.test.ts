import { expect, test } from '@jest/globals';
import { pathOnThisSite } from './next.ts';

test('the page that was wanted is kept, with its filters and its place', () => {
  expect(pathOnThisSite('/bank/metrics?layer=OUTCOME#nps')).toBe('/bank/metrics?layer=OUTCOME#nps');
});

test.each([
  'https://evil.example/bank',
  '//evil.example/bank',
  '/\\evil.example/bank',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'bank',
  '',
  undefined,
  7,
])('%p leads nowhere', (next) => {
  expect(pathOnThisSite(next)).toBeNull();
});
