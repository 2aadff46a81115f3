import { oneOf, textIn } from '../../session/address-state.ts';

export const grains = ['DAY', 'WEEK', 'MONTH'] as const;
export type Grain = (typeof grains)[number];

/** What the page of a metric shows, from its address. */
export interface MetricView {
  grain?: Grain | undefined;
  from?: string | undefined;
  to?: string | undefined;
  by?: string | undefined;
  /** Control limits and the points the rules mark are left away. */
  limits?: 'off' | undefined;
  /** Chosen labels by dimension. */
  filter?: Readonly<Record<string, readonly string[]>> | undefined;
}

const dayIn = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))
    ? given
    : undefined;

function filterIn(given: unknown): MetricView['filter'] {
  if (typeof given !== 'object' || given === null) return undefined;
  const parts = Object.entries(given).flatMap(([dimension, values]: [string, unknown]) => {
    const labels = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
    return labels.length > 0 ? [[dimension, labels] as const] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

export const metricView = (search: Record<string, unknown>): MetricView => ({
  grain: oneOf(grains, search['grain']),
  from: dayIn(search['from']),
  to: dayIn(search['to']),
  by: textIn(search['by']),
  limits: oneOf(['off'] as const, search['limits']),
  filter: filterIn(search['filter']),
});

/** The same as the API takes it. */
export const filterParts = ({ filter = {} }: MetricView) =>
  Object.entries(filter).map(([dimension, values]) => ({ dimension, values: [...values] }));
