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
  const { proposal, story, reason, touchPoint } = words;
  if (proposal) return { source: 'EMPLOYEE', evidence: { proposalId: proposal } };
  if (story)
    return { source: 'CUSTOMER', evidence: { storyId: story }, about: { reasonId: reason, touchPointId: touchPoint } };
  const evidence = figureIn(words) ?? metricIn(words);
  return evidence && { source: 'DATA', evidence };
}

function figureIn({ page, chart, ...words }: NominatedFromWords) {
  if (!page || !chart) return null;
  return { figure: { page, name: chart, ...said({ ...shownIn(words), quarter: words.quarter, pair: words.pair }) } };
}

function metricIn({ metric, grain, filter, ...words }: NominatedFromWords) {
  if (!metric) return null;
  return {
    metric: { metricId: metric, ...said({ grain, ...shownIn(words) }), ...(filter && { filter: partsIn(filter) }) },
  };
}

/** How the page was looked at. */
const shownIn = ({ from, to, by }: NominatedFromWords) => ({ from, to, by });

/** Only what is said: an input takes no undefined. */
const said = <Words extends object>(words: Words) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Words]?: NonNullable<Words[Name]>;
  };

/** `Channel=Phone&Channel=App` as the parts a metric is filtered by. */
function partsIn(filter: string) {
  const params = new URLSearchParams(filter);
  return [...new Set(params.keys())].map((dimension) => ({ dimension, values: params.getAll(dimension) }));
}
