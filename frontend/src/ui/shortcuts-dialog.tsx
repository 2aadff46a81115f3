import { useLingui } from '@lingui/react/macro';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { useShortcutList } from './shortcuts.ts';

/** The list behind `?`: every key that works on this page now. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const shortcuts = useShortcutList();
  return (
    <Dialog open={open} onClose={onClose} title={t`Keyboard shortcuts`}>
      <dl className="divide-y divide-line">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys + label} className="flex items-center justify-between gap-4 py-2">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
