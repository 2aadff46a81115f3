import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ParetoChart } from './pareto-chart.tsx';
import { StackedChart } from './stacked-chart.tsx';

const draw = (chart: ReactElement) => renderToStaticMarkup(chart);
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const isDrawn = (svg: string) =>
  expect(svg).not.toMatch(/ (?:x|y|width|height|x1|x2|y1|y2|d)="[^"]*(?:NaN|Infinity|undefined)|(?:width|height)="-/);

const value = fc.oneof(fc.double({ min: 0, max: 1e9 }), fc.constantFrom(0, 1, NaN, Infinity));
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
