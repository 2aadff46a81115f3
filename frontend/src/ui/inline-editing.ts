import { type KeyboardEvent, useState } from 'react';

export interface Editing<T, From = unknown> {
  value: T;
  /** What the value was read from. It is given back as it was when the editing began, so that nothing newer is overwritten unseen. */
  from?: From;
  /** Saves; while its promise is open the new value is shown, and when it fails the old one comes back. */
  onSave: (value: T, from: From) => unknown;
  way: {
    write: (value: T) => string;
    /** Null when the text cannot be meant: then nothing is saved. */
    read: (text: string) => T | null;
  };
}

/** Text that is typed over a value: Enter saves, Escape restores, leaving saves what makes sense. */
export function useEditing<T, From>({ way, ...saved }: Editing<T, From>) {
  const [text, setText] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [wasLeftByKey, setLeftByKey] = useState(false);
  const { shown, save, begin } = useSaving(saved);
  const close = (byKey: boolean) => {
    setText(null);
    setWrong(false);
    setLeftByKey(byKey);
  };
  const finish = (next: T | null, byKey: boolean) => {
    close(byKey);
    if (next !== null && next !== shown) void save(next);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(true);
    }
    if (event.key !== 'Enter' || text === null) return;
    event.preventDefault();
    const next = way.read(text);
    if (next === null) setWrong(true);
    else finish(next, true);
  };
  return {
    text,
    shown,
    isWrong,
    wasLeftByKey,
    handleKey,
    begin: () => setText(way.write(begin())),
    type: (typed: string) => {
      setText(typed);
      setWrong(false);
    },
    leave: () => text !== null && finish(way.read(text), false),
  };
}

function useSaving<T, From>({ value, from, onSave }: Omit<Editing<T, From>, 'way'>) {
  const [begunFrom, setBegunFrom] = useState(from);
  const [saving, setSaving] = useState<{ value: T } | null>(null);
  const save = async (next: T) => {
    setSaving({ value: next });
    try {
      await onSave(next, begunFrom as From);
    } catch {
      // The old value comes back; why is said by whoever could not save.
    }
    setSaving(null);
  };
  const shown = saving ? saving.value : value;
  const begin = () => {
    setBegunFrom(from);
    return shown;
  };
  return { shown, save, begin };
}
