import { proposalWords, type ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import { useNavigate, useSearch } from '@tanstack/react-router';

export const scopes = ['OWN', 'SUPPORTED', 'FOLLOWED', 'OVERDUE'] as const;
export type Scope = (typeof scopes)[number];

/** What the list is narrowed to, as its address says: words with commas between them. */
export interface ProposalFilterWords {
  readonly words?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly place?: string;
  readonly scope?: string;
}

/** Addresses are typed by people: what is not known is left out. */
export function proposalFilterIn(search: Record<string, unknown>): ProposalFilterWords {
  const kept = {
    words: textIn(search['words']),
    status: known(proposalWords, search['status']).join(','),
    reason: idsIn(search['reason']).join(','),
    place: idsIn(search['place']).join(','),
    scope: known(scopes, search['scope']).join(','),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, text]) => text !== ''));
}

export function useProposalFilter() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const words = proposalFilterIn(search);
  const change = (changes: ProposalFilterWords) =>
    void navigate({ to: '.', search: proposalFilterIn({ ...words, ...changes }), replace: true } as never);
  const clear = () => void navigate({ to: '.', search: {}, replace: true } as never);
  return { words, change, clear, isNarrowed: Object.keys(words).length > 0 };
}

export type ProposalFilter = ReturnType<typeof useProposalFilter>;

/** The filter as the server takes it. */
export const filterOf = ({ words, status, reason, place, scope }: ProposalFilterWords) => ({
  search: words ?? null,
  words: known<ProposalWord>(proposalWords, status),
  reasonIds: idsIn(reason),
  touchPointIds: idsIn(place),
  scopes: known<Scope>(scopes, scope),
});

export const parts = (text: unknown): string[] => (typeof text === 'string' ? text.split(',').filter(Boolean) : []);

const known = <Word extends string>(words: readonly Word[], given: unknown): Word[] =>
  words.filter((word) => parts(given).includes(word));

const idsIn = (given: unknown) => parts(given).filter((id) => /^[0-9a-f-]{36}$/.test(id));

const textIn = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) : '';
