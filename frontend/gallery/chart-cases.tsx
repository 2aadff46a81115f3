import { BreakdownChart } from '@cxboard/charts/breakdown-chart';
import { ClassGrid } from '@cxboard/charts/class-grid';
import { DistributionBar } from '@cxboard/charts/distribution-bar';
import { DriverBars } from '@cxboard/charts/driver-bars';
import { DriverMatrix } from '@cxboard/charts/driver-matrix';
import { WaterfallChart } from '@cxboard/charts/waterfall-chart';
import { HeatMap } from '@cxboard/charts/heat-map';
import { ParetoChart } from '@cxboard/charts/pareto-chart';
import { ScatterChart } from '@cxboard/charts/scatter-chart';
import { Sparkline } from '@cxboard/charts/sparkline';
import { StackedChart } from '@cxboard/charts/stacked-chart';
import { StackedShares } from '@cxboard/charts/stacked-shares';
import { TornadoChart } from '@cxboard/charts/tornado-chart';
import { TrendChart } from '@cxboard/charts/trend-chart';
import type { ReactNode } from 'react';

/** What every chart must survive: nothing, one, very many, all the same, below zero, gaps, and names that are too long. */
export interface ChartCase {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly names?: (index: number) => string;
}

const long = 'Change of password or security questions after a missed call back about a loan application';
/** The same every time, and with no pattern that a chart could flatter. */
const wave = (index: number) => Math.round(40 * Math.sin(index / 9) + 25 * Math.sin(index / 2.3));

export const chartCases: readonly ChartCase[] = [
  { name: 'Nothing', values: [] },
  { name: 'One point', values: [42] },
  { name: 'Two points', values: [42, 18] },
  { name: 'All equal', values: Array.from({ length: 12 }, () => 30) },
  { name: 'Below zero', values: [-60, -12, 0, 25, -38, -90, 44, -5] },
  { name: 'Missing in between', values: [31, null, null, 44, 38, null, 52, null] },
  { name: 'Long names', values: [61, 47, 33, 12, 3], names: (index) => `${long} ${index + 1}` },
  { name: 'Very large beside very small', values: [1_250_000, 3, 1, 0, 2] },
  { name: '10,000 points', values: Array.from({ length: 10_000 }, (_, index) => wave(index)) },
];

const whole = (value: number | null) => (value === null ? '' : value.toLocaleString('en-GB'));
const nameIn = ({ names }: ChartCase) => names ?? ((index: number) => `P${index + 1}`);
const said = ({ name, values }: ChartCase) => `${name}: ${values.length} values`;
const positive = ({ values }: ChartCase) => values.map((value) => Math.max(0, value ?? 0));
/** Lists are cut by their pages; a chart of a list never gets more than a page of them. */
const fewest = <T,>(values: readonly T[]) => values.slice(0, 24);

type Draw = (one: ChartCase, width: number) => ReactNode;

