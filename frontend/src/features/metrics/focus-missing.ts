/** Moves the keyboard, and the page with it, to the first answer that is missing there. Whether there was one. */
export function focusMissing(place: HTMLElement | null): boolean {
  const first = place?.querySelector<HTMLElement>('[aria-invalid="true"], [data-missing] input');
  first?.focus();
  return !!first;
}
