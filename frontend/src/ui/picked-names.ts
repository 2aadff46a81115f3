import { inTab } from './on-device.ts';
import type { SearchOption } from './search.ts';

/** With the drafts: it goes when they go. */
const place = 'draft:picked';
const most = 50;

function kept(): readonly SearchOption[] {
  try {
    const found: unknown = JSON.parse(inTab.read(place) ?? '[]');
    return Array.isArray(found) ? (found as SearchOption[]) : [];
  } catch {
    return [];
  }
}

/** What was picked of a list on the server is known by its name in this tab: a draft that comes back holds its id alone. */
export function keepPicked(option: SearchOption): void {
  const others = kept().filter(({ value }) => value !== option.value);
  inTab.write(place, JSON.stringify([option, ...others].slice(0, most)));
}

export const pickedBefore = (value: string): SearchOption | undefined => kept().find((one) => one.value === value);