export const charts: Readonly<Record<string, Draw>> = {
  'Line with band': (one, width) => (
    <TrendChart
      finding={said(one)}
      width={width}
      emptyLabel="No answers in this time"
      periods={one.values.map((_, index) => ({ label: nameIn(one)(index) }))}
      series={[
        {
          name: 'Value',
          points: one.values.map((value) => ({
            value,
            ...(value !== null && { low: value - 6, high: value + 6 }),
          })),
        },
      ]}
    />
  ),
  'Driver bars': (one, width) => (
    <DriverBars
      finding={said(one)}
      width={width}
      parts={['Effectiveness', 'Ease', 'Emotion']}
      bars={fewest(one.values).map((value, index) => ({
        ...{ tag: String(index + 1), label: nameIn(one)(index), shown: whole(value) },
        values: [(value ?? 0) / 2, (value ?? 0) / 3, -(value ?? 0) / 6],
        ...{ marked: index % 2 === 0, tip: nameIn(one)(index) },
      }))}
    />
  ),
  'Driver matrix': (one, width) => (
    <DriverMatrix
      finding={said(one)}
      width={width}
      xLabel="saved at most in a year"
      yLabel="points"
      cornerLabel="hurts customers and costs most"
      xTick={whole}
      yTick={whole}
      dots={fewest(one.values).flatMap((value, index) =>
        value === null
          ? []
          : [
              {
                ...{ tag: String(index + 1), label: nameIn(one)(index), x: Math.abs(value) * (index + 1), y: value },
                ...{ marked: value < 0, tip: nameIn(one)(index) },
              },
            ],
      )}
    />
  ),
  Waterfall: (one, width) => (
    <WaterfallChart
      finding={said(one)}
      width={width}
      steps={fewest(one.values).map((value, index) => ({
        ...{ label: nameIn(one)(index), value: value ?? 0, shown: whole(value), tip: nameIn(one)(index) },
        isTotal: index > 0 && index === one.values.length - 1,
      }))}
    />
  ),
  'Heat map': (one, width) => (
    <HeatMap
      finding={said(one)}
      width={width}
      columns={fewest(one.values)
        .slice(0, 7)
        .map((_, index) => nameIn(one)(index))}
      rows={['Phone', 'App', long].map((label, row) => ({
        label,
        cells: fewest(one.values)
          .slice(0, 7)
          .map((value, column) => ({
            value: value === null ? null : Math.abs(value) * (row + column),
            shown: whole(value === null ? null : Math.abs(value) * (row + column)),
            tip: label,
          })),
      }))}
    />
  ),
  'Class grid': (one, width) => {
    const cell = (index: number) => ({
      label: nameIn(one)(index),
      count: `${whole(Math.abs(one.values[index] ?? 0))} customers`,
      holds: `${whole(Math.abs(one.values[index] ?? 0))} of the revenue`,
      share: Math.abs(one.values[index] ?? 0),
      tip: nameIn(one)(index),
    });
    return (
      <ClassGrid
        finding={said(one)}
        width={width}
        rows={['content', 'not content']}
        columns={['bring little', 'bring much']}
        cells={[cell(0), cell(1), cell(2), cell(3)]}
      />
    );
  },
  'Points with steps': (one, width) => (
    <ScatterChart
      finding={said(one)}
      width={width}
      xLabel={nameIn(one)(0)}
      yLabel="Recommendation"
      stepsLabel="if it could only rise"
      xTick={whole}
      yTick={whole}
      points={one.values.flatMap((value, index) =>
        value === null ? [] : [{ x: index, y: value, fitted: index / 2, tip: nameIn(one)(index) }],
      )}
    />
  ),
  Sparkline: (one) => <Sparkline finding={said(one)} values={one.values} />,
  'Stacked columns': (one, width) => (
    <StackedChart
      finding={said(one)}
      width={width}
      tick={whole}
      columns={one.values.map((_, index) => ({ label: nameIn(one)(index), tip: nameIn(one)(index) }))}
      parts={[
        { name: 'Phone', values: positive(one) },
        { name: 'App', values: positive(one).map((value) => value / 2) },
      ]}
    />
  ),
  'Stacked shares': (one, width) => (
    <StackedShares
      finding={said(one)}
      width={width}
      share={(value) => `${Math.round(value)} %`}
      parts={[
        { name: 'Detractors', tone: 'LOW' },
        { name: 'Passives', tone: 'MIDDLE' },
        { name: 'Promoters', tone: 'HIGH' },
      ]}
      periods={one.values.map((value, index) => {
        const high = Math.min(100, Math.abs(value ?? 0));
        return {
          label: nameIn(one)(index),
          shares: value === null ? null : [(100 - high) / 3, (2 * (100 - high)) / 3, high],
          tip: nameIn(one)(index),
        };
      })}
    />
  ),
  Pareto: (one, width) => (
    <ParetoChart
      finding={said(one)}
      width={width}
      bars={fewest(positive(one)).map((value, index) => ({
        ...{ rank: String(index + 1), label: nameIn(one)(index), value, shown: whole(value) },
        ...{ share: '4 %', moved: index % 2 ? 'as before' : 'new', tip: nameIn(one)(index) },
      }))}
    />
  ),
  Breakdown: (one, width) => (
    <BreakdownChart
      finding={said(one)}
      width={width}
      rows={fewest(one.values).map((value, index) => ({
        ...{ label: nameIn(one)(index), value, shown: whole(value), count: '120' },
        ...(value !== null && { low: value - 8, high: value + 8 }),
        ...(value === null && { note: 'fewer than 5 answers' }),
      }))}
    />
  ),
  Distribution: (one, width) => (
    <DistributionBar
      finding={said(one)}
      width={width}
      parts={positive(one)
        .slice(0, 3)
        .map((count, index) => ({
          ...{ tone: (['LOW', 'MIDDLE', 'HIGH'] as const)[index] ?? 'MIDDLE', count },
          label: `${nameIn(one)(index)} ${whole(count)}`,
        }))}
    />
  ),
  Tornado: (one, width) => (
    <TornadoChart
      finding={said(one)}
      width={width}
      base={0}
      baseShown="0"
      bars={one.values.slice(0, 5).map((value, index) => {
        const reach = Math.abs(value ?? 0);
        const shown = { lowShown: whole(-reach), highShown: whole(reach) };
        return { label: nameIn(one)(index), low: -reach, high: reach, ...shown, tip: nameIn(one)(index) };
      })}
    />
  ),
};
