import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

interface SheetProps {
  title?: ReactNode;
  /** Names the sheet for readers when it shows no title. */
  label?: string;
  /** At the right of the title: a count, a link, a small button. */
  aside?: ReactNode;
  /** Title above the white paper instead of on it: for lists and tables. */
  titleOutside?: boolean;
  /** No padding: for lists and tables that reach the edge. */
  flush?: boolean;
  children: ReactNode;
}

/** A white sheet of paper with a heading: one subject of the page. */
export function Sheet({ title, label, aside, titleOutside = false, flush = false, children }: SheetProps) {
  const id = useId();
  const names = title === undefined ? { 'aria-label': label } : { 'aria-labelledby': id };
  const paper = classes(
    'rounded-sheet border border-line bg-surface print:border-0 print:bg-transparent',
    flush ? 'overflow-clip' : 'p-4 print:px-0',
  );
  const heading = (
    <Heading id={id} title={title} aside={aside} space={titleOutside ? 'mb-2' : flush ? 'px-4 pt-4 pb-3' : 'mb-3'} />
  );
  return titleOutside ? (
    <section {...names}>
      {heading}
      <div className={paper}>{children}</div>
    </section>
  ) : (
    <section {...names} className={paper}>
      {heading}
      {children}
    </section>
  );
}

function Heading({ id, title, aside, space }: Pick<SheetProps, 'title' | 'aside'> & { id: string; space: string }) {
  if (title === undefined && aside === undefined) return null;
  return (
    <div
      className={classes(
        'flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 print:break-after-avoid',
        space,
      )}
    >
      {title !== undefined && (
        <h2 id={id} className="text-section font-semibold">
          {title}
        </h2>
      )}
      {aside !== undefined && <div className="text-control text-ink-2">{aside}</div>}
    </div>
  );
}
