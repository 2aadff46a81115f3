import { classes } from './classes.ts';
import { Anchor } from './link.tsx';

interface Tab {
  label: string;
  href: string;
  isCurrent: boolean;
  count?: number;
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line [scrollbar-width:none] print:hidden">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={classes(
                'flex min-h-10 items-center gap-1.5 border-b-2 text-control font-medium whitespace-nowrap transition-colors focus-visible:-outline-offset-2 touch:min-h-11 touch:min-w-11 touch:justify-center',
                tab.isCurrent ? 'border-accent text-ink' : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="font-normal text-ink-2 tabular-nums">{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
