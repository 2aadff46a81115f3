import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { BreakdownChart } from './breakdown-chart.tsx';
import { DistributionBar } from './distribution-bar.tsx';
import { EffectChart } from './effect-chart.tsx';
import { IntervalChart, intervalScale } from './interval-chart.tsx';
import { onPaper } from './paint.ts';
import { Sparkline } from './sparkline.tsx';
import { namesUnder, textWidth } from './text.ts';
import { ticksOf } from './timeline-signs.tsx';
import { endLine, layOutTrend } from './trend-layout.ts';
import { TrendChart, type TrendChartProps } from './trend-chart.tsx';

const draw = (chart: ReactElement) => renderToStaticMarkup(chart);
/** Every number that places something. */
const coordinates = (svg: string) =>
  [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy|r|d|width|height|font-size|viewBox)="([^"]*)"/g)].map(
    ([, value]) => value ?? '',
  );
const textSizes = (svg: string) => [...svg.matchAll(/font-size="([^"]+)"/g)].map(([, size]) => Number(size));
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

const value = fc.oneof(
  fc.constant(null),
  fc.double({ min: -1e9, max: 1e9 }),
  fc.constantFrom(0, 1, 50, NaN, Infinity, -Infinity),
);
const point = fc.record({ value, low: value, high: value, marked: fc.boolean() });
const optional = (text: string) => fc.constantFrom(undefined, text);
const period = fc.record({
  label: fc.constantFrom('Jan', 'November 2026, so far', ''),
  open: fc.boolean(),
  breakBefore: optional('A new question'),
  event: optional('The refund queue moved to the new partner'),
});
const range = fc.constantFrom(undefined, [0, 100] as const, [-100, 100] as const);
const width = fc.constantFrom(320, 760, 1);
const trend: fc.Arbitrary<TrendChartProps> = fc.record({
  ...{ finding: fc.constant('x'), range, width },
  periods: fc.array(period, { maxLength: 30 }),
  series: fc.array(
    fc.record({ name: fc.uuid(), points: fc.array(point, { maxLength: 30 }), endLabel: optional('74.8 %') }),
    {
      maxLength: 5,
    },
  ),
  lines: fc.array(
    fc.record({
      kind: fc.constantFrom('CENTRE' as const, 'LIMIT' as const, 'TARGET' as const),
      label: fc.uuid(),
      at: fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.array(value, { maxLength: 30 })),
    }),
    { maxLength: 3 },
  ),
});

describe('whatever it is given, a chart places everything somewhere and keeps its text readable', () => {
  const holds = (svg: string) => {
    expect(coordinates(svg).filter((text) => /NaN|Infinity|undefined|null/.test(text))).toEqual([]);
    expect(textSizes(svg).filter((size) => size < 11)).toEqual([]);
    expect(svg).toMatch(/^<svg role="img" aria-label="x"/);
  };
  test('trend', () => fc.assert(fc.property(trend, (props) => holds(draw(<TrendChart {...props} />)))));
  test('trend of values that differ by rounding only', () => {
    const points = [{ value: 0, low: 5e-324, high: 0, marked: false }];
    holds(draw(<TrendChart finding="x" width={320} periods={[]} series={[{ name: 'NPS', points }]} lines={[]} />));
  });
  test('sparkline', () =>
    fc.assert(fc.property(fc.array(value), (values) => holds(draw(<Sparkline finding="x" values={values} />)))));
  test('breakdown', () => {
    const row = fc.record({
      label: fc.string(),
      value,
      low: value,
      high: value,
      shown: fc.string(),
      marked: fc.boolean(),
    });
    const form = fc.constantFrom('BARS' as const, 'DOTS' as const);
    const props = fc.record({ rows: fc.array(row), form, width, range, finding: fc.constant('x') });
    fc.assert(fc.property(props, (given) => holds(draw(<BreakdownChart {...given} />))));
  });
  test('distribution', () => {
    const counted = fc.record({ label: fc.string(), count: fc.nat(), shown: fc.string() });
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 11 }), width, (bins, given) => {
        const parts = bins.map((bin) => ({ ...bin, tone: 'LOW' as const }));
        holds(draw(<DistributionBar finding="x" parts={parts} width={given} />));
      }),
    );
  });
});

const months = ['Jan', 'Feb', 'Mar', 'Apr'].map((label) => ({ label }));
const points = [40, 42, 41, 45].map((each) => ({ value: each, low: each - 2, high: each + 2 }));
const one = (given: Partial<TrendChartProps> = {}) =>
  draw(
    <TrendChart finding="NPS rose" periods={months} series={[{ name: 'NPS', points, endLabel: '45.0' }]} {...given} />,
  );
