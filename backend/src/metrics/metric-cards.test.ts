import { expect, test } from '@jest/globals';
import type { MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import fc from 'fast-check';
import { type CardRow, cardOf, type Counted, figuresOf } from './metric-cards.ts';

const metric = {
  ...{ id: 'a', slug: 'nps', name: 'NPS', layer: 'PERCEPTION', state: 'PUBLISHED', target: null },
  ...{ owner: null, isRetired: false },
} as const satisfies CardRow['metric'];

const months = Array.from(
  { length: 13 },
  (_, nth) => `${nth < 3 ? 2025 : 2026}-${String(((nth + 9) % 12) + 1).padStart(2, '0')}-01`,
);
const newest = months.at(-1) ?? '';

const definition = fc.record({
  version: fc.integer({ min: 1, max: 2 }),
  validFrom: fc.constantFrom('2015-01-01', '2026-03-01'),
  question: fc.constantFrom('Would you?', 'Would you really?'),
  rule: fc.constantFrom('NPS', 'CES'),
  scale: fc.constant({ min: 0, max: 10 }),
  direction: fc.constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'),
  leads: fc.constantFrom('UNWEIGHTED', 'WEIGHTED'),
  topBoxes: fc.constant(null),
  programme: fc.constant('RELATIONSHIP'),
  population: fc.constant('customers'),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<MetricDefinition>;

const cell = fc.record({
  day: fc.constantFrom(...months),
  score: fc.integer({ min: 0, max: 10 }),
  n: fc.integer({ min: 1, max: 60 }),
});
const stated = fc.record({
  month: fc.constantFrom(...months),
  value: fc.integer({ min: -100, max: 100 }),
  n: fc.constantFrom(null, 40),
  low: fc.constant(null),
  high: fc.constant(null),
  quality: fc.constantFrom('FINAL', 'PRELIMINARY'),
});

const counted = fc
  .record({
    definitions: fc.uniqueArray(definition, { minLength: 1, maxLength: 2, selector: ({ version }) => version }),
    rows: fc.uniqueArray(cell, { maxLength: 30, selector: ({ day, score }) => `${day} ${score}` }),
    stated: fc.uniqueArray(stated, { maxLength: 3, selector: ({ month }) => month }),
  })
  .map(({ definitions, rows, stated: said }): Counted => ({
    ...{ month: newest, firstDay: months[0] ?? null, spans: [], stated: said as Counted['stated'] },
    definitions: definitions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    cells: {
      day: rows.map(({ day }) => day),
      score: rows.map(({ score }) => score),
      ...{ n: rows.map(({ n }) => n), sumW: rows.map(({ n }) => n), sumW2: rows.map(({ n }) => n) },
    },
  }));

/** One thing is another than before: a count, a score, a definition, a value by hand, or there is nothing any more. */
const change = fc.constantFrom<(of: Counted) => Counted>(
  (of) => of,
  (of) => ({ ...of, cells: of.cells && { ...of.cells, n: of.cells.n.map((n, index) => (index === 0 ? n + 1 : n)) } }),
  (of) => ({ ...of, cells: of.cells && { ...of.cells, score: of.cells.score.map((score) => 10 - score) } }),
  (of) => ({ ...of, cells: null }),
  (of) => ({ ...of, definitions: of.definitions.map((one) => ({ ...one, direction: 'LOWER_IS_BETTER' as const })) }),
  (of) => ({ ...of, stated: of.stated.map((one) => ({ ...one, value: one.value + 1 })) }),
  (of) => ({ ...of, stated: [] }),
  (of) => ({ ...of, spans: [{ from: '2026-08-01', to: '2026-09-30' }] }),
  (of) => ({ ...of, month: null }),
);

test('a card that was kept is the card that would be worked out now, whatever has changed since', () => {
  const reading = fc.record({
    locale: fc.constantFrom('en-GB', 'cs-CZ'),
    today: fc.constantFrom('2026-11-23', '2026-10-20'),
  });
  fc.assert(
    fc.property(counted, fc.array(fc.tuple(change, reading), { minLength: 2, maxLength: 8 }), (first, looks) => {
      let now = first;
      for (const [next, looked] of looks) {
        now = next(now);
        const card = cardOf({ metric, counted: JSON.stringify(now) }, looked);
        expect(card).toEqual({ ...metric, ...figuresOf(now, looked) });
        expect(cardOf({ metric: { ...metric, name: 'Renamed' }, counted: JSON.stringify(now) }, looked)).toEqual({
          ...card,
          name: 'Renamed',
        });
      }
    }),
  );
});
