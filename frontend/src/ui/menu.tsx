import { cloneElement, type ReactElement, type Ref, useRef, useState } from 'react';
import { type MenuItem, MenuPopup } from './menu-popup.tsx';

export type { MenuItem };

interface TriggerProps {
  ref?: Ref<HTMLButtonElement>;
  label?: string;
  onClick?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
}

interface MenuProps {
  /** A `Button` or an `IconButton`. */
  trigger: ReactElement<TriggerProps>;
  /** Names the list, when the trigger has no `label`. */
  label?: string;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
}

/** Further acts behind one button. */
export function Menu({ trigger, label = trigger.props.label, items, align }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen && <MenuPopup label={label} items={items} anchor={button} align={align} onClose={() => setOpen(false)} />}
    </>
  );
}