const lines = (svg: string) => [...svg.matchAll(/d="(M[^"]+)"[^>]* stroke-width="2"/g)].map(([, d]) => d ?? '');

const paper = { width: fc.integer({ min: 280, max: 1200 }) };
const figure = fc.constantFrom('70.8 %', '−12.4', 'Sept 2026: 70.8 %', 'November 2026: 1,234 contacts', '5.9 so far');
const placed = (svg: string) =>
  [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*?font-size="([^"]+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, size, more = '', text = '']) => ({ x: Number(x), y: Number(y), size: Number(size), text, more }),
  );

test('no label leaves its chart, and no figure is cut off at the edge', () => {
  const given = fc.record({
    ...paper,
    many: fc.integer({ min: 1, max: 30 }),
    end: figure,
    soFar: fc.option(figure, { nil: undefined }),
    line: fc.constantFrom('target 75.0', 'usual range', 'mean'),
    event: optional('The refund queue moved to the new partner'),
    at: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 30, maxLength: 30 }),
  });
  fc.assert(
    fc.property(given, ({ width: wide, many, end, soFar, line, event, at }) => {
      const series = { name: 'x', points: at.slice(0, many).map((each) => ({ value: each })) };
      const periods = series.points.map((_, nth) => ({
        ...{ label: nth === many - 1 ? 'Nov 2026, so far' : 'Oct 2026', open: soFar !== undefined && nth === many - 1 },
        ...(nth === Math.floor(many / 2) && { event }),
      }));
      const svg = draw(
        <TrendChart
          finding="x"
          width={wide}
          range={[0, 100]}
          periods={periods}
          series={[{ ...series, endLabel: end, ...(soFar && { openLabel: soFar }) }]}
          lines={[{ kind: 'TARGET', label: line, at: 75 }]}
        />,
      );
      const height = Number(/ height="([^"]+)"/.exec(svg)?.[1]);
      const texts = placed(svg);
      expect(texts.length).toBeGreaterThan(2);
      for (const { x, y, size, text, more } of texts) {
        const long = textWidth(text, size);
        const start = more.includes('"end"') ? x - long : more.includes('"middle"') ? x - long / 2 : x;
        expect(start).toBeGreaterThanOrEqual(-1);
        expect(start + long).toBeLessThanOrEqual(wide + 1);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
      const said = texts.map(({ text }) => text).join(' ');
      if (many > 1 || soFar === undefined) expect(said).toContain(end);
      if (soFar) expect(said).toContain(soFar);
    }),
    { numRuns: 1000 },
  );
});

