import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Department, departmentOptions } from './department-tree.ts';
import { useMembersView } from './members-view.ts';
import { useRoleWords, useStateWords } from './words.ts';

const calm = 250;

/** Part of a name or address, role, department and state; each in the address of the page. */
export function MembersFilter({ departments }: { departments: readonly Department[] }) {
  const { t } = useLingui();
  const { view, show } = useMembersView();
  const roles = useRoleWords();
  const states = useStateWords();
  const optionsOf = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <div role="search" className="grid grid-cols-2 gap-3 md:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))]">
      <SearchField />
      <Select
        label={t`Department`}
        hideLabel
        className="col-span-2 md:col-span-1"
        placeholder={t`Any department`}
        options={departmentOptions(departments)}
        value={view.department ?? ''}
        onChange={(department) => show({ department })}
      />
      <Select
        label={t`Role`}
        hideLabel
        placeholder={t`Any role`}
        options={optionsOf(roles)}
        value={view.role ?? ''}
        onChange={(role) => show({ role })}
      />
      <Select
        label={t`State`}
        hideLabel
        placeholder={t`Any state`}
        options={optionsOf(states)}
        value={view.state ?? ''}
        onChange={(state) => show({ state })}
      />
    </div>
  );
}

/** What is typed goes into the address once the typing pauses. */
function SearchField() {
  const { t } = useLingui();
  const { view, show } = useMembersView();
  const [typed, setTyped] = useState(view.search ?? '');
  const settle = useEffectEvent(() => {
    if (typed.trim() !== (view.search ?? '')) show({ search: typed.trim() });
  });
  useEffect(() => {
    const timer = setTimeout(settle, calm);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      type="search"
      label={t`Search`}
      hideLabel
      className="col-span-2 md:col-span-1"
      placeholder={t`Name or e-mail`}
      value={typed}
      onChange={setTyped}
    />
  );
}
