import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon;
  /** Its name for readers, and its tooltip for everyone else. */
  label: string;
  keys?: string;
  /** 36 px, or 28 px inside rows. */
  size?: 'normal' | 'small';
  busy?: boolean;
};

/** A button with a picture instead of a word; the word is in the tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 'normal',
  busy = false,
  className,
  ...props
}: IconButtonProps) {
  const side = size === 'small' ? 'size-7' : 'size-9';
  return (
    <Tooltip label={label} keys={keys} repeatsName>
      <button
        type="button"
        aria-label={label}
        aria-busy={busy || undefined}
        {...props}
        className={classes(
          'inline-grid shrink-0 place-items-center rounded-control text-ink-2 transition-colors touch:size-11',
          'enabled:hover:bg-surface-2 enabled:hover:text-ink aria-pressed:bg-soft aria-pressed:text-accent disabled:opacity-50',
          side,
          className,
        )}
      >
        {busy ? <Spinner /> : <Icon className="size-4" aria-hidden />}
      </button>
    </Tooltip>
  );
}
