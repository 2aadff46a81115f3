import { useLingui } from '@lingui/react/macro';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Wanted {
  readonly search?: string;
  readonly only?: string;
  readonly owner?: string;
}

/** What is looked for, as it stands in the address. */
export function useRegisterFilter() {
  const { board = '' } = useParams({ strict: false });
  const { search = '', only = '', owner = '' }: Wanted = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: Wanted) =>
    void navigate({ to: '.', search: { search, only, owner, ...changes } as never, replace: true });
  return { board, search, only, owner, change, asked: useDeferredValue(search.trim()) || null };
}

type Filter = ReturnType<typeof useRegisterFilter>;

interface RegisterFilterProps {
  filter: Filter;
  options: readonly Option[];
  /** One more field at the end of the line. */
  children?: ReactNode;
}

/** Words to look for, and which of them to show. */
export function RegisterFilter({ filter, options, children }: RegisterFilterProps) {
  const { t } = useLingui();
  return (
    <div className="grid gap-3 sm:flex sm:*:w-52 sm:*:first:w-auto sm:*:first:grow">
      <TextField
        type="search"
        label={t`Search`}
        value={filter.search}
        onChange={(search) => filter.change({ search })}
      />
      <Select label={t`Shown`} value={filter.only} onChange={(only) => filter.change({ only })} options={options} />
      {children}
    </div>
  );
}

/** From one register to the other. */
export function OtherRegister({ at }: { at: 'decisions' | 'actions' }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { board } = useRegisterFilter();
  return at === 'decisions' ? (
    <>
      <ButtonLink href={to.resolutions(board)}>{t`Between meetings`}</ButtonLink>
      <ButtonLink href={to.actions(board)}>{t`Actions`}</ButtonLink>
    </>
  ) : (
    <ButtonLink href={to.decisions(board)}>{t`Decisions`}</ButtonLink>
  );
}
