import { useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode, useEffect } from 'react';
import { classes } from './classes.ts';
import { TextLink } from './text-link.tsx';

interface PageProps {
  title: ReactNode;
  /** What the browser's tab says, when the title is not plain text. */
  tabTitle?: string;
  /** One line under the title: when, where, state. */
  meta?: ReactNode;
  /** The places above this one, outermost first. */
  breadcrumbs?: readonly { label: string; href: string }[];
  actions?: ReactNode;
  /** Its sheet says on paper what it is, and hangs on a wall. */
  isPoster?: boolean;
  /** Stands at the right from 1024 px on, below the page on smaller screens. */
  side?: ReactNode;
  /** Under the page; on smaller screens under the side, for what can wait. */
  below?: ReactNode;
  children: ReactNode;
}

/** One screen: its title, what is said about it, what can be done, and its sheets. */
export function Page({ title, tabTitle, meta, breadcrumbs, actions, isPoster = false, children, ...parts }: PageProps) {
  const inTab = tabTitle ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (inTab) document.title = inTab;
  }, [inTab]);
  return (
    <div className="mx-auto w-full max-w-[1180px] px-4 pt-5 pb-12 md:px-7 md:pt-6 print:p-0">
      {breadcrumbs && <Breadcrumbs places={breadcrumbs} />}
      <header
        className={classes('mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3', isPoster && 'print:hidden')}
      >
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-title font-semibold tracking-[-0.01em] text-balance print:text-[20pt]">{title}</h1>
          {meta && <div className="mt-1 text-control text-ink-2">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </header>
      <Body {...parts}>{children}</Body>
    </div>
  );
}

const column = 'grid min-w-0 grid-cols-[minmax(0,1fr)]';

function Body({ side, below, children }: Pick<PageProps, 'side' | 'below' | 'children'>) {
  if (!side)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {children}
        {below}
      </div>
    );
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_320px] lg:grid-rows-[auto_1fr] lg:items-start print:block">
      <div className={classes(column, 'gap-6')}>{children}</div>
      <aside className={classes(column, 'gap-4 lg:row-span-2')}>{side}</aside>
      {below && <div className={classes(column, 'gap-6')}>{below}</div>}
    </div>
  );
}

function Breadcrumbs({ places }: { places: readonly { label: string; href: string }[] }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Breadcrumbs`} className="mb-1 text-control text-ink-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {places.map((place, index) => (
          <Fragment key={place.href}>
            {index > 0 && <li aria-hidden>/</li>}
            <li>
              <TextLink quiet href={place.href} className="touch:inline-block touch:py-[13px]">
                {place.label}
              </TextLink>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
