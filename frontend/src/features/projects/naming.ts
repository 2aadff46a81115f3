import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import type { SearchOption } from '../../ui/combobox.tsx';
import { DepartmentsToNameDocument, PeopleToNameDocument, PromisesToKeepDocument } from './naming.generated.ts';
import { useProjectPlace } from './project-place.ts';
import { MetricsToPromiseDocument } from './promised-metric.generated.ts';
import { ReasonsToMeasureDocument } from './reasons-to-measure.generated.ts';

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
  const published = (data?.metrics ?? []).filter(({ state, isRetired }) => state === 'PUBLISHED' && !isRetired);
  return published.map(({ id, name }) => ({ value: id, label: name }));
}

/** Reasons that contacts are counted under; what lies below one counts with it. */
export function useReasonsToMeasure(): readonly SearchOption[] {
  const { data } = useQuery(ReasonsToMeasureDocument);
  const counted = (data?.contactReasons.reasons ?? []).filter(({ parentId }) => parentId === null);
  return counted.map(({ id, name }) => ({ value: id, label: name }));
}

/** The promises of the vision that is agreed, and the one that stands. */
export function usePromisesToKeep(kept: { readonly id: string; readonly text: string } | null) {
  const { board } = useProjectPlace();
  const { data } = useQuery(PromisesToKeepDocument, { variables: { board } });
  const agreed = data?.vision.ratified?.promises ?? [];
  const isKnown = agreed.some(({ id }) => id === kept?.id);
  return [...agreed, ...(kept && !isKnown ? [kept] : [])].map(({ id, text }) => ({ value: id, label: text }));
}
