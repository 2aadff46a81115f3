import { useLingui } from '@lingui/react/macro';
import { Monitor, Moon, Sun } from 'lucide-react';
import { Avatar } from '../ui/avatar.tsx';
import { Menu } from '../ui/menu.tsx';
import { chooseTheme, useTheme } from './theme.ts';

/** Who is looking, how the pages look to them, and the way out. */
export function PersonMenu({ name }: { name: string }) {
  const { t } = useLingui();
  const theme = useTheme();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-11 items-center gap-2.5 rounded-control px-2 text-body hover:bg-surface-2"
        >
          <Avatar name={name} decorative />
          <span className="min-w-0 flex-1 truncate text-left">{name}</span>
        </button>
      }
      items={[
        { label: t`Light`, icon: Sun, isChosen: theme === 'light', onSelect: () => chooseTheme('light') },
        { label: t`Dark`, icon: Moon, isChosen: theme === 'dark', onSelect: () => chooseTheme('dark') },
        {
          label: t`As on this device`,
          icon: Monitor,
          isChosen: theme === 'device',
          onSelect: () => chooseTheme('device'),
        },
      ]}
    />
  );
}
