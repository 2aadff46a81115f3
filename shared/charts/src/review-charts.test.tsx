import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ClassGrid } from './class-grid.tsx';
import { DriverBars } from './driver-bars.tsx';
import { DriverMatrix } from './driver-matrix.tsx';
import { placeSteps, WaterfallChart } from './waterfall-chart.tsx';
import { HeatMap } from './heat-map.tsx';
import { ScatterChart } from './scatter-chart.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { StackedChart } from './stacked-chart.tsx';
import { textWidth } from './text.ts';

const draw = (chart: ReactElement) => renderToStaticMarkup(chart);
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const isDrawn = (svg: string) =>
  expect(svg).not.toMatch(/ (?:x|y|width|height|x1|x2|y1|y2|d)="[^"]*(?:NaN|Infinity|undefined)|(?:width|height)="-/);

const value = fc.oneof(fc.double({ min: 0, max: 1e9 }), fc.constantFrom(0, 1, Number.MIN_VALUE, NaN, Infinity));
const width = fc.constantFrom(320, 390, 760, 1100);

describe('nothing that counts can say draws outside what a picture can show', () => {
  test('bars by how many', () => {
    const text = fc.string();
    const bar = fc.record({ rank: text, label: text, value, shown: text, share: text, moved: text, tip: text });
    const props = fc.record({ bars: fc.array(bar, { maxLength: 16 }), width, finding: fc.constant('x') });
    fc.assert(
      fc.property(props, (given) => isDrawn(draw(<ParetoChart {...given} vital={{ bars: 3, label: 'most' }} />))),
    );
  });
  test('stacked columns', () => {
    const props = fc.integer({ min: 0, max: 14 }).chain((columns) =>
      fc.record({
        width,
        columns: fc.constant(Array.from({ length: columns }, (_, index) => ({ label: String(index), tip: '' }))),
        parts: fc.array(
          fc.record({ name: fc.string(), values: fc.array(value, { minLength: columns, maxLength: columns }) }),
          { maxLength: 4 },
        ),
      }),
    );
    fc.assert(fc.property(props, (given) => isDrawn(draw(<StackedChart finding="x" tick={String} {...given} />))));
  });
});

test('each reason says its rank, how many, its share and what became of its rank; "Other" is only outlined', () => {
  const bar = { rank: '1', label: 'Money transfer', value: 300, shown: '300', share: '60 %', moved: 'was 2', tip: '' };
  const other = { ...bar, rank: '', label: 'Other', value: 200, shown: '200', share: '40 %', moved: '' };
  const svg = draw(<ParetoChart finding="x" bars={[bar, other]} />);
  expect(words(svg)).toEqual(expect.arrayContaining(['1', 'Money transfer', '300', '60 %', 'was 2', 'Other']));
  expect(svg.match(/fill="none" stroke=/g)).toHaveLength(1);
});

test('the parts of a column are named beside the last one and add up to its height', () => {
  const parts = [
    { name: 'Phone', values: [10, 30] },
    { name: 'App', values: [10, 10] },
  ];
  const svg = draw(
    <StackedChart
      finding="x"
      tick={String}
      parts={parts}
      columns={[
        { label: 'Sep', tip: '' },
        { label: 'Oct', tip: '' },
      ]}
    />,
  );
  expect(words(svg)).toEqual(expect.arrayContaining(['Phone', 'App', 'Sep', 'Oct']));
});

describe('the charts of customers and links are drawn whatever they are given', () => {
  const text = fc.string();
  test('a heat map', () => {
    const props = fc.integer({ min: 0, max: 8 }).chain((columns) =>
      fc.record({
        width,
        columns: fc.array(text, { minLength: columns, maxLength: columns }),
        rows: fc.array(
          fc.record({
            label: text,
            cells: fc.array(fc.record({ value: fc.option(value), shown: text, tip: text }), {
              minLength: columns,
              maxLength: columns,
            }),
          }),
          { maxLength: 12 },
        ),
      }),
    );
    fc.assert(fc.property(props, (given) => isDrawn(draw(<HeatMap finding="x" {...given} />))));
  });
  test('a grid of classes', () => {
    const cell = fc.record({ label: text, count: text, holds: text, share: value, tip: text });
    const props = fc.record({ width, cells: fc.tuple(cell, cell, cell, cell) });
    fc.assert(
      fc.property(props, (given) =>
        isDrawn(draw(<ClassGrid finding="x" rows={['content', 'not']} columns={['little', 'much']} {...given} />)),
      ),
    );
  });
  test('points with their steps', () => {
    const point = fc.record({ x: value, y: value, fitted: value, tip: text });
    const props = fc.record({ width, points: fc.array(point, { maxLength: 30 }) });
    const words = { finding: 'x', xLabel: 'waiting', yLabel: 'recommendation', stepsLabel: 'falling' };
    fc.assert(
      fc.property(props, (given) =>
        isDrawn(draw(<ScatterChart {...words} xTick={String} yTick={String} {...given} />)),
      ),
    );
  });
});

