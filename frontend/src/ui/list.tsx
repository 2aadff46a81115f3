import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Anchor } from './link.tsx';

/** Rows under each other with thin rules between them. Put it into a flush `Sheet`. */
export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}

export interface RowProps {
  title: ReactNode;
  /** The second line; parts of it are spaced by themselves. */
  meta?: ReactNode;
  /** The whole row leads here; buttons in it keep working. */
  href?: string;
  leading?: ReactNode;
  trailing?: ReactNode;
  /** The one that is open now. */
  current?: boolean;
  /** On a phone `trailing` stands under the text, where there is room for it. */
  wraps?: boolean;
}

/** One thing in a list: a title, a line about it, something before and something after. At least 44 px. */
export function Row(props: RowProps) {
  return (
    <li
      className={classes('relative', props.href && 'transition-colors hover:bg-surface-2', props.current && 'bg-soft')}
    >
      <RowContent {...props} />
    </li>
  );
}

/** What stands inside a row, for lists that make their own `<li>`. */
export function RowContent({ title, meta, leading, trailing, wraps = false, ...link }: RowProps) {
  return (
    <div className={classes('flex min-h-11 items-center gap-x-3 gap-y-1 px-4 py-2', wraps && 'max-sm:flex-wrap')}>
      {leading && (
        <div className="relative flex shrink-0 items-center gap-2 text-control text-ink-2 tabular-nums">{leading}</div>
      )}
      <div className={classes('min-w-0 flex-1', wraps && 'max-sm:basis-48')}>
        <div className="text-body font-medium wrap-anywhere">
          <RowTitle {...link}>{title}</RowTitle>
        </div>
        {meta && <div className="flex flex-wrap items-center gap-x-2.5 text-meta text-ink-2">{meta}</div>}
      </div>
      {trailing && (
        <div
          className={classes(
            'relative flex shrink-0 items-center gap-2 text-control tabular-nums',
            wraps && 'max-sm:w-full max-sm:justify-end',
          )}
        >
          {trailing}
        </div>
      )}
    </div>
  );
}

/** The link of a row covers all of it; what stands before and after lies over the link. */
function RowTitle({ href, current, children }: Pick<RowProps, 'href' | 'current'> & { children: ReactNode }) {
  if (!href) return children;
  return (
    <Anchor
      href={href}
      aria-current={current ? 'page' : undefined}
      className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {children}
    </Anchor>
  );
}
