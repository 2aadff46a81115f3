import { useLingui } from '@lingui/react/macro';
import { Combobox } from '../../ui/combobox.tsx';
import { useOwners } from './use-owners.ts';

interface OwnerFilterProps {
  value: string;
  onChange: (ownerId: string) => void;
  /** Whose actions are shown. */
  chosen: { readonly id: string; readonly name: string } | null;
}

/** Whose actions; a colleague, found by name. */
export function OwnerFilter({ value, onChange, chosen }: OwnerFilterProps) {
  const { t } = useLingui();
  return (
    <Combobox
      label={t`Owner`}
      placeholder={t`Everybody`}
      value={value}
      onChange={onChange}
      empty={t`Nobody of that name.`}
      {...useOwners(chosen)}
    />
  );
}
