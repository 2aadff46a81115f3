import type { Drawing } from '@cxboard/domain/figures/figure';
import { tickIn } from '@cxboard/messages/figure-ticks.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});
const TrendChart = lazy(async () => {
  const { TrendChart: Chart } = await import('@cxboard/charts/trend-chart');
  return { default: Chart };
});
const ClassGrid = lazy(async () => {
  const { ClassGrid: Chart } = await import('@cxboard/charts/class-grid');
  return { default: Chart };
});
const HeatMap = lazy(async () => {
  const { HeatMap: Chart } = await import('@cxboard/charts/heat-map');
  return { default: Chart };
});
const DriverBars = lazy(async () => {
  const { DriverBars: Chart } = await import('@cxboard/charts/driver-bars');
  return { default: Chart };
});
const DriverMatrix = lazy(async () => {
  const { DriverMatrix: Chart } = await import('@cxboard/charts/driver-matrix');
  return { default: Chart };
});
const ParetoChart = lazy(async () => {
  const { ParetoChart: Chart } = await import('@cxboard/charts/pareto-chart');
  return { default: Chart };
});
const StackedChart = lazy(async () => {
  const { StackedChart: Chart } = await import('@cxboard/charts/stacked-chart');
  return { default: Chart };
});
const ScatterChart = lazy(async () => {
  const { ScatterChart: Chart } = await import('@cxboard/charts/scatter-chart');
  return { default: Chart };
});

interface DrawnFigureProps<Of extends Drawing = Drawing> {
  drawing: Of;
  finding: string;
  width: number;
}

/** The picture of a figure, by the chart of its kind. */
export function DrawnFigure({ drawing, ...frame }: DrawnFigureProps) {
  switch (drawing.kind) {
    case 'BREAKDOWN':
      return <BreakdownChart {...drawing} {...frame} />;
    case 'TREND':
      return <TrendChart {...drawing} {...frame} />;
    case 'CLASS_GRID':
      return <ClassGrid {...drawing} {...frame} />;
    case 'HEAT_MAP':
      return <HeatMap {...drawing} {...frame} />;
    case 'DRIVER_BARS':
      return <DriverBars {...drawing} {...frame} />;
    case 'PARETO':
      return <ParetoChart {...drawing} {...frame} />;
    default:
      return <OnAxes drawing={drawing} {...frame} />;
  }
}

type DrawnOnAxes = Extract<Drawing, { kind: 'DRIVER_MATRIX' | 'SCATTER' | 'STACKED' }>;

function OnAxes({ drawing, ...frame }: DrawnFigureProps<DrawnOnAxes>) {
  const { i18n } = useLingui();
  if (drawing.kind === 'STACKED') return <StackedChart {...drawing} {...frame} tick={tickIn(i18n, { as: 'NUMBER' })} />;
  const ticks = { xTick: tickIn(i18n, drawing.xTick), yTick: tickIn(i18n, drawing.yTick) };
  return drawing.kind === 'SCATTER' ? (
    <ScatterChart {...drawing} {...frame} {...ticks} />
  ) : (
    <DriverMatrix {...drawing} {...frame} {...ticks} />
  );
}
