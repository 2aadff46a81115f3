import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Combobox } from '../../ui/combobox.tsx';
import { useFieldValue } from '../../ui/form-context.ts';
import { PeopleToAppointDocument } from './board.generated.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string | null;
}

interface PersonPickerProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The one named from the start. */
  readonly proposed?: Named;
}

/** A colleague, found by name; the one chosen stays chosen whatever is typed. */
export function PersonPicker({ proposed, ...field }: PersonPickerProps) {
  const { t } = useLingui();
  const { value } = useFieldValue<string>({ name: field.name }, '');
  const { people, isLoading, search } = useColleagues(value, proposed);
  return (
    <Combobox
      {...field}
      isLoading={isLoading}
      empty={t`Nobody of that name.`}
      onSearch={search}
      options={people.map((person) => ({
        value: person.id,
        label: person.name,
        ...(person.jobTitle && { hint: person.jobTitle }),
      }))}
    />
  );
}

function useColleagues(chosen: string, proposed: Named | undefined) {
  const [typed, type] = useState('');
  const [kept, keep] = useState(proposed);
  const name = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(PeopleToAppointDocument, { variables: { search: name } });
  const people = withKept((data ?? previousData)?.people ?? [], kept?.id === chosen ? kept : undefined);
  const search = (text: string) => {
    keep(people.find(({ id }) => id === chosen));
    type(text);
  };
  return { people, search, isLoading: loading };
}

const withKept = (found: readonly Named[], kept: Named | undefined): readonly Named[] =>
  kept && !found.some(({ id }) => id === kept.id) ? [...found, kept] : found;
