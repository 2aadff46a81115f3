import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import { buildSeries } from '@cxboard/domain/metrics/series.rules';
import { definitionFacts, type MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { composeSnapshot, type SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { createRoute, type AnyRoute } from '@tanstack/react-router';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { FrozenMetric } from './frozen-metric.tsx';

// A picture is drawn as wide as its place, and in here nothing has a width of its own.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 760 });

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2010-01-01', programme: 'PULSE', population: 'passengers', question: 'Recommend?' },
};
const year = { from: '2017-01-01', to: '2017-12-31' };
const bar = (score: number, n: number) => ({ day: year.from, score, n, sumW: n, sumW2: n });
const blank = { blank: 85, outOfRange: 0, notInteger: 0, duplicate: 0 };
const series = buildSeries({
  ...{ grain: 'MONTH', ...year, today: '2026-11-22', definitions: [nps], spans: [year] },
  ...{ cells: [bar(10, 70), bar(0, 30)], excluded: [{ day: year.from, excluded: blank }] },
});

type Restated = Parameters<typeof FrozenMetric>[0]['snapshot']['restated'];

type Targets = NonNullable<SnapshotContent['targets']>;

const snapshot = (metricState: 'DRAFT' | 'PUBLISHED', restated: Restated, targets: Targets) => {
  const [point] = series.points;
  if (!point) throw new Error('The series has a point.');
  const content = composeSnapshot({
    metric: { id: 'm', slug: 'airport', name: 'Airport', layer: 'PERCEPTION' },
    ...{ definition: definitionFacts(nps), definitionText: 'How it is counted.', filter: [] },
    ...{ period: { grain: 'MONTH', ...year }, measurement: point.measurement, series, reading: readSeries(series) },
    ...{ blankCodes: [{ code: '11', count: 84 }], breakdown: null, asAt: '2026-11-22T09:00:00Z', batchIds: [] },
    targets,
  });
  return {
    ...{ __typename: 'Snapshot' as const, id: 's', metricSlug: 'airport', metricName: 'Airport', metricState },
    ...{
      unit: content.unit,
      headline: content.headline,
      content,
      frozenAt: content.asAt,
      dataWithdrawnAt: null,
      restated,
    },
    period: { __typename: 'MetricPeriod' as const, ...content.period },
  };
};

const open = (state: 'DRAFT' | 'PUBLISHED', viewer = clara, restated: Restated = null, targets: Targets = []) => {
  const component = () => <FrozenMetric snapshot={snapshot(state, restated, targets)} />;
  const routes = (parent: AnyRoute) => [createRoute({ getParentRoute: () => parent, path: 'frozen', component })];
  return renderAt('/meridian/frozen', { routes, answers: [], viewer });
};
const member = { ...clara, boards: [{ boardId: 'board', role: 'MEMBER' as const }] };

test('a frozen figure of one period is one point with the words of the live figure', async () => {
  await open('PUBLISHED', member);
  expect(await screen.findByText('One period so far: a trend needs at least two')).toBeVisible();
  expect(screen.getByText(/85 of 185 rows were left out: 84 marked as blank by code 11 and 1 empty/)).toBeVisible();
  expect(screen.getByRole('img')).toHaveTextContent(/2017/);
  expect(screen.getByRole('link', { name: 'Airport' })).toHaveAttribute('href', '/meridian/metrics/airport');
});

test('nobody is led to a draft but those who build metrics', async () => {
  await open('DRAFT', member);
  expect(await screen.findByText(/84 marked as blank/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Airport' })).toBeNull();
});

test('a chair is led to a draft too', async () => {
  await open('DRAFT');
  expect(await screen.findByRole('link', { name: 'Airport' })).toBeVisible();
});

test('beside frozen numbers stands what later data made of them', async () => {
  const changed = { month: '2017-01-01', was: 40, wasN: 100, now: 44, nowN: 120, changedAt: '2026-11-23T09:00:00Z' };
  await open('PUBLISHED', member, { __typename: 'Restatement', ...changed });
  expect(await screen.findByText(/^Restated since:/)).toHaveTextContent(
    'Restated since: Jan 2017 was 40.0 points until November 23, 2026, from 100 answers; it is 44.0 points now, from 120.',
  );
});

test('the target stands as it was frozen: its line, and where the value stood against it', async () => {
  const targets = [{ dimension: null, label: null, value: 30, since: '2017-01-01' }];
  await open('PUBLISHED', member, null, targets);
  expect(await screen.findByText('Target 30.0 points: too close to tell.')).toBeVisible();
  expect(screen.getByRole('img')).toHaveTextContent(/target/);
});
