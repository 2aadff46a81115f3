import { Combobox } from '@base-ui/react/combobox';
import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classes } from './classes.ts';
import { floatingPaper } from './floating.ts';

export interface SearchOption {
  value: string;
  label: string;
  /** A word at the right that tells two of the same name apart. */
  hint?: string;
}

interface OptionListProps {
  empty?: ReactNode;
  isLoading?: boolean;
  anchor?: RefObject<HTMLElement | null>;
}

interface SearchRoot {
  options: readonly SearchOption[];
  disabled?: boolean;
  onSearch?: (typed: string) => void;
}

/** What the fields for one and for many tell the searching machine in the same words. */
export function searching({ options, disabled, onSearch }: SearchRoot) {
  return {
    items: options,
    disabled,
    filter: onSearch ? null : undefined,
    onInputValueChange: (typed: string) => onSearch?.(typed),
    isItemEqualToValue: (option: SearchOption, chosen: SearchOption) => option.value === chosen.value,
    autoHighlight: true,
  };
}

/** The list under a field that searches; shared by the fields for one and for many. */
export function OptionList({ empty, isLoading = false, anchor }: OptionListProps) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner anchor={anchor} sideOffset={4} align="start" className="z-50 outline-none">
        <Combobox.Popup
          aria-busy={isLoading || undefined}
          className={classes(floatingPaper, 'w-(--anchor-width) min-w-56 max-w-(--available-width)')}
        >
          <Combobox.Status className="text-control text-ink-2 not-empty:px-3 not-empty:py-2.5">
            {isLoading ? <Trans>Searching</Trans> : null}
          </Combobox.Status>
          <Combobox.Empty className="text-control text-ink-2 not-empty:px-3 not-empty:py-2.5">
            {isLoading ? null : (empty ?? <Trans>Nothing matches.</Trans>)}
          </Combobox.Empty>
          <Combobox.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto overscroll-contain p-1 data-empty:p-0">
            {(option: SearchOption) => (
              <Combobox.Item
                key={option.value}
                value={option}
                className="flex min-h-8 items-center gap-2 rounded-small px-2 text-control outline-none select-none data-highlighted:bg-soft touch:min-h-11"
              >
                <span className="flex-1">{option.label}</span>
                {option.hint && <span className="text-meta text-ink-2">{option.hint}</span>}
                <Combobox.ItemIndicator>
                  <Check className="size-4 text-accent" aria-hidden />
                </Combobox.ItemIndicator>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
