import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Combobox } from '../../ui/combobox.tsx';
import { DiveDepartmentsDocument, DivePeopleDocument, DiveRationalesDocument } from './deep-dives.generated.ts';

interface PersonPickerProps {
  name: string;
  label: string;
  current: { readonly id: string; readonly name: string } | null;
  optional?: boolean;
}

export function PersonPicker({ name, label, current, optional = false }: PersonPickerProps) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(DivePeopleDocument, { variables: { search } });
  const found = ((data ?? previousData)?.people ?? []).map(({ id, name: label, jobTitle }) => ({
    ...{ value: id, label },
    ...(jobTitle && { hint: jobTitle }),
  }));
  const isThere = !current || found.some(({ value }) => value === current.id);
  return (
    <Combobox
      {...{ name, label, optional }}
      onSearch={type}
      isLoading={loading}
      empty={t`Nobody of that name.`}
      options={isThere ? found : [{ value: current.id, label: current.name }, ...found]}
    />
  );
}

export function DepartmentPicker({ name, label }: { name: string; label: string }) {
  const { t } = useLingui();
  const { data } = useQuery(DiveDepartmentsDocument);
  const options = (data?.departments ?? []).map(({ id, name: label }) => ({ value: id, label }));
  return <Combobox optional {...{ name, label, options }} empty={t`No department of that name.`} />;
}

/** Why it is so: a reason that is written down once for all maps. */
export function RationalePicker({ name }: { name: string }) {
  const { t } = useLingui();
  const { data } = useQuery(DiveRationalesDocument);
  const options = (data?.rationales ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Combobox
      optional
      {...{ name, options }}
      label={t`Why it is so`}
      empty={t`No such reason is written down yet; keep it on the page of reasons first.`}
    />
  );
}