describe('the charts of drivers and sums are drawn whatever they are given', () => {
  const text = fc.string();
  const any = fc.oneof(value, fc.double({ min: -1e9, max: 0 }));
  test('bars in parts', () => {
    const bar = fc.record({
      ...{ tag: text, label: text, shown: text, tip: text, marked: fc.boolean() },
      values: fc.array(any, { maxLength: 3 }),
    });
    const props = fc.record({ width, bars: fc.array(bar, { maxLength: 14 }) });
    fc.assert(
      fc.property(props, (given) => isDrawn(draw(<DriverBars finding="x" parts={['a', 'b', 'c']} {...given} />))),
    );
  });
  test('a matrix of dots', () => {
    const dot = fc.record({ tag: text, label: text, x: any, y: any, marked: fc.boolean(), tip: text });
    const props = fc.record({ width, dots: fc.array(dot, { maxLength: 14 }) });
    const names = { finding: 'x', xLabel: 'money', yLabel: 'points', cornerLabel: 'most to gain' };
    fc.assert(
      fc.property(props, (given) =>
        isDrawn(draw(<DriverMatrix {...names} xTick={String} yTick={String} {...given} />)),
      ),
    );
  });
  test('a waterfall, each step of which begins where the one before ended', () => {
    const step = fc.record({ label: text, value: any, isTotal: fc.boolean(), shown: text, tip: text });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), width, (steps, wide) => {
        isDrawn(draw(<WaterfallChart finding="x" steps={steps} width={wide} />));
        placeSteps(steps).forEach(({ from, isTotal }, nth, placed) => {
          if (!isTotal && nth > 0) expect(from).toBe(placed[nth - 1]!.to);
        });
      }),
    );
  });
});

describe('no words leave the picture, at any width', () => {
  const anchors = { start: 0, middle: 0.5, end: 1 };
  const isInside = (svg: string, wide: number) => {
    const texts = [
      ...svg.matchAll(/<text x="([^"]+)"[^>]*font-size="([^"]+)"[^>]*text-anchor="([^"]+)"[^>]*>([^<]*)</g),
    ];
    expect(texts.length).toBeGreaterThan(0);
    for (const [, x, size, anchor, text] of texts) {
      const from = Number(x) - anchors[anchor as keyof typeof anchors] * textWidth(text!, Number(size));
      expect({ text, from: from >= -0.5, to: from + textWidth(text!, Number(size)) <= wide + 0.5 }).toEqual({
        ...{ text, from: true, to: true },
      });
    }
  };
  const widths = [320, 358, 390, 760, 1100];
  const money = (amount: number) => `€${amount.toLocaleString('en')}`;

  test.each(widths)('the last tick of points with their steps at %i', (wide) => {
    const points = [7_100, 7_600, 8_000].map((x, index) => ({ x: 1000 * x, y: index, fitted: index, tip: '' }));
    const names = { finding: 'x', xLabel: 'contacts', yLabel: 'score', stepsLabel: 'rising' };
    isInside(draw(<ScatterChart {...names} xTick={money} yTick={String} points={points} width={wide} />), wide);
  });
  test.each(widths)('the last tick of a matrix at %i', (wide) => {
    const dots = [0, 400_000, 1_000_000].map((x, index) => ({
      ...{ tag: String(index), label: '', x, y: -index, marked: false, tip: '' },
    }));
    const names = { finding: 'x', xLabel: 'money', yLabel: 'points', cornerLabel: 'most' };
    isInside(draw(<DriverMatrix {...names} xTick={money} yTick={String} dots={dots} width={wide} />), wide);
  });
  test.each(widths)('a class says its figures whole at %i', (wide) => {
    const cell = (label: string) => ({
      ...{ label, share: 0.3, tip: '', holds: '34\u00a0% of the revenue' },
      count: '1,204 customers, €34,567,890 a year',
    });
    const svg = draw(
      <ClassGrid
        finding="x"
        rows={['content', 'not content']}
        columns={['bring little', 'bring much']}
        cells={[cell('Growth'), cell('Model customers'), cell('Dangling'), cell('At risk')]}
        width={wide}
      />,
    );
    expect(words(svg).join(' ')).not.toContain('…');
    for (const part of ['34\u00a0%', 'revenue', '1,204', '€34,567,890'])
      expect(words(svg).filter((text) => text?.includes(part))).toHaveLength(4);
  });
});

test('steps never go against the declared direction, and every month is a dot', () => {
  const points = [10, 20, 30].map((x, index) => ({
    x,
    y: [50, 55, 20][index]!,
    fitted: [52, 52, 20][index]!,
    tip: 'm',
  }));
  const words = { finding: 'x', xLabel: 'w', yLabel: 'r', stepsLabel: 's' };
  const svg = draw(<ScatterChart {...words} xTick={String} yTick={String} points={points} />);
  expect(svg.match(/<circle/g)).toHaveLength(3);
  const heights = [...(/<path d="([^"]+)"/.exec(svg)?.[1] ?? '').matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
});

test('a cell is the deeper the more it holds, and its number stands in it', () => {
  const cell = (share: number) => ({ value: share, shown: String(share), tip: '' });
  const svg = draw(<HeatMap finding="x" columns={['a', 'b']} rows={[{ label: 'r', cells: [cell(1), cell(100)] }]} />);
  const shades = [...svg.matchAll(/fill-opacity="([\d.]+)"/g)].map(([, shade]) => Number(shade));
  expect(shades[0]).toBeLessThan(shades[1]!);
  expect(words(svg)).toEqual(expect.arrayContaining(['r', 'a', 'b', '1', '100']));
});
