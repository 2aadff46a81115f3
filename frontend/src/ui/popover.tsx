import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import { floatingPaper } from './floating.ts';

interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}

/** A little more, beside the button that asked for it: an explanation, a small form. */
export function Popover({ trigger, title, align = 'start', children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            className={classes(
              floatingPaper,
              'max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto p-4',
            )}
          >
            {title && <Base.Title className="mb-1.5 text-section font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
