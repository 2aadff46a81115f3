import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import type { SearchOption } from '../../ui/combobox.tsx';
import { DepartmentsToNameDocument, PeopleToNameDocument } from './naming.generated.ts';
import { MetricsToPromiseDocument } from './promised-metric.generated.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Colleagues found by typing; those named already stay in the list, so that their names can be shown. */
export function usePeopleToName(named: readonly Named[]) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data, previousData, loading } = useQuery(PeopleToNameDocument, { variables: { search } });
  const [seen, setSeen] = useState<readonly SearchOption[]>(() =>
    named.map(({ id, name }) => ({ value: id, label: name })),
  );
  const found: SearchOption[] = ((data ?? previousData)?.people ?? []).map(({ id, name, jobTitle }) => ({
    value: id,
    label: name,
    ...(jobTitle && { hint: jobTitle }),
  }));
  const options = [...found, ...seen.filter(({ value }) => !found.some((other) => other.value === value))];
  const remember = (ids: readonly string[]) =>
    setSeen((before) => [
      ...before,
      ...options.filter(({ value }) => ids.includes(value) && !before.some((other) => other.value === value)),
    ]);
  return { options, remember, onSearch: setTyped, isLoading: loading };
}

/** The departments, each with the one above it, so that two of the same name can be told apart. */
export function useDepartmentsToName(): readonly SearchOption[] {
  const { data } = useQuery(DepartmentsToNameDocument);
  const departments = data?.departments ?? [];
  return departments.map(({ id, name, parentId }) => {
    const above = departments.find((other) => other.id === parentId);
    return { value: id, label: name, ...(above && { hint: above.name }) };
  });
}

/** What everybody can look at: a project promises no draft. */
export function useMetricsToPromise(): readonly SearchOption[] {
  const { data } = useQuery(MetricsToPromiseDocument);
  const published = (data?.metrics ?? []).filter(({ state }) => state === 'PUBLISHED');
  return published.map(({ id, name }) => ({ value: id, label: name }));
}
