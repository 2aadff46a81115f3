import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { type MenuItem, MenuPopup } from './menu-popup.tsx';

export type { MenuItem };

interface MenuProps {
  /** A `Button` or an `IconButton`. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
}

/** Further acts behind one button; arrows move, letters jump, Escape goes back. */
export function Menu({ trigger, items, align }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <MenuPopup items={items} align={align} />
    </Base.Root>
  );
}
