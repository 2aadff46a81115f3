import { describe, expect, test } from '@jest/globals';
import type { MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import { headlineOf } from '@cxboard/domain/metrics/measure.rules';
import { buildSeries } from '@cxboard/domain/metrics/series.rules';
import { renderToStaticMarkup } from 'react-dom/server';
import { MetricTrend } from './metric-trend.tsx';

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2020-01-01', programme: 'PULSE', population: 'customers', question: 'Recommend?' },
};
const words = {
  ...{ finding: 'the finding', empty: 'empty', centre: 'mean', upper: 'upper', lower: 'lower', target: 'target' },
  ...{
    value: (value: number) => value.toFixed(1),
    tick: String,
    soFar: (value: number) => `${value.toFixed(1)} so far`,
    changed: () => 'New definition',
  },
  period: ({ name }: { name: string }) => name,
};

interface Given {
  readonly promoters: readonly number[];
  readonly answers?: number;
  readonly definitions?: readonly MetricDefinition[];
  readonly today?: string;
}

/** A month of 2025 for each share of promoters among its answers; the others are detractors. */
function drawn({ promoters, answers = 1000, definitions = [nps], today = '2030-01-01' }: Given) {
  const cells = promoters.flatMap((share, index) => {
    const day = `2025-${String(index + 1).padStart(2, '0')}-10`;
    const bar = (score: number, n: number) => ({ day, score, n, sumW: n, sumW2: n });
    return [bar(10, share * answers), bar(0, answers - share * answers)];
  });
  const to = `2025-${String(promoters.length).padStart(2, '0')}-28`;
  const series = buildSeries({ grain: 'MONTH', from: '2025-01-01', to, today, definitions, cells });
  const reading = readSeries(series);
  const svg = renderToStaticMarkup(<MetricTrend series={series} reading={reading} words={words} />);
  return { svg, reading, diamonds: svg.match(/l6,6l-6,6l-6,-6z/g)?.length ?? 0 };
}

