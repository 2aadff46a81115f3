import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonLook } from './button-look.ts';
import { classes } from './classes.ts';
import { Anchor, type LinkProps } from './link.tsx';
import { Spinner } from './spinner.tsx';

interface Content {
  icon?: LucideIcon;
  children: ReactNode;
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  ButtonLook &
  Content & {
    /** Its work is under way: keeps its width, takes no second press, says so to readers. */
    busy?: boolean;
  };

/** Does something here. For going somewhere use `ButtonLink` or `TextLink`. */
export function Button({ kind, size, busy = false, icon, className, children, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-busy={busy || undefined}
      aria-disabled={busy || props['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(buttonLook({ kind, size }), className)}
    >
      <Label icon={icon} hidden={busy}>
        {children}
      </Label>
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  );
}

/** A link that looks like a button: the next place on the way. */
export function ButtonLink({ kind, size, icon, className, children, ...props }: LinkProps & ButtonLook & Content) {
  return (
    <Anchor {...props} className={classes(buttonLook({ kind, size }), className)}>
      <Label icon={icon}>{children}</Label>
    </Anchor>
  );
}

function Label({ icon: Icon, hidden = false, children }: Content & { hidden?: boolean }) {
  const veil = hidden ? 'opacity-0' : '';
  return (
    <>
      {Icon && <Icon className={classes('size-4 shrink-0', veil)} aria-hidden />}
      <span className={veil}>{children}</span>
    </>
  );
}
