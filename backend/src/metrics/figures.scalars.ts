import { GraphQLScalarType } from 'graphql';

/** Figures travel whole, in the shape the domain computes and a snapshot freezes (decision 021); they only go out. */
const figures = (name: string, description: string) => new GraphQLScalarType({ name, description });

export const MetricDefinition = figures(
  'MetricDefinition',
  'How a metric is counted and since when: rule, unit, scale, direction, leading value, question, programme, population, version, validFrom.',
);
export const Measurement = figures(
  'Measurement',
  'A value with n, 95 % interval and what was left out: unweighted, weighted (or null), mean, easyShare, and counts by group.',
);
export const MetricSeries = figures(
  'MetricSeries',
  'Grain, unit, points (period, measurement, showing, change) and breaks where a new definition begins.',
);
export const SeriesReading = figures(
  'SeriesReading',
  'What a series says: findings, the most important first, and its control limits.',
);
export const BreakdownRow = figures(
  'BreakdownRow',
  'One label of a dimension with as much as its answers allow to show, and how it compares with the rest.',
);
export const Estimate = figures(
  'Estimate',
  'A value with n, the low and high end of its 95 % interval, what was excluded, and its method; value null says why in reason.',
);
export const SnapshotContent = figures(
  'SnapshotContent',
  'All that a frozen snapshot draws. Format 1: metric, definition, filter, period, measurement, series, reading, breakdown, asAt; format 2, a chart of another page: page, title, finding, notes, head, lines, drawing, period, asAt.',
);
