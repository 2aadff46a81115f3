import { foundKinds, type FoundKind } from '@cxboard/domain/overview/search.rules';
import { textIn } from '../../session/address-state.ts';
import { knownIn, narrowing, useListFilter } from '../../session/list-filter.ts';

/** How many days back; a search without one looks at all of them. */
export const spans = ['30', '90', '365'] as const;

/** What is looked for, as the address says. */
export interface LookedFor {
  readonly q?: string;
  readonly kinds?: string;
  readonly board?: string;
  readonly days?: string;
}

/** Addresses are typed by people: what is not known is left out. */
export function lookedForIn(search: Record<string, unknown>): LookedFor {
  const board = textIn(search['board']) ?? '';
  return narrowing({
    q: textIn(search['q']) ?? '',
    kinds: knownIn(foundKinds, search['kinds']).join(','),
    board: /^[a-z0-9-]{2,40}$/.test(board) ? board : '',
    days: spans.find((days) => days === String(search['days'])) ?? '',
  });
}

export const useLookedFor = () => useListFilter(lookedForIn);
export type SearchFilter = ReturnType<typeof useLookedFor>;

export const kindsIn = ({ kinds }: LookedFor): FoundKind[] => knownIn(foundKinds, kinds);
