import {
  nominationSources,
  type NominationSource,
  nominationStates,
  type NominationState,
} from '@cxboard/domain/nominations/nomination.rules';
import { textIn } from '../../session/address-state.ts';
import { idsIn, knownIn, narrowing, useListFilter } from '../../session/list-filter.ts';

/** What the list is narrowed to, as its address says: words with commas between them. */
export interface NominationFilterWords {
  readonly words?: string;
  readonly state?: string;
  readonly source?: string;
  readonly owner?: string;
}

export function nominationFilterIn(search: Record<string, unknown>): NominationFilterWords {
  return narrowing({
    words: textIn(search['words']) ?? '',
    state: knownIn(nominationStates, search['state']).join(','),
    source: knownIn(nominationSources, search['source']).join(','),
    owner: idsIn(search['owner']).join(','),
  });
}

export const useNominationFilter = () => useListFilter(nominationFilterIn);
export type NominationFilter = ReturnType<typeof useNominationFilter>;

/** The filter as the server takes it. */
export const filterOf = ({ words, state, source, owner }: NominationFilterWords) => ({
  search: words ?? null,
  states: knownIn<NominationState>(nominationStates, state),
  sources: knownIn<NominationSource>(nominationSources, source),
  ownerIds: idsIn(owner),
});