describe('the picture of a series', () => {
  test('marks the periods of the run that its sentence speaks of, and no others', () => {
    const { reading, diamonds } = drawn({ promoters: [0.7, 0.71, 0.61, 0.6, 0.61, 0.6, 0.61, 0.6, 0.61, 0.6] });
    expect(reading.findings[0]).toMatchObject({ kind: 'RUN', length: 8 });
    expect(diamonds).toBe(8);
  });
  test('marks only the period beyond its limits, over centre and limits', () => {
    const { svg, reading, diamonds } = drawn({
      promoters: [0.7, 0.71, 0.7, 0.69, 0.7, 0.71, 0.7, 0.69, 0.7, 0.71, 0.7, 0.4],
    });
    expect(reading.findings[0]).toMatchObject({ kind: 'BEYOND_LIMITS', isLatest: true });
    expect(diamonds).toBe(1);
    for (const label of ['mean', 'upper', 'lower']) expect(svg).toContain(`>${label}</text>`);
  });
  test('marks nothing where the finding is a step', () => {
    expect(drawn({ promoters: [0.6, 0.7] }).diamonds).toBe(0);
  });
  test('writes the last period that is over large and the one that is not as "so far"', () => {
    const { svg, reading } = drawn({ promoters: [0.6, 0.7, 0.55], today: '2025-03-20' });
    expect(reading.findings[0]).toMatchObject({ kind: 'CHANGE', latest: { name: '2025-02' } });
    expect(svg).toContain('>2025-02: 40.0</text>');
    expect(svg).toContain('>10.0 so far</text>');
    expect(svg).not.toContain('>10.0</text>');
  });
  test('cuts the line where a new definition begins and says so', () => {
    const renewed = { ...nps, version: 2, validFrom: '2025-03-01' };
    const { svg } = drawn({ promoters: [0.6, 0.7, 0.6, 0.7], definitions: [nps, renewed] });
    expect(svg).toContain('>New definition</text>');
    expect(svg.match(/stroke-width="2"[^>]*stroke-linejoin/g)).toHaveLength(2);
  });
  test('leaves out values that stand on too few answers', () => {
    const { svg } = drawn({ promoters: [0.5, 0.5], answers: 4 });
    expect(svg).toContain('>empty</text>');
    expect(svg).not.toContain('<circle');
  });
  test('draws the value that leads', () => {
    const cell = (score: number, weight: number) => ({
      day: '2025-01-10',
      score,
      n: 50,
      sumW: 50 * weight,
      sumW2: 50 * weight ** 2,
    });
    const end = (leads: 'WEIGHTED' | 'UNWEIGHTED') => {
      const definitions = [{ ...nps, leads }];
      const days = { grain: 'MONTH', from: '2025-01-01', to: '2025-01-31', today: '2030-01-01' } as const;
      const series = buildSeries({ ...days, definitions, cells: [cell(10, 3), cell(0, 1)] });
      const svg = renderToStaticMarkup(<MetricTrend series={series} reading={readSeries(series)} words={words} />);
      expect(svg).toContain(`>${headlineOf(series.points[0]!.measurement).value?.toFixed(1)}</text>`);
      return svg;
    };
    expect(end('WEIGHTED')).not.toBe(end('UNWEIGHTED'));
  });
  test('draws what others measured as a line of its own, by its name, and leaves the value alone', () => {
    const { reading } = drawn({ promoters: [0.6, 0.7] });
    const days = { grain: 'MONTH', from: '2025-01-01', to: '2025-02-28', today: '2030-01-01' } as const;
    const cells = [10, 0].flatMap((score) =>
      ['2025-01-10', '2025-02-10'].map((day) => ({ day, score, n: 50, sumW: 50, sumW2: 50 })),
    );
    const series = buildSeries({ ...days, definitions: [nps], cells });
    const draw = (benchmarks: { label: string; value: number }[]) =>
      renderToStaticMarkup(<MetricTrend {...{ series, reading, words, benchmarks }} />);
    expect(draw([{ label: 'Study of banks 42.0', value: 42 }])).toMatch(/stroke-dasharray="10 3 2 3"/);
    expect(draw([{ label: 'Study of banks 42.0', value: 42 }])).toContain('>Study of banks 42.0</text>');
    expect(draw([])).not.toContain('10 3 2 3');
  });
  test('draws a target as it was in force, and dots what it became before anybody had set it', () => {
    const { reading } = drawn({ promoters: [0.6, 0.7] });
    const days = { grain: 'MONTH', from: '2025-01-01', to: '2025-02-28', today: '2030-01-01' } as const;
    const cells = [10, 0].flatMap((score) =>
      ['2025-01-10', '2025-02-10'].map((day) => ({ day, score, n: 50, sumW: 50, sumW2: 50 })),
    );
    const series = buildSeries({ ...days, definitions: [nps], cells });
    const said = { ...words, targetLater: 'set later' };
    const draw = (inForce: (number | null)[], before: (number | null)[]) =>
      renderToStaticMarkup(<MetricTrend {...{ series, reading, words: said, target: { inForce, before } }} />);
    const steps = draw([40, 45], [null, null]);
    expect(steps).toContain('>target</text>');
    expect(steps).not.toContain('stroke-dasharray="1 4"');
    const since = draw([null, 45], [45, null]);
    expect(since).toContain('stroke-dasharray="1 4"');
    expect(since).not.toContain('>set later</text>');
    const later = draw([null, null], [45, 45]);
    expect(later).toContain('>set later</text>');
    expect(later).not.toContain('>target</text>');
  });
  test('keeps a running period apart from those that are over', () => {
    const { svg } = drawn({ promoters: [0.6, 0.7, 0.6], today: '2025-03-20' });
    expect(svg.match(/<circle[^>]* fill="var\(--surface/g)).toHaveLength(1);
  });
});
