import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Keeps what is typed for this browser tab, so that a reload or a wrong click loses nothing. */
export function useDraft<T extends FieldValues, C, Sent>(
  form: UseFormReturn<T, C, Sent>,
  draftKey: string | undefined,
) {
  const key = draftKey === undefined ? null : `draft:${draftKey}`;
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    if (key === null) return;
    const kept = sessionStorage.getItem(key);
    if (kept !== null) {
      form.reset({ ...form.getValues(), ...(JSON.parse(kept) as T) }, { keepDefaultValues: true });
      setRestored(true);
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const typed = JSON.stringify(values);
        // What a form begins with is no draft: after a reset there is nothing to come back to.
        if (typed !== JSON.stringify(form.control._defaultValues)) return keep(key, typed);
        sessionStorage.removeItem(key);
        setRestored(false);
      },
    });
  }, [form, key]);
  const forget = () => {
    if (key !== null) sessionStorage.removeItem(key);
    setRestored(false);
  };
  const discard = () => {
    form.reset();
    forget();
  };
  /** Forgets what was sent; what was typed since is a draft of its own. */
  const settle = (sent: string) => {
    const typed = JSON.stringify(form.getValues());
    forget();
    if (key !== null && typed !== sent && typed !== JSON.stringify(form.control._defaultValues)) keep(key, typed);
  };
  return { isRestored, settle, discard };
}

/** What is too long for the tab's own memory is not kept; it still stands in its field. */
function keep(key: string, typed: string) {
  try {
    sessionStorage.setItem(key, typed);
  } catch {
    sessionStorage.removeItem(key);
  }
}
