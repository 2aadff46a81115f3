import { useLingui } from '@lingui/react/macro';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is looked for, as it stands in the address. */
export function useRegisterFilter() {
  const { board = '' } = useParams({ strict: false });
  const { search = '', only = '' }: { search?: string; only?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: { search?: string; only?: string }) =>
    void navigate({ to: '.', search: { search, only, ...changes } as never, replace: true });
  return { board, search, only, change, asked: useDeferredValue(search.trim()) || null };
}

type Filter = ReturnType<typeof useRegisterFilter>;

/** Words to look for, and which of them to show. */
export function RegisterFilter({ filter, options }: { filter: Filter; options: readonly Option[] }) {
  const { t } = useLingui();
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_220px]">
      <TextField
        type="search"
        label={t`Search`}
        value={filter.search}
        onChange={(search) => filter.change({ search })}
      />
      <Select label={t`Shown`} value={filter.only} onChange={(only) => filter.change({ only })} options={options} />
    </div>
  );
}

/** From one register to the other. */
export function OtherRegister({ at }: { at: 'decisions' | 'actions' }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { board } = useRegisterFilter();
  return at === 'decisions' ? (
    <ButtonLink href={to.actions(board)}>{t`Actions`}</ButtonLink>
  ) : (
    <ButtonLink href={to.decisions(board)}>{t`Decisions`}</ButtonLink>
  );
}