describe('a trend', () => {
  test('joins its values in one line, higher values higher', () => {
    const [line = ''] = lines(one());
    const heights = [...line.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(4);
    expect([...heights].sort((a, b) => b - a)).toEqual([heights[0], heights[2], heights[1], heights[3]]);
  });
  test('is cut where there is no value and where the definition changed', () => {
    const gap = [points[0], points[1], { value: null }, points[3]].filter((each) => each !== undefined);
    expect(lines(one({ series: [{ name: 'NPS', points: gap }] }))).toHaveLength(1);
    const broken = months.map((month, index) => (index === 2 ? { ...month, breakBefore: 'New wording' } : month));
    const svg = one({ periods: broken });
    expect(lines(svg)).toHaveLength(2);
    expect(words(svg)).toContain('New wording');
  });
  test('of one period shows its interval as a bar with ends, in the middle, the figure beside it', () => {
    const single = { name: 'NPS', points: [{ value: 39.8, low: 37.2, high: 42.4 }], endLabel: '39.8' };
    const svg = one({ periods: [{ label: '2017' }], series: [single] });
    const [, cx] = /<circle cx="([\d.]+)"/.exec(svg) ?? [];
    expect(svg).toContain(`M${Number(cx) - 6},`);
    expect(svg).toMatch(new RegExp(`<text x="${Number(cx) + 12}"[^>]*>39.8</text>`));
    expect(lines(svg)).toEqual([]);
  });
  test('hatches a period that is not over and leaves its dot hollow and its line dashed', () => {
    const running = months.map((month, index) => (index === 3 ? { label: 'Apr, so far', open: true } : month));
    const svg = one({ periods: running });
    expect(svg).toMatch(/<path d="(M[\d.]+,[\d.]+L[\d.]+,[\d.]+){5,}"/);
    expect(svg.match(/<circle[^>]* fill="var\(--surface, #ffffff\)"/g)).toHaveLength(1);
    expect(svg).toMatch(/stroke-dasharray="3 3" stroke-width="2"/);
  });
  test('leaves what is provisional hollow and dashed, what is guessed hollow, square and dotted; the rest stays firm', () => {
    const unsure = months.map((month, index) => {
      if (index === 1) return { ...month, quality: 'PROVISIONAL' as const };
      return index === 3 ? { ...month, quality: 'ESTIMATE' as const } : month;
    });
    const svg = one({ periods: unsure });
    expect(svg.match(/<circle[^>]* fill="var\(--surface, #ffffff\)"/g)).toHaveLength(1);
    expect(svg.match(/<rect[^>]*width="7" height="7"[^>]* fill="var\(--surface, #ffffff\)"/g)).toHaveLength(1);
    const dashes = [
      ...svg.matchAll(/<path d="M[^"]+" stroke="[^"]+"(?: stroke-dasharray="([^"]+)")? stroke-width="2"/g),
    ];
    expect(dashes.map(([, dash]) => dash)).toEqual(['3 3', '1 4']);
  });
  test('marks with a diamond what the finding speaks of, and nothing else', () => {
    const marked = points.map((each, index) => ({ ...each, marked: index > 1 }));
    const svg = one({ series: [{ name: 'NPS', points: marked }] });
    expect(svg.match(/l6,6l-6,6l-6,-6z/g)).toHaveLength(2);
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });
  test('never leaves the range its measure can reach', () => {
    const full = [
      { value: 100, low: 99, high: 100 },
      { value: 98, low: 95, high: 100 },
    ];
    const ticks = words(one({ range: [0, 100], series: [{ name: 'CSAT', points: full }] })).map(Number);
    expect(Math.max(...ticks.filter(Number.isFinite))).toBe(100);
  });
  test('labels on the phone fewer periods than on paper, always the newest', () => {
    const year = Array.from({ length: 24 }, (_, index) => ({ label: `Month ${index}` }));
    const labels = (wide: number) =>
      words(one({ periods: year, width: wide })).filter((text) => text?.startsWith('Month'));
    expect(labels(320).length).toBeLessThan(labels(760).length);
    expect(labels(320).at(-1)).toBe('Month 23');
  });
  test('keeps labels at its end apart', () => {
    const series = ['Web', 'Phone', 'Branch'].map((name) => ({ name, endLabel: name, points }));
    const ys = [...one({ series }).matchAll(/y="([\d.]+)"[^>]*>(?:Web|Phone|Branch)</g)].map(([, y]) => Number(y));
    expect(ys).toHaveLength(3);
    expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBeGreaterThanOrEqual(14);
  });
  test('leads labels that made room for each other back to their values, apart and without crossing', () => {
    const at = fc.array(fc.double({ min: 44, max: 46, noNaN: true }), { minLength: 4, maxLength: 8 });
    const props = (values: readonly number[], wide: number) => ({
      ...{ finding: 'x', periods: months, width: wide, height: wide < 480 ? 200 : 260 },
      series: [
        { name: 'NPS', points, endLabel: '45.0' },
        { name: 'Until March', points: points.slice(0, 3), endLabel: '41.0' },
      ],
      lines: values.map((value, nth) => ({ kind: 'BENCHMARK' as const, label: `bench ${nth}`, at: value })),
    });
    fc.assert(
      fc.property(at, fc.constantFrom(390, 760), (values, wide) => {
        const { endLabels, size, plot, x } = layOutTrend(props(values, wide));
        expect(endLabels).toHaveLength(values.length + 2);
        for (const { strong, lines, tip } of endLabels)
          expect(tip.x).toBe(!strong ? plot.right : x(lines.join(' ').startsWith('45') ? 3 : 2));
        endLabels.slice(1).forEach((label, nth) => {
          const above = endLabels[nth];
          const lines = ((above?.lines.length ?? 1) + label.lines.length) / 2;
          expect(label.y - (above?.y ?? 0)).toBeGreaterThanOrEqual(lines * endLine(size) - 1e-6);
          expect(label.tip.y).toBeGreaterThanOrEqual(above?.tip.y ?? 0);
          expect([label.bend, label.x]).toEqual([plot.right, above?.x]);
        });
      }),
    );
    const crowded = layOutTrend(props([45, 45.01, 45.02, 45.03], 760));
    expect(crowded.endLabels[0]?.x).toBe(crowded.plot.right + 20);
    const svg = renderToStaticMarkup(<TrendChart {...props([45, 45.01, 45.02, 45.03], 760)} />);
    expect(svg.match(/L[\d.]+,[\d.]+H/g)?.length).toBeGreaterThanOrEqual(2);
    expect(one()).not.toMatch(/L[\d.]+,[\d.]+H/);
  });
  test('draws a limit for each period as a staircase and skips periods without one', () => {
    const svg = one({ lines: [{ kind: 'LIMIT', label: 'upper limit', at: [44, null, 46, 47] }] });
    const [, path = ''] = /<path d="([^"]+)"[^>]*stroke-dasharray="2 3"/.exec(svg) ?? [];
    expect(path.match(/M/g)).toHaveLength(2);
  });
  test('says that it is empty instead of drawing an axis without values', () => {
    const svg = one({ series: [{ name: 'NPS', points: [{ value: null }] }], emptyLabel: 'No answers yet' });
    expect(words(svg).sort()).toEqual(['Apr', 'Feb', 'Jan', 'Mar', 'No answers yet']);
  });
});

