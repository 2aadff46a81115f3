import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { inTab } from './on-device.ts';

const placeOf = (draftKey: string) => `draft:${draftKey}`;

/** What is typed in a form of this name and not sent yet; null when there is nothing. */
export function keptDraft<T extends FieldValues>(draftKey: string): T | null {
  return JSON.parse(inTab.read(placeOf(draftKey)) ?? 'null') as T | null;
}

/** For a form that is left without sending, on purpose. */
export const forgetDraft = (draftKey: string) => inTab.forget(placeOf(draftKey));

/** Keeps what is typed for this browser tab, so that a reload or a wrong click loses nothing. */
export function useDraft<T extends FieldValues, C, Sent>(
  form: UseFormReturn<T, C, Sent>,
  draftKey: string | undefined,
) {
  const key = draftKey === undefined ? null : placeOf(draftKey);
  const [restored, setRestored] = useState<'WHOLE' | 'OLDER' | null>(null);
  useEffect(() => {
    if (key === null) return;
    const kept = inTab.read(key);
    if (kept !== null) {
      form.reset({ ...form.getValues(), ...(JSON.parse(kept) as T) }, { keepDefaultValues: true });
      setRestored(inTab.isAged(key) ? 'OLDER' : 'WHOLE');
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const typed = JSON.stringify(values);
        // What a form begins with is no draft: after a reset there is nothing to come back to.
        if (typed !== JSON.stringify(form.control._defaultValues)) return inTab.write(key, typed);
        inTab.forget(key);
        setRestored(null);
      },
    });
  }, [form, key]);
  const forget = () => {
    if (key !== null) inTab.forget(key);
    setRestored(null);
  };
  const discard = () => {
    form.reset();
    forget();
  };
  /** Forgets what was sent; what was typed since is a draft of its own. */
  const settle = (sent: string) => {
    const typed = JSON.stringify(form.getValues());
    forget();
    if (key !== null && typed !== sent && typed !== JSON.stringify(form.control._defaultValues))
      inTab.write(key, typed);
  };
  return { restored, settle, discard };
}
