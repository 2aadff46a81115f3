import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect } from 'react';
import { classes } from './classes.ts';
import { floatingPaper, useFloating } from './floating.ts';
import type { SearchOption, useSearch } from './search.ts';

interface OptionListProps {
  label: ReactNode;
  search: ReturnType<typeof useSearch>;
  anchor: RefObject<HTMLElement | null>;
  isTaken: (option: SearchOption) => boolean;
  isSeveral?: boolean;
  empty?: ReactNode;
  isLoading?: boolean;
}

/** The list under a field that searches; shared by the fields for one and for many. */
export function OptionList({ search, anchor, empty, isLoading = false, ...list }: OptionListProps) {
  const paper = useFloating<HTMLDivElement>(() => anchor.current, { isAsWide: true });
  const { listId, active } = search;
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [listId, active]);
  return (
    <div
      ref={paper}
      popover="manual"
      // The field keeps the focus while the list is used with a mouse.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={classes(
        floatingPaper,
        'fixed inset-auto m-0 max-h-[min(320px,50dvh)] overflow-y-auto overscroll-contain border-0 p-1',
      )}
    >
      <div role="status" className="text-control text-ink-2 not-empty:px-2 not-empty:py-1.5">
        {isLoading ? (
          <Trans>Searching</Trans>
        ) : (
          search.matches.length === 0 && (empty ?? <Trans>Nothing matches.</Trans>)
        )}
      </div>
      <Options search={search} {...list} />
    </div>
  );
}

function Options({
  label,
  search,
  isTaken,
  isSeveral,
}: Pick<OptionListProps, 'label' | 'search' | 'isTaken' | 'isSeveral'>) {
  return (
    <ul
      role="listbox"
      id={search.listId}
      aria-label={typeof label === 'string' ? label : undefined}
      aria-multiselectable={isSeveral}
    >
      {search.matches.map((option, index) => (
        <li
          key={option.value}
          id={`${search.listId}-${index}`}
          role="option"
          aria-selected={isTaken(option)}
          onClick={() => search.pick(option)}
          className={classes(
            'flex min-h-8 cursor-pointer items-center gap-2 rounded-small px-2 text-control select-none hover:bg-soft touch:min-h-11',
            index === search.active && 'bg-soft forced:outline-2',
          )}
        >
          <span className="flex-1">{option.label}</span>
          {option.hint && <span className="text-meta text-ink-2">{option.hint}</span>}
          {isTaken(option) && <Check className="size-4 text-accent" aria-hidden />}
        </li>
      ))}
    </ul>
  );
}
