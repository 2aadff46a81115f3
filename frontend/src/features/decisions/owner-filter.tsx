import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { Combobox } from '../../ui/combobox.tsx';
import { OwnersDocument } from './decisions.generated.ts';

interface OwnerFilterProps {
  value: string;
  onChange: (ownerId: string) => void;
  /** Whose actions are shown: stays in the list whatever is typed. */
  chosen: { readonly id: string; readonly name: string } | null;
}

/** Whose actions; a colleague, found by name. */
export function OwnerFilter({ value, onChange, chosen }: OwnerFilterProps) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(OwnersDocument, { variables: { search } });
  const found = (data ?? previousData)?.people ?? [];
  const isMissing = chosen !== null && !search && !found.some(({ id }) => id === chosen.id);
  return (
    <Combobox
      label={t`Owner`}
      placeholder={t`Everybody`}
      value={value}
      onChange={onChange}
      onSearch={type}
      isLoading={loading}
      empty={t`Nobody of that name.`}
      options={(isMissing ? [chosen, ...found] : found).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
