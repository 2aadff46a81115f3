import { type KeyboardEvent, useId, useState } from 'react';

export interface SearchOption {
  value: string;
  label: string;
  /** A word at the right that tells two of the same name apart. */
  hint?: string;
}

interface Searching {
  options: readonly SearchOption[];
  /** The list lives on the server: options are taken as they come. */
  onSearch?: ((typed: string) => void) | undefined;
  onPick: (option: SearchOption) => void;
  /** Backspace in an empty field. */
  onBackspace?: () => void;
  /** Several are picked one after the other, so the list stays. */
  staysOpen?: boolean;
}

/** A field that finds options while one types: arrows move, Enter takes, Escape closes. */
export function useSearch({ options, onSearch, onPick, onBackspace, staysOpen = false }: Searching) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const matches = onSearch ? options : matching(options, typed ?? '');
  const show = (open: boolean) => {
    setOpen(open);
    setTyped(null);
  };
  const pick = (option: SearchOption) => {
    onPick(option);
    show(staysOpen);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(0);
    onSearch?.(text);
  };
  const step = (by: number) => {
    setOpen(true);
    if (isOpen) setActive((active + by + matches.length) % (matches.length || 1));
  };
  const current = isOpen ? matches[active] : undefined;
  const take = current && (() => pick(current));
  const keys = keysOf({ step, take, onBackspace, close: isOpen && (() => show(false)) });
  const input = {
    ...wiring(listId, isOpen, current && active),
    onKeyDown: keys,
    onClick: () => setOpen(true),
  };
  return { input, listId, isOpen, typed, matches, active, close: () => show(false), type, pick };
}

function wiring(listId: string, isOpen: boolean, active: number | undefined) {
  return {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': active === undefined ? undefined : `${listId}-${active}`,
  } as const;
}

interface Acts {
  step: (by: number) => void;
  take: (() => void) | undefined;
  close: (() => void) | false;
  onBackspace: (() => void) | undefined;
}

function keysOf({ step, take, close, onBackspace }: Acts) {
  const acts: Record<string, (() => void) | false | undefined> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: take,
    Escape: close,
  };
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace' && event.currentTarget.value === '') onBackspace?.();
    const act = acts[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Finds "Zürich" by "zur". */
export function matching(options: readonly SearchOption[], typed: string): readonly SearchOption[] {
  const wanted = plain(typed.trim());
  return wanted === '' ? options : options.filter((option) => plain(option.label).includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