describe('a breakdown', () => {
  const rows = [
    { label: 'Security', value: -20, low: -30, high: -10, shown: '−20.0', count: '120' },
    { label: 'Retail', value: null, shown: '', note: 'fewer than 5 answers' },
    { label: 'Customs', value: 60, low: 50, high: 70, shown: '60.0', count: '410' },
  ];
  test('says in words what a suppressed row cannot show, and draws no mark there', () => {
    const svg = draw(<BreakdownChart finding="x" rows={rows} />);
    expect(words(svg)).toEqual(expect.arrayContaining(['fewer than 5 answers', 'Security', '−20.0', '120']));
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });
  test('strokes the target of a row inside the plot, and says what the stroke is', () => {
    const held = rows.map((row, at) => ({ ...row, target: at === 0 ? 90 : null }));
    const strokes = (given: typeof held) =>
      draw(<BreakdownChart finding="x" rows={given} targetHeading="its target" />).match(/stroke-width="2.5"/g) ?? [];
    const svg = draw(<BreakdownChart finding="x" rows={held} targetHeading="its target" />);
    // One in the row, one beside the word.
    expect(strokes(held)).toHaveLength(2);
    expect(words(svg)).toContain('its target');
    const none = draw(<BreakdownChart finding="x" rows={rows} targetHeading="its target" />);
    expect(words(none)).not.toContain('its target');
    expect(none).not.toContain('stroke-width="2.5"');
  });
  test('lets bars begin at zero, also when all values are far from it', () => {
    const svg = draw(
      <BreakdownChart
        finding="x"
        form="BARS"
        rows={[
          { label: 'a', value: 90, shown: '90' },
          { label: 'b', value: 45, shown: '45' },
        ]}
      />,
    );
    const [long = 0, short = 0] = [...svg.matchAll(/width="([\d.]+)" height="14"/g)].map(([, each]) => Number(each));
    expect(long / short).toBeCloseTo(2, 6);
  });
  test('answers a press only where somebody listens', () => {
    expect(draw(<BreakdownChart finding="x" rows={rows} />)).not.toContain('cursor');
    expect(
      draw(<BreakdownChart finding="x" rows={rows} onSelect={() => undefined} />).match(/cursor="pointer"/g),
    ).toHaveLength(3);
  });
});

test('the parts of a distribution are as long as their counts', () => {
  const parts = [
    { tone: 'LOW' as const, label: 'Detractors 12 %', count: 342 },
    { tone: 'MIDDLE' as const, label: 'Passives 35 %', count: 968 },
    { tone: 'HIGH' as const, label: 'Promoters 52 %', count: 1436 },
  ];
  const svg = draw(<DistributionBar finding="x" parts={parts} width={760} />);
  const starts = [...svg.matchAll(/<rect x="([\d.]+)" width/g)].map(([, x]) => Number(x));
  expect(starts[1]).toBeCloseTo((342 / 2746) * 760, 6);
  expect(starts[2]).toBeCloseTo((1310 / 2746) * 760, 6);
  expect(words(svg)).toEqual(['Detractors 12 %', 'Passives 35 %', 'Promoters 52 %']);
});

test('a text that could be markup is shown as text', () => {
  const svg = draw(<BreakdownChart finding={'"><script>'} rows={[{ label: '<script>', value: 1, shown: '1' }]} />);
  expect(svg).not.toContain('<script>');
});

test('on paper no colour depends on a page', () => {
  const svg = onPaper(one());
  expect(svg).not.toContain('var(');
  expect(svg).toContain('stroke="#0072b2"');
});

