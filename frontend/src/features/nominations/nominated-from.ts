import { type FigurePage, figurePages } from '@cxboard/domain/figures/figure';
import { useSearch } from '@tanstack/react-router';
import { idsIn } from '../../session/list-filter.ts';
import type { NominatedFrom } from './nominate-form.tsx';

const grains = ['DAY', 'WEEK', 'MONTH'] as const;
const dayIn = (given: unknown) => (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined);
const textIn = (given: unknown) => (typeof given === 'string' && given !== '' ? given.slice(0, 2000) : undefined);

/** What the address says it is nominated from: figures of a metric or a chart as they are shown, a proposal, or a story. */
export interface NominatedFromWords {
  readonly metric?: string;
  readonly grain?: (typeof grains)[number];
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  /** Restrictions of the answers, one after the other: `dimension=value` and so on, as the page of a metric has them. */
  readonly filter?: string;
  readonly proposal?: string;
  /** What a customer told, and what it is about; its words never stand in an address. */
  readonly story?: string;
  readonly reason?: string;
  readonly touchPoint?: string;
  /** A chart of another page than that of a metric: which page, which chart of it, and what it is called. */
  readonly page?: FigurePage;
  readonly chart?: string;
  readonly called?: string;
  readonly quarter?: string;
  readonly pair?: string;
  /** The signal that is taken up with it. */
  readonly signal?: string;
}

export const nominatedFromIn = (search: Record<string, unknown>): NominatedFromWords =>
  Object.fromEntries(
    Object.entries({
      metric: idsIn(search['metric'])[0],
      grain: grains.find((grain) => grain === search['grain']),
      ...{ from: dayIn(search['from']), to: dayIn(search['to']), by: textIn(search['by']) },
      ...{ filter: textIn(search['filter']), proposal: idsIn(search['proposal'])[0] },
      signal: idsIn(search['signal'])[0],
      ...{ story: idsIn(search['story'])[0], reason: idsIn(search['reason'])[0] },
      ...{ touchPoint: idsIn(search['touchPoint'])[0], page: figurePages.find((page) => page === search['page']) },
      ...{ chart: textIn(search['chart']), called: textIn(search['called']) },
      ...{ quarter: dayIn(search['quarter']), pair: textIn(search['pair']) },
    }).filter(([, value]) => value !== undefined),
  );

export function useNominatedFrom(): { from: NominatedFrom | null; words: NominatedFromWords } {
  const words = nominatedFromIn(useSearch({ strict: false }));
  return { words, from: fromIn(words) };
}

function fromIn(words: NominatedFromWords): NominatedFrom | null {
  const { metric, proposal, story, page, chart, reason, touchPoint } = words;
  if (proposal) return { source: 'EMPLOYEE', evidence: { proposalId: proposal } };
  if (story)
    return { source: 'CUSTOMER', evidence: { storyId: story }, about: { reasonId: reason, touchPointId: touchPoint } };
  if (page && chart) return { source: 'DATA', evidence: { figure: { page, name: chart, ...shownIn(words) } } };
  if (!metric) return null;
  const { grain, filter } = words;
  const how = { ...(grain && { grain }), ...(filter && { filter: partsIn(filter) }) };
  const { from, to, by } = words;
  const shown = { ...(from && { from }), ...(to && { to }), ...(by && { by }) };
  return { source: 'DATA', evidence: { metric: { metricId: metric, ...how, ...shown } } };
}

/** How the page of a chart was looked at. */
const shownIn = ({ from, to, by, quarter, pair }: NominatedFromWords) => ({
  ...{ ...(from && { from }), ...(to && { to }), ...(by && { by }) },
  ...{ ...(quarter && { quarter }), ...(pair && { pair }) },
});

/** `Channel=Phone&Channel=App` as the parts a metric is filtered by. */
function partsIn(filter: string) {
  const params = new URLSearchParams(filter);
  return [...new Set(params.keys())].map((dimension) => ({ dimension, values: params.getAll(dimension) }));
}
