import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useAddresses } from '../session/addresses.ts';
import { foundIcons, useFoundPlaces, useFoundTitles, useFoundWords } from '../session/found.ts';
import { useSettled } from '../session/settled.ts';
import type { PaletteGroup, PaletteItem } from '../ui/command-palette.tsx';
import { useFormat } from '../ui/format.tsx';
import { PaletteSearchDocument, type PaletteSearchQuery } from './palette.generated.ts';

/** What the server finds for the words, once the typing pauses, and the way to the page that shows all of it. */
export function usePaletteSearch(typed: string): { groups: readonly PaletteGroup[]; isLoading: boolean } {
  const { t } = useLingui();
  const words = useSettled(typed.trim());
  const { data, previousData, loading } = useQuery(PaletteSearchDocument, { variables: { words }, skip: words === '' });
  const itemOf = useItems(typed);
  const everything = useWayToEverything(typed.trim());
  if (words === '') return { groups: [], isLoading: words !== typed.trim() };
  const found = (data ?? previousData)?.search.found ?? [];
  return {
    groups: found.length > 0 ? [{ label: t`Found`, items: [...found.map(itemOf), everything] }] : [],
    isLoading: loading || words !== typed.trim(),
  };
}

type Found = PaletteSearchQuery['search']['found'][number];

/** The server has matched already: what was typed keeps an item in the list, slips of the finger too. */
function useItems(typed: string) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { day } = useFormat();
  const placeOf = useFoundPlaces();
  const titleOf = useFoundTitles();
  const words = useFoundWords();
  const hintOf = (found: Found) => {
    if (found.isDraft) return t`Draft`;
    return found.kind === 'MEETING' ? day(found.happenedOn) : words[found.kind].one;
  };
  return (found: Found): PaletteItem => ({
    id: `${found.kind} ${found.id}`,
    label: titleOf(found),
    hint: hintOf(found),
    icon: foundIcons[found.kind],
    keywords: [typed],
    onSelect: () => navigate({ href: placeOf(found) }),
  });
}

function useWayToEverything(words: string): PaletteItem {
  const { t } = useLingui();
  const navigate = useNavigate();
  const to = useAddresses();
  return {
    id: 'everything that is found',
    label: t`Everything about “${words}”`,
    icon: Search,
    keywords: [words],
    onSelect: () => navigate({ href: to.searchFor(words) }),
  };
}
