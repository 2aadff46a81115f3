import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { OwnersDocument } from './decisions.generated.ts';

/** Colleagues found by name, as a field offers them; whoever is chosen stays in the list whatever is typed. */
export function useOwners(chosen: { readonly id: string; readonly name: string } | null) {
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(OwnersDocument, { variables: { search } });
  const found = (data ?? previousData)?.people ?? [];
  const isMissing = chosen !== null && !search && !found.some(({ id }) => id === chosen.id);
  const options = (isMissing ? [chosen, ...found] : found).map(({ id, name }) => ({ value: id, label: name }));
  return { options, onSearch: type, isLoading: loading };
}
