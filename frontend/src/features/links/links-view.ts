import type { MetricLink } from '@cxboard/domain/links/metric-links.rules';

/** What the address says of the page: the pair that is open. */
export interface LinksView {
  readonly pair?: string;
}

export const linksView = ({ pair }: Record<string, unknown>): LinksView =>
  typeof pair === 'string' && pair.length <= 100 ? { pair } : {};

/** What a pair is called in the address. */
export const pairOf = ({ from, to }: MetricLink): string => `${from.id}~${to.id}`;
