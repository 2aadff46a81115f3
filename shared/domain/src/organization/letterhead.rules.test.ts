import { expect, test } from '@jest/globals';
import { contrastOnPaper, isColour, refuseAccent, usualAccent } from './letterhead.rules.ts';

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#777777', 4.48],
  ['#767676', 4.54],
  ['#ff0000', 4.0],
  ['#0000ff', 8.59],
])('%s on white has the contrast that WCAG reckons, %d', (colour, contrast) => {
  expect(contrastOnPaper(colour)).toBeCloseTo(contrast, 2);
});

test('a colour that words cannot be read in is declined with its contrast', () => {
  expect(refuseAccent('#ffcc00')).toMatchObject({ __typename: 'AccentTooPale', contrast: 1.5, least: 4.5 });
  expect(refuseAccent('#777777')).toMatchObject({ contrast: 4.4 });
  for (const colour of ['#767676', usualAccent, '#000000']) expect(refuseAccent(colour)).toBeNull();
});

test.each(['#1f5f8b', '#000000'])('%s is a colour', (text) => expect(isColour(text)).toBe(true));
test.each(['1f5f8b', '#1F5F8B', '#fff', 'red', '#1f5f8b;', ''])('%j is no colour', (text) =>
  expect(isColour(text)).toBe(false),
);
