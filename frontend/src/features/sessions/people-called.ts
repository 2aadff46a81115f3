import { skipToken, useQuery } from '@apollo/client/react';
import type { Mentioned } from '@cxboard/domain/decisions/action-text.rules';
import { useDeferredValue } from 'react';
import { type SearchOption, matching } from '../../ui/search.ts';
import { LivePeopleDocument } from './session.generated.ts';

/**
 * Colleagues who can be named. Who is in the room and some others are there from the start, so that they are found while
 * the line is down; whoever else is called like these words is found on the server.
 */
export function usePeopleCalled(words: string, known: readonly Mentioned[]): readonly Mentioned[] {
  const search = useDeferredValue(words.trim()) || null;
  const { data: some } = useQuery(LivePeopleDocument, { variables: { search: null } });
  const { data, previousData } = useQuery(LivePeopleDocument, search ? { variables: { search } } : skipToken);
  const found = (data ?? previousData)?.people ?? [];
  return [...new Map([...known, ...(some?.people ?? []), ...found].map((one) => [one.id, one])).values()];
}

/** Those of them whose name has what is typed, and who is chosen. */
export function optionsCalled(
  people: readonly Mentioned[],
  { typed, chosenId }: { readonly typed: string; readonly chosenId: string },
): readonly SearchOption[] {
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const fitting = matching(options, typed);
  return [...fitting, ...options.filter((one) => one.value === chosenId && !fitting.includes(one))];
}
