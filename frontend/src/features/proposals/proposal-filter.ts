import { proposalWords, type ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import { textIn } from '../../session/address-state.ts';
import { idsIn, knownIn, narrowing, useListFilter } from '../../session/list-filter.ts';

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
  return narrowing({
    words: textIn(search['words']) ?? '',
    status: knownIn(proposalWords, search['status']).join(','),
    reason: idsIn(search['reason']).join(','),
    place: idsIn(search['place']).join(','),
    scope: knownIn(scopes, search['scope']).join(','),
  });
}

export const useProposalFilter = () => useListFilter(proposalFilterIn);

export type ProposalFilter = ReturnType<typeof useProposalFilter>;

/** The filter as the server takes it. */
export const filterOf = ({ words, status, reason, place, scope }: ProposalFilterWords) => ({
  search: words ?? null,
  words: knownIn<ProposalWord>(proposalWords, status),
  reasonIds: idsIn(reason),
  touchPointIds: idsIn(place),
  scopes: knownIn<Scope>(scopes, scope),
});
