import { Dialog as Base } from '@base-ui/react/dialog';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { veil } from './floating.ts';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  /** Buttons at the bottom when the content is not a `Form`. */
  actions?: ReactNode;
  /** 480 px, or 720 px for tables and pictures. */
  size?: 'normal' | 'wide';
  children?: ReactNode;
}

/** Asks for something before the page goes on. Focus stays inside, Escape and the veil close it. */
export function Dialog({ size = 'normal', ...props }: DialogProps) {
  return (
    <Overlay
      {...props}
      look={classes(
        'top-[max(16px,12dvh)] left-1/2 max-h-[calc(100dvh-max(32px,24dvh))] w-[calc(100%-32px)] -translate-x-1/2 rounded-dialog',
        size === 'wide' ? 'max-w-[720px]' : 'max-w-[480px]',
      )}
    />
  );
}

/** Holds details beside the page; on a phone it is a page of its own. */
export function SidePanel(props: Omit<DialogProps, 'size'>) {
  return (
    <Overlay
      {...props}
      look="inset-y-0 right-0 w-full transition-[opacity,translate] data-starting-style:translate-x-4 sm:max-w-[440px]"
    />
  );
}

function Overlay({ open, onClose, title, description, actions, look, children }: DialogProps & { look: string }) {
  const { t } = useLingui();
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={veil} />
        <Base.Popup
          className={classes(
            'fixed z-40 flex flex-col bg-surface text-ink shadow-floating transition-opacity outline-none data-starting-style:opacity-0 data-ending-style:opacity-0 forced:border print:hidden',
            look,
          )}
        >
          <header className="flex items-start gap-3 py-4 pr-3 pl-5">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-section font-semibold">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-body text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close render={<IconButton icon={X} size="small" label={t`Close`} />} />
          </header>
          {children !== undefined && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
          {actions && <footer className="flex flex-wrap justify-end gap-2 px-5 pb-5">{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
