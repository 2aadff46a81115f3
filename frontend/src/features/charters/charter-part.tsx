import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';

interface PartProps {
  title: string;
  /** Over both columns. */
  wide?: boolean;
  children: ReactNode;
}

/** One part of the page, under its word. */
export function Part({ title, wide = false, children }: PartProps) {
  return (
    <section className={classes('min-w-0 break-inside-avoid', wide && 'md:col-span-2 print:col-span-2')}>
      <h2 className="mb-1.5 border-b border-line pb-1 text-meta font-medium text-ink-2">{title}</h2>
      <div className="text-body">{children}</div>
    </section>
  );
}

/** What was said, or that nobody has yet. */
export function Words({ children, lead = false }: { children: string; lead?: boolean }) {
  if (!children)
    return (
      <p className="text-ink-2">
        <Trans>Not said yet.</Trans>
      </p>
    );
  return <p className={classes('wrap-anywhere whitespace-pre-line', lead && 'text-read')}>{children}</p>;
}
