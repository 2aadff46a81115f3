import { classes } from './classes.ts';

export type ButtonKind = 'primary' | 'secondary' | 'soft' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small' | 'line';

export interface ButtonLook {
  /** One primary a page; `danger` only for what cannot be undone. */
  kind?: ButtonKind;
  /** 36 px, 28 px inside rows and sheets, or no taller than the line of text it stands in; 44 px under a finger in each case. */
  size?: ButtonSize;
}

const kinds: Record<ButtonKind, string> = {
  primary: 'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-strong [a&]:hover:bg-accent-strong',
  secondary: 'border-line-2 bg-surface text-ink enabled:hover:bg-surface-2 [a&]:hover:bg-surface-2',
  soft: 'border-transparent bg-soft text-accent enabled:hover:text-accent-strong [a&]:hover:text-accent-strong',
  quiet: 'border-transparent text-accent enabled:hover:bg-soft [a&]:hover:bg-soft',
  danger: 'border-transparent bg-bad text-on-bad enabled:hover:opacity-90',
};

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-3.5 gap-2',
  small: 'min-h-7 px-2.5 gap-1.5',
  line: 'px-1 gap-1.5',
};

/** The look every button and button-like link shares. */
export function buttonLook({ kind = 'secondary', size = 'normal' }: ButtonLook): string {
  return classes(
    'relative inline-flex items-center justify-center rounded-control border text-control font-medium whitespace-nowrap no-underline',
    'select-none transition-colors touch:min-h-11 disabled:opacity-50 aria-disabled:cursor-default',
    kinds[kind],
    sizes[size],
  );
}
