import { useSearch } from '@tanstack/react-router';
import { idsIn } from '../../session/list-filter.ts';
import type { NominatedFrom } from './nominate-form.tsx';

const grains = ['DAY', 'WEEK', 'MONTH'] as const;
const dayIn = (given: unknown) => (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined);
const textIn = (given: unknown) => (typeof given === 'string' && given !== '' ? given.slice(0, 2000) : undefined);

/** What the address says it is nominated from: figures of a metric as they are shown, or a proposal. */
export interface NominatedFromWords {
  readonly metric?: string;
  readonly grain?: (typeof grains)[number];
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  /** Restrictions of the answers, one after the other: `dimension=value` and so on, as the page of a metric has them. */
  readonly filter?: string;
  readonly proposal?: string;
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
    }).filter(([, value]) => value !== undefined),
  );

export function useNominatedFrom(): { from: NominatedFrom | null; words: NominatedFromWords } {
  const words = nominatedFromIn(useSearch({ strict: false }));
  const { metric, proposal, grain, from, to, by, filter } = words;
  if (proposal) return { words, from: { source: 'EMPLOYEE', evidence: { proposalId: proposal } } };
  if (!metric) return { words, from: null };
  const frozen = {
    metricId: metric,
    ...{ ...(grain && { grain }), ...(from && { from }), ...(to && { to }), ...(by && { by }) },
    ...(filter && { filter: partsIn(filter) }),
  };
  return { words, from: { source: 'DATA', evidence: { metric: frozen } } };
}

/** `Channel=Phone&Channel=App` as the parts a metric is filtered by. */
function partsIn(filter: string) {
  const params = new URLSearchParams(filter);
  return [...new Set(params.keys())].map((dimension) => ({ dimension, values: params.getAll(dimension) }));
}
