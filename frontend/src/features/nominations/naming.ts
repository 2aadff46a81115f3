import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import type { SearchOption } from '../../ui/combobox.tsx';
import { useFormat } from '../../ui/format.tsx';
import { RatifiedVisionDocument } from './nomination.generated.ts';
import { useNominationPlace } from './nomination-place.ts';
import {
  NominationMetricsDocument,
  NominationPeopleDocument,
  NominationProposalsDocument,
  NominationTopicsDocument,
  StoriesToAddDocument,
} from './nominations.generated.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

const optionOf = ({ id, name }: Named): SearchOption => ({ value: id, label: name });

/** Colleagues found by typing; those named already stay in the list, so that their names can be shown. */
export function usePeople(named: readonly Named[]) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data, previousData, loading } = useQuery(NominationPeopleDocument, { variables: { search } });
  const [seen, setSeen] = useState<readonly SearchOption[]>(() => named.map(optionOf));
  const found: SearchOption[] = ((data ?? previousData)?.people ?? []).map(({ id, name, jobTitle }) => ({
    value: id,
    label: name,
    ...(jobTitle && { hint: jobTitle }),
  }));
  const isIn = (list: readonly SearchOption[], value: string) => list.some((other) => other.value === value);
  const options = [...found, ...seen.filter(({ value }) => !isIn(found, value))];
  const remember = (ids: readonly string[]) =>
    setSeen((before) => [...before, ...options.filter(({ value }) => ids.includes(value) && !isIn(before, value))]);
  return { options, remember, onSearch: setTyped, isLoading: loading };
}

/** Contact reasons and touch points, as the organization calls them. */
export function useTopics(kind: 'CONTACT_REASON' | 'TOUCH_POINT'): readonly SearchOption[] {
  const { data } = useQuery(NominationTopicsDocument);
  return (data?.proposalTopics ?? []).filter((topic) => topic.kind === kind).map(optionOf);
}

/** What everybody can look at: a draft is no evidence. */
export function useMetrics(): readonly SearchOption[] {
  const { data } = useQuery(NominationMetricsDocument);
  return (data?.metrics ?? []).filter(({ state }) => state === 'PUBLISHED').map(optionOf);
}

/** The promises of the vision that is agreed, and the one that stands. */
export function usePromises(served: { readonly id: string; readonly text: string } | null) {
  const { board } = useNominationPlace();
  const { data } = useQuery(RatifiedVisionDocument, { variables: { board } });
  const agreed = data?.vision.ratified?.promises ?? [];
  const isKnown = agreed.some(({ id }) => id === served?.id);
  return [...agreed, ...(served && !isKnown ? [served] : [])].map(({ id, text }) => ({ value: id, label: text }));
}

export function useProposals() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data, previousData, loading } = useQuery(NominationProposalsDocument, { variables: { search } });
  const found = (data ?? previousData)?.proposals.nodes ?? [];
  const options = found.map(({ id, title }) => ({ value: id, label: title }));
  return { options, onSearch: setTyped, isLoading: loading };
}

/** What customers told, the newest first, as long as its words are kept; nothing for those who may not read it. */
export function useStories() {
  const may = useMay();
  const { date } = useFormat();
  const asked = { skip: !may.seeStories(), fetchPolicy: 'cache-and-network' } as const;
  const { data, loading } = useQuery(StoriesToAddDocument, asked);
  const kept = (data?.stories.nodes ?? []).filter(({ isForgotten }) => !isForgotten);
  const options = kept.map(({ id, title, happenedOn }) => ({ value: id, label: title, hint: date(happenedOn) }));
  return { options, isLoading: loading && !data };
}
