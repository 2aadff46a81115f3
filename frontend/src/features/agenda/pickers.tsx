import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Combobox } from '../../ui/combobox.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { PresenterSearchDocument, ProjectSearchDocument } from './pickers.generated.ts';

interface PickerProps {
  name?: string;
  value?: string;
  onChange?: (value: string) => void;
  label?: string;
  className?: string;
  optional?: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string | null;
}

/** A colleague, found by name; the one named already stays in the list whatever is typed. */
export function PersonPicker({ current, label, ...field }: PickerProps & { current?: Named | null }) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(PresenterSearchDocument, { variables: { search } });
  const people = withCurrent((data ?? previousData)?.people ?? [], search ? null : current);
  return (
    <Combobox
      {...field}
      label={label ?? t`Presenter`}
      onSearch={type}
      isLoading={loading}
      empty={t`Nobody of that name.`}
      options={people.map((person) => ({
        value: person.id,
        label: person.name,
        ...(person.jobTitle && { hint: person.jobTitle }),
      }))}
    />
  );
}

function withCurrent(found: readonly Named[], current: Named | null | undefined): readonly Named[] {
  return current && !found.some(({ id }) => id === current.id) ? [current, ...found] : found;
}

interface PeopleProps {
  name: string;
  label: string;
  hint?: string;
  current: readonly Named[];
}

/** Several colleagues, found by name; who is named already keeps the name whatever is typed. */
export function PeoplePicker({ current, ...field }: PeopleProps) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(PresenterSearchDocument, { variables: { search } });
  const found: readonly Named[] = (data ?? previousData)?.people ?? [];
  const [known, know] = useState(current);
  const people = [...found, ...known.filter(({ id }) => !found.some((one) => one.id === id))];
  return (
    <MultiSelect
      {...field}
      onSearch={(words) => {
        know(people);
        type(words);
      }}
      isLoading={loading}
      empty={t`Nobody of that name.`}
      options={people.map(({ id, name, jobTitle }) => ({
        value: id,
        label: name,
        ...(jobTitle && { hint: jobTitle }),
      }))}
    />
  );
}

/** A project of the board that is not over yet. */
export function ProjectPicker({ board, label, ...field }: PickerProps & { board: string }) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(ProjectSearchDocument, { variables: { board, search } });
  const projects = (data ?? previousData)?.projects.nodes ?? [];
  return (
    <Combobox
      {...field}
      label={label ?? t`Project`}
      onSearch={type}
      isLoading={loading}
      empty={t`No project of that name.`}
      options={projects.map(({ id, title, owner }) => ({ value: id, label: title, hint: owner.name }))}
    />
  );
}
