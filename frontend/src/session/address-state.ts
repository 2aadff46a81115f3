import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

type Search = Record<string, unknown>;

/** What the page shows, kept in its address: read by `read`, changed without a new step in the history. */
export function useAddressState<View extends object>(read: (search: Search) => View) {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: Partial<View>) =>
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ...changes }), replace: true } as never);
  return [read(search), change] as const;
}

/** Goes a step on within a page, so that the browser's Back comes to `left`: what was shown before the step. */
export function useAddressStep<View extends object>() {
  const navigate = useNavigate();
  const to = (changes: Partial<View>, replace: boolean) =>
    navigate({ to: '.', search: (before: Search) => ({ ...before, ...changes }), replace } as never);
  return async (left: Partial<View>, next: Partial<View>) => {
    await to(left, true);
    await to(next, false);
  };
}

/** A part of the address. */
export function useAddressPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false });
  return parts[name] ?? '';
}

/** One of the known words, else nothing: addresses are typed by people. */
export const oneOf = <Word extends string>(words: readonly Word[], given: unknown): Word | undefined =>
  words.find((word) => word === given);

/** A text of the address, also where the address reads it as a number or as true. */
export const textIn = (given: unknown): string | undefined => {
  const text = typeof given === 'number' || typeof given === 'boolean' ? String(given) : given;
  return typeof text === 'string' && text !== '' ? text.slice(0, 200) : undefined;
};
