import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { refuseSlug, reservedSlugs, slugFrom, type SlugPlace } from './slug.rules.ts';

const places = Object.keys(reservedSlugs) as SlugPlace[];

test.each([
  ['Meridian Bank', 'meridian-bank'],
  ['  Méridian   Bank & Söhne, a.s. ', 'meridian-bank-sohne-a-s'],
  ['Łódź Straße Ørsted', 'lodz-strasse-orsted'],
  ['株式会社', 'organization'],
  ['AB', 'organization-ab'],
  ['2026', 'organization-2026'],
  ['Support', 'support-2'],
  ['-- __ --', 'organization'],
  ['A very long name that goes on and on until nobody reads it', 'a-very-long-name-that-goes-on-and-on-unt'],
])('the address of "%s" is "%s"', (name, slug) => {
  expect(slugFrom(name, 'ORGANIZATION')).toBe(slug);
});

test('a taken address gets a number', () => {
  expect(slugFrom('Customer board', 'BOARD', ['customer-board', 'customer-board-2'])).toBe('customer-board-3');
  expect(slugFrom('x'.repeat(60), 'BOARD', ['x'.repeat(40)])).toBe(`${'x'.repeat(38)}-2`);
});

test.each([
  ['ab', 'TOO_SHORT'],
  ['a'.repeat(41), 'TOO_LONG'],
  ['Meridian', 'NOT_PLAIN'],
  ['meridian--bank', 'NOT_PLAIN'],
  ['-meridian', 'NOT_PLAIN'],
  ['meridian-', 'NOT_PLAIN'],
  ['mer.idian', 'NOT_PLAIN'],
  ['méridian', 'NOT_PLAIN'],
  ['123', 'NOT_PLAIN'],
  ['meridian\n', 'NOT_PLAIN'],
  ['api', 'RESERVED'],
  ['meridian', 'TAKEN'],
])('"%s" is refused as an address: %s', (slug, why) => {
  expect(refuseSlug(slug, 'ORGANIZATION', ['meridian'])).toMatchObject({ __typename: 'SlugRefused', why, slug });
});

test('what is reserved in one place is free in another', () => {
  expect(refuseSlug('metrics', 'BOARD')).toMatchObject({ why: 'RESERVED' });
  expect(refuseSlug('metrics', 'ORGANIZATION')).toBeNull();
});

test('every name gives an address that is not refused', () => {
  const reserved = fc.constantFrom(...places.flatMap((place) => reservedSlugs[place]));
  const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string(), reserved);
  fc.assert(
    fc.property(names, fc.constantFrom(...places), (name, place) => {
      const slug = slugFrom(name, place);
      expect(refuseSlug(slug, place)).toBeNull();
      expect(refuseSlug(slugFrom(name, place, [slug]), place, [slug])).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});
