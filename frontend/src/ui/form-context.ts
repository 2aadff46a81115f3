import { createContext, use, useEffect, useId, useState } from 'react';

/** What a `Form` lends to the fields inside it, so that a field needs only its name. */
export interface FormBinding {
  idOf: (name: string) => string;
  read: (name: string) => unknown;
  write: (name: string, value: unknown) => void;
  leave: (name: string) => void;
  watch: (name: string, tell: (value: unknown) => void) => () => void;
  errorOf: (name: string) => string | undefined;
}

export const FormContext = createContext<FormBinding | null>(null);

export interface ValueProps<T> {
  /** Inside a `Form`: the name of its value; the form then keeps value and error. */
  name?: string;
  value?: T;
  onChange?: (value: T) => void;
}

interface FieldValue<T> {
  id: string;
  value: T;
  change: (value: T) => void;
  leave: () => void;
  error: string | undefined;
}

/** The value of a field: kept by its caller, else by the form around it, else by the field itself. */
export function useFieldValue<T>({ name, value, onChange }: ValueProps<T>, empty: T): FieldValue<T> {
  const ownId = useId();
  const surrounding = use(FormContext);
  const form = name === undefined ? null : surrounding;
  const key = name ?? '';
  const [kept, keep] = useState<T>(() => (form?.read(key) as T | undefined) ?? empty);
  useEffect(() => form?.watch(key, (next) => keep((next as T | undefined) ?? empty)), [form, key, empty]);
  return {
    id: form?.idOf(key) ?? ownId,
    value: value ?? kept,
    error: form?.errorOf(key),
    change(next) {
      keep(next);
      form?.write(key, next);
      onChange?.(next);
    },
    leave: () => form?.leave(key),
  };
}
