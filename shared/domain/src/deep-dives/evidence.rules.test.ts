import { expect, test } from '@jest/globals';
import { type EvidenceSaid, isOutOfPlace, missingIn } from './evidence.rules.ts';
import { seenFromThere, stepLinkKinds } from './step-links.rules.ts';

const said = (kind: EvidenceSaid['kind'], more: Partial<EvidenceSaid> = {}): EvidenceSaid => ({
  ...{ kind, text: 'It lies till Friday.', source: '', saidOn: null, personId: null, value: null },
  ...{ unit: '', hasFigures: false },
  ...more,
});

test.each([
  ['frozen figures name their metric', said('SNAPSHOT'), 'figures'],
  ['and need no words', said('SNAPSHOT', { text: '', hasFigures: true }), null],
  ['a document says where', said('DOCUMENT'), 'source'],
  ['a document says what', said('DOCUMENT', { source: 'Plan, page 3', text: ' ' }), 'text'],
  ['a document needs no day', said('DOCUMENT', { source: 'Plan, page 3' }), null],
  ['a witness has a name', said('WITNESS', { saidOn: '2026-03-01' }), 'source'],
  ['a witness said it on a day', said('WITNESS', { personId: 'noor' }), 'saidOn'],
  ['a colleague', said('WITNESS', { personId: 'noor', saidOn: '2026-03-01' }), null],
  ['somebody from outside', said('WITNESS', { source: 'A customer', saidOn: '2026-03-01' }), null],
  ['a number is one, also when it is none', said('NUMBER', { source: 'Log', value: 0 }), null],
  ['a number says how much', said('NUMBER', { source: 'Log' }), 'value'],
  ['a number says who counted', said('NUMBER', { value: 4 }), 'source'],
] as const)('%s', (_, evidence, missing) => {
  expect(missingIn(evidence)).toBe(missing);
});

test('a kind has no place for what another kind says', () => {
  expect(isOutOfPlace(said('DOCUMENT', { personId: 'noor' }))).toBe(true);
  expect(isOutOfPlace(said('WITNESS', { value: 3 }))).toBe(true);
  expect(isOutOfPlace(said('DOCUMENT', { unit: '%' }))).toBe(true);
  expect(isOutOfPlace(said('NUMBER', { hasFigures: true }))).toBe(true);
  expect(isOutOfPlace(said('SNAPSHOT', { hasFigures: true, source: 'Plan' }))).toBe(true);
  expect(isOutOfPlace(said('SNAPSHOT', { hasFigures: true }))).toBe(false);
  expect(isOutOfPlace(said('WITNESS', { personId: 'noor', saidOn: '2026-03-01' }))).toBe(false);
});

test('a link seen from the other map and back is the same link', () => {
  for (const kind of stepLinkKinds) expect(seenFromThere[seenFromThere[kind]]).toBe(kind);
  expect(seenFromThere.FEEDS).toBe('WAITS_FOR');
});
