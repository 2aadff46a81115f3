import { ChartLine, Ellipsis, Pencil, Plus, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../src/ui/button.tsx';
import { CommandPalette } from '../src/ui/command-palette.tsx';
import { Dialog, SidePanel } from '../src/ui/dialog.tsx';
import { IconButton } from '../src/ui/icon-button.tsx';
import { Menu } from '../src/ui/menu.tsx';
import { Popover } from '../src/ui/popover.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { ShortcutsDialog } from '../src/ui/shortcuts-dialog.tsx';
import { useShortcut } from '../src/ui/shortcuts.ts';
import { TextField } from '../src/ui/text-field.tsx';
import { Tooltip } from '../src/ui/tooltip.tsx';

type Opened = 'dialog' | 'panel' | 'palette' | 'keys' | null;

export function Overlays() {
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  useShortcut('mod+k', () => open('palette'), { label: 'Go, do, search' });
  useShortcut('?', () => open('keys'), { label: 'This list' });
  return (
    <Sheet title="Over the page">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => open('dialog')}>Dialog</Button>
        <Button onClick={() => open('panel')}>Side panel</Button>
        <Button onClick={() => open('palette')}>Palette</Button>
        <Button onClick={() => open('keys')}>Shortcuts</Button>
        <Popover trigger={<Button>Popover</Button>} title="How this is counted">
          Share of 4 and 5, of all answers.
        </Popover>
        <Menu
          trigger={<IconButton icon={Ellipsis} label="More acts" />}
          items={[
            { label: 'Edit', icon: Pencil, keys: 'e', onSelect: close },
            { label: 'Go to metrics', icon: ChartLine, href: '#metrics' },
            'line',
            { label: 'Remove', icon: Trash2, isDanger: true, onSelect: close },
          ]}
        />
        <Tooltip label="Sends the pack to 9 members" keys="mod+Enter">
          <Button kind="soft">With tooltip</Button>
        </Tooltip>
      </div>
      <Dialog
        open={opened === 'dialog'}
        onClose={close}
        title="Publish version 2"
        description="Nine members receive the agenda and the pack."
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button kind="primary" onClick={close}>
              Publish
            </Button>
          </>
        }
      >
        <TextField label="A line to the members" optional />
      </Dialog>
      <SidePanel open={opened === 'panel'} onClose={close} title="Refund, October">
        <TextField label="Title" />
      </SidePanel>
      <ShortcutsDialog open={opened === 'keys'} onClose={close} />
      <CommandPalette
        open={opened === 'palette'}
        onClose={close}
        groups={[
          {
            label: 'Do',
            items: [
              { id: 'add', label: 'Add agenda item', icon: Plus, keys: 'n', onSelect: close },
              { id: 'print', label: 'Print board pack', icon: Printer, hint: 'PDF, 9 pages', onSelect: close },
            ],
          },
          {
            label: 'Go',
            items: [{ id: 'metrics', label: 'Go to Metrics', icon: ChartLine, keys: 'g m', onSelect: close }],
          },
        ]}
      />
    </Sheet>
  );
}
