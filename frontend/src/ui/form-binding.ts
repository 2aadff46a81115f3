import type { FieldErrors, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import type { FormBinding } from './form-context.ts';

export interface Problem {
  name: string;
  message: string;
}

interface FormFacts {
  id: string;
  problems: readonly Problem[];
  /** After the first try every change is checked at once, so that errors go when they are put right. */
  isSubmitted: boolean;
}

/** Lends a form of react-hook-form to the fields of the kit, by name. */
export function bindingOf<T extends FieldValues, C, Sent>(
  form: UseFormReturn<T, C, Sent>,
  { id, problems, isSubmitted }: FormFacts,
): FormBinding {
  return {
    idOf: (name) => `${id}${name}`,
    read: (name) => form.getValues(name as Path<T>),
    write: (name, value) => {
      // What was said by hand about the value before would stop the next try as well.
      form.clearErrors(name as Path<T>);
      form.setValue(name as Path<T>, value as PathValue<T, Path<T>>, {
        shouldDirty: true,
        shouldValidate: isSubmitted,
      });
    },
    leave: (name) => form.setValue(name as Path<T>, form.getValues(name as Path<T>), { shouldTouch: true }),
    watch: (name, tell) =>
      form.subscribe({
        formState: { values: true },
        callback: () => tell(form.getValues(name as Path<T>)),
      }),
    errorOf: (name) => problems.find((problem) => problem.name === name)?.message,
  };
}

/** Flattens nested errors to `items.0.title` and their sentences, in the order of the fields. */
export function problemsOf(errors: FieldErrors, prefix = ''): Problem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = prefix + key;
    if (!error) return [];
    if (typeof error.message === 'string') return [{ name, message: error.message }];
    return problemsOf(error as FieldErrors, `${name}.`);
  });
}
