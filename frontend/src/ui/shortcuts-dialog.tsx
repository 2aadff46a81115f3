import { useLingui } from '@lingui/react/macro';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { switchSingleKeys, useShortcutList, useSingleKeys } from './shortcuts.ts';
import { Switch } from './switch.tsx';

/** The list behind `?`: every key that works on this page now. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const shortcuts = useShortcutList();
  const singleKeys = useSingleKeys();
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
      <Switch
        label={t`Keys without Ctrl or Alt act too`}
        hint={t`Off, letters typed or dictated by chance do nothing.`}
        value={singleKeys}
        onChange={switchSingleKeys}
        className="pt-3"
      />
    </Dialog>
  );
}
