import type { FieldValues, UseFormReturn } from 'react-hook-form';

/**
 * For a form that stays open after it was sent. Called when sending begins; what it gives is called when the answer is here,
 * and puts `blank` in place of what was sent. What was typed meanwhile stays; whether there was nothing of that is answered.
 */
export function emptyingOf<T extends FieldValues, C, Sent>(form: UseFormReturn<T, C, Sent>): (blank: T) => boolean {
  const sent = form.getValues();
  return (blank) => {
    const typed = Object.entries(form.getValues()).filter(([name, value]) => value !== sent[name]);
    form.reset(blank);
    form.reset({ ...blank, ...(Object.fromEntries(typed) as Partial<T>) }, { keepDefaultValues: true });
    return typed.length === 0;
  };
}
