import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '../ui/shortcuts.ts';
import type { NavigationPlace } from './places.ts';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));
const ShortcutsDialog = lazy(() =>
  import('../ui/shortcuts-dialog.tsx').then(({ ShortcutsDialog }) => ({ default: ShortcutsDialog })),
);

interface KeysProps {
  readonly places: readonly NavigationPlace[];
  readonly isPaletteOpen: boolean;
  readonly onPalette: (isOpen: boolean) => void;
}

/** What the keyboard can do everywhere: the palette, the places, and the list of keys. */
export function Keys({ places, isPaletteOpen, onPalette }: KeysProps) {
  const { t } = useLingui();
  const [isListOpen, setListOpen] = useState(false);
  useShortcut('mod+k', () => onPalette(!isPaletteOpen), { label: t`Search or do` });
  useShortcut('?', () => setListOpen(true), { label: t`Show the keys` });
  return (
    <>
      {places.map((place) => (
        <GoKey key={place.href} place={place} />
      ))}
      <Suspense>
        {isPaletteOpen && <Palette places={places} onClose={() => onPalette(false)} />}
        {isListOpen && <ShortcutsDialog open onClose={() => setListOpen(false)} />}
      </Suspense>
    </>
  );
}

function GoKey({ place: { keys, href, label } }: { place: NavigationPlace }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  useShortcut(keys, () => void navigate({ to: href }), { label: t`Go to ${label}` });
  return null;
}