test('a milestone stands on the day it was reached, else on the day it is due, and the review after them', () => {
  const milestones = [
    { dueOn: '2026-03-01', doneOn: '2026-03-09' },
    { dueOn: '2026-05-01', doneOn: null },
  ];
  expect(ticksOf(milestones, '2026-09-01')).toEqual([
    { on: '2026-03-09', kind: 'DONE' },
    { on: '2026-05-01', kind: 'OPEN' },
    { on: '2026-09-01', kind: 'REVIEW' },
  ]);
  expect(ticksOf([], null)).toEqual([]);
});

test.each([320, 760])('both lines of an effect are named in full, also where there is little room (%s)', (width) => {
  const expected = { value: 4, low: 1, high: 7 };
  const points = [false, true].map((isAfter) => ({ label: 'Jan', tip: 'Jan: 12', value: 12, isAfter, expected }));
  const [seenLabel, expectedLabel] = ['Seen', 'Expected without it, with its 95 % range'];
  const drawn = draw(
    <EffectChart
      finding="x"
      goLiveLabel="Went live on 3 Nov"
      marksLabel="Months"
      range={[0, 100]}
      tick={String}
      {...{ points, seenLabel, expectedLabel, width }}
    />,
  );
  expect(words(drawn)).toEqual(expect.arrayContaining([seenLabel, expectedLabel]));
});

test('where an effect knows nothing its line stops, and a value alone is still a mark', () => {
  const values = [4, 5, null, 6, null, 7, 8];
  const points = values.map((value, month) => ({
    ...{ label: `M${month}`, tip: `M${month}`, value, isAfter: month > 3, expected: null },
  }));
  const labels = { finding: 'x', goLiveLabel: 'Went live', seenLabel: 'Seen', expectedLabel: 'Expected' };
  const drawn = draw(
    <EffectChart {...{ ...labels, points, marksLabel: 'Months', range: [0, 100], tick: String, width: 80 }} />,
  );
  const steps = [...drawn.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path.match(/L/g)?.length ?? 0);
  expect(steps.filter((count) => count > 0)).toEqual([1, 1]);
  expect(drawn.match(/<circle/g)).toHaveLength(1);
});

test('names under a chart never meet, nor leave it: 10,000 of them, and names longer than the chart is wide', () => {
  const width = 640;
  for (const { count, name } of [
    { count: 10_000, name: (nth: number) => `P${nth}` },
    { count: 5, name: (nth: number) => `Change of password after a missed call back about a loan application ${nth}` },
    { count: 1, name: () => 'November 2026' },
  ]) {
    const slot = width / count;
    const names = Array.from({ length: count }, (_, nth) => name(nth));
    const placed = namesUnder(names, { x: (index) => slot * (index + 0.5), slot, size: 12, width });
    const spans = placed.map(({ at, text }) => [at - textWidth(text, 12) / 2, at + textWidth(text, 12) / 2] as const);
    expect(spans.length).toBeGreaterThan(0);
    for (const [nth, [from, to]] of spans.entries()) {
      expect([from >= -0.01, to <= width + 0.01]).toEqual([true, true]);
      expect(from).toBeGreaterThan(spans[nth - 1]?.[1] ?? -1);
    }
  }
});

test('values stand on one scale with nothing on it; one whose interval reaches over nothing is hollow', () => {
  const row = (label: string, low: number, value: number, high: number) => ({
    ...{ label, low, value, high, shown: `€${value}`, tip: `${label}: €${value}` },
  });
  const rows = [row('Recommendation', 20, 60, 100), row('Contacts avoided', -10, 30, 70)];
  const sum = { ...row('Together', 25, 90, 155), isSum: true as const };
  expect([-10, 0, 155].map(intervalScale([...rows, sum]))).toEqual([0, 10 / 165, 1]);
  for (const width of [320, 760]) {
    const svg = draw(<IntervalChart finding="Worth" rows={[...rows, sum]} zeroShown="€0" width={width} />);
    expect(words(svg)).toEqual(expect.arrayContaining(['€0', 'Recommendation', '€60', 'Contacts avoided', 'Together']));
    expect(coordinates(svg).filter((text) => /NaN|Infinity|undefined|null/.test(text))).toEqual([]);
    const dots = [...svg.matchAll(/<circle [^>]*fill="([^"]+)"/g)].map(([, fill]) => fill?.includes('surface'));
    expect(dots).toEqual([false, true, false]);
  }
});
