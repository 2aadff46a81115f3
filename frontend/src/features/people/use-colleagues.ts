import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { PeopleToTakeOverDocument } from './members.generated.ts';

/** Colleagues to choose from, found while their name is typed; never the one it is about. */
export function useColleagues(withoutId: string) {
  const [typed, search] = useState('');
  const { data, previousData, loading } = useQuery(PeopleToTakeOverDocument, {
    variables: { search: useDeferredValue(typed.trim()) || null },
  });
  const people = ((data ?? previousData)?.people ?? []).filter(({ id }) => id !== withoutId);
  const options = people.map(({ id, name, jobTitle }) => ({
    value: id,
    label: name,
    ...(jobTitle && { hint: jobTitle }),
  }));
  return { options, isLoading: loading, search };
}
