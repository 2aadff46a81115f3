import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { LogOut, Mail, Monitor, Moon, Plane, Sun, UserRound } from 'lucide-react';
import { useAccount } from '../session/account.ts';
import { useAddresses } from '../session/addresses.ts';
import { dropTypedWords } from '../session/typed-words.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { SignOutDocument } from './sign-out.generated.ts';
import { chooseTheme, useTheme } from './theme.ts';

/** Who is looking, how the pages look to them, and the way out. */
export function PersonMenu({ name }: { name: string }) {
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
      items={usePersonActs()}
    />
  );
}

/** What a person may set for themselves, wherever it is offered. */
export function usePersonActs(): readonly MenuItem[] {
  const { t } = useLingui();
  const to = useAddresses();
  const theme = useTheme();
  const { personId } = useViewer();
  const { client, startAfresh } = useAccount();
  const [signOut] = useMutation(SignOutDocument, { client });
  const leave = async () => {
    await signOut();
    dropTypedWords();
    await startAfresh('/sign-in');
  };
  return [
    { label: t`Mails, calendar and own data`, icon: Mail, href: to.me },
    { label: t`Away`, icon: Plane, href: to.person(personId) },
    { label: t`Your account`, icon: UserRound, href: '/account' },
    { label: t`Light`, icon: Sun, isChosen: theme === 'light', onSelect: () => chooseTheme('light') },
    { label: t`Dark`, icon: Moon, isChosen: theme === 'dark', onSelect: () => chooseTheme('dark') },
    {
      label: t`As on this device`,
      icon: Monitor,
      isChosen: theme === 'device',
      onSelect: () => chooseTheme('device'),
    },
    { label: t`Sign out`, icon: LogOut, onSelect: () => void leave() },
  ];
}
