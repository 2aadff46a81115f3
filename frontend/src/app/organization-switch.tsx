import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Building2, ChevronsUpDown, Plus } from 'lucide-react';
import { useAccount } from '../session/account.ts';
import { wayInto } from '../session/addresses.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { OrganizationSwitchDocument } from './organization-switch.generated.ts';

/** Where one stands, and the way to one's other organizations without signing out. */
export function OrganizationSwitch() {
  const { name } = useViewer().organization;
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="flex h-9 w-full items-center gap-2.5 rounded-control px-2 hover:bg-surface-2">
          <span
            aria-hidden
            className="grid size-6 place-items-center rounded-control bg-accent text-meta font-semibold text-on-accent"
          >
            CX
          </span>
          <span className="min-w-0 flex-1 truncate text-left text-body font-semibold">{name}</span>
          <ChevronsUpDown className="size-3.5 text-ink-2" aria-hidden />
        </button>
      }
      items={useOtherOrganizations()}
    />
  );
}

/** One's other organizations, and the way to found one. */
export function useOtherOrganizations(): readonly MenuItem[] {
  const { t } = useLingui();
  const { slug } = useViewer().organization;
  const { data } = useQuery(OrganizationSwitchDocument, { client: useAccount().client });
  const others = data?.me?.organizations.filter((one) => one.slug !== slug) ?? [];
  return [
    ...others.map((one) => ({ label: one.name, icon: Building2, href: wayInto(one) })),
    { label: t`New organization`, icon: Plus, href: '/sign-up' },
  ];
}
