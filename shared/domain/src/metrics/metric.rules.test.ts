import { expect, test } from '@jest/globals';
import { aspectsChanged, definitionFacts, definitionInForce, type MetricDefinition } from './definition.rules.ts';
import {
  nextVersion,
  refuseCountingRule,
  refuseDefinition,
  refusePublishing,
  refuseUnseen,
  type MetricFacts,
} from './metric.rules.ts';
import { readSeries } from './finding.rules.ts';
import { measure } from './measure.rules.ts';
import { buildSeries } from './series.rules.ts';
import { composeSnapshot } from './snapshot.rules.ts';

const definition: MetricDefinition = {
  rule: 'CSAT',
  scale: { min: 1, max: 5 },
  direction: 'HIGHER_IS_BETTER',
  leads: 'UNWEIGHTED',
  version: 1,
  validFrom: '2026-01-01',
  question: 'How satisfied are you?',
  programme: 'TRANSACTIONAL',
  population: 'Callers',
};
const metric: MetricFacts = { name: 'Call satisfaction', state: 'DRAFT', layer: 'PERCEPTION', definitions: [] };
const defined: MetricFacts = { ...metric, definitions: [definition] };

test('a metric without a definition is not published', () => {
  expect(refusePublishing(metric)).toMatchObject({ __typename: 'MetricNotDefined' });
  expect(refusePublishing(defined)).toBeNull();
  expect(refusePublishing({ ...defined, state: 'PUBLISHED' })).toMatchObject({ __typename: 'MetricAlreadyPublished' });
});

test('a new definition begins on a later day than the last and takes the next number', () => {
  expect(refuseDefinition(defined, definition)).toMatchObject({
    __typename: 'DefinitionOutOfOrder',
    lastValidFrom: '2026-01-01',
  });
  expect(refuseDefinition(defined, { ...definition, validFrom: '2026-01-02' })).toBeNull();
  expect(refuseDefinition(metric, definition)).toBeNull();
  expect([nextVersion(metric), nextVersion(defined)]).toEqual([1, 2]);
});

test.each([
  ['SCALE_NOT_WHOLE', { scale: { min: 0.5, max: 5 } }],
  ['SCALE_UPSIDE_DOWN', { scale: { min: 5, max: 1 } }],
  ['SCALE_TOO_LONG', { scale: { min: 0, max: 1000 } }],
  ['NPS_NEEDS_0_TO_10', { rule: 'NPS' }],
  ['NPS_POINTS_UP', { rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'LOWER_IS_BETTER' }],
  ['TOO_MANY_BOXES', { topBoxes: 5 }],
] as const)('a definition that cannot be counted is refused: %s', (problem, change) => {
  expect(refuseCountingRule({ ...definition, ...change })).toMatchObject({
    __typename: 'DefinitionDoesNotFit',
    problem,
  });
});

test('the definition of the day counts; the first one also counts what came before', () => {
  const later = { ...definition, version: 2, validFrom: '2026-06-01', scale: { min: 1, max: 7 } };
  expect(definitionInForce([later, definition], '2026-05-31')?.version).toBe(1);
  expect(definitionInForce([later, definition], '2026-06-01')?.version).toBe(2);
  expect(definitionInForce([later, definition], '2020-01-01')?.version).toBe(1);
  expect(definitionInForce([], '2026-01-01')).toBeNull();
  expect(aspectsChanged(definition, later)).toEqual(['SCALE']);
});

test('the facts of a definition name the answers that count as good', () => {
  expect(definitionFacts(definition)).toMatchObject({ unit: 'PERCENT', goodScores: { min: 4, max: 5 } });
  expect(definitionFacts({ ...definition, rule: 'CES', scale: { min: 1, max: 7 } })).toMatchObject({
    goodScores: { min: 5, max: 7 },
  });
  expect(definitionFacts({ ...definition, direction: 'LOWER_IS_BETTER' })).toMatchObject({
    goodScores: { min: 1, max: 2 },
  });
});

test('a snapshot holds all it draws and survives being stored', () => {
  const cells = [{ day: '2026-02-03', score: 5, n: 40, sumW: 40, sumW2: 40 }];
  const series = buildSeries({
    grain: 'MONTH',
    from: '2026-02-01',
    to: '2026-02-28',
    today: '2026-03-05',
    definitions: [definition],
    cells,
  });
  const content = composeSnapshot({
    metric: { id: 'm', slug: 'call-satisfaction', name: 'Call satisfaction', layer: 'PERCEPTION' },
    definition: definitionFacts(definition),
    definitionText: 'Share of 4 and 5.',
    filter: [],
    period: { grain: 'MONTH', from: '2026-02-01', to: '2026-02-28' },
    measurement: measure(definition, cells),
    series,
    reading: readSeries(series),
    breakdown: null,
    asAt: '2026-03-05T08:00:00Z',
    batchIds: ['b', 'a'],
  });
  expect(content).toMatchObject({ format: 1, unit: 'PERCENT', headline: { value: 100, n: 40 }, batchIds: ['a', 'b'] });
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});

test('whoever defines a metric anew has seen how it is counted now', () => {
  const definitions = [
    { version: 2, validFrom: '2026-03-01' },
    { version: 1, validFrom: '2026-01-01' },
  ];
  expect(refuseUnseen({ definitions }, 2)).toBeNull();
  expect(refuseUnseen({ definitions }, null)).toBeNull();
  expect(refuseUnseen({ definitions }, 1)).toMatchObject({ __typename: 'DefinitionMovedOn', newest: 2 });
});
