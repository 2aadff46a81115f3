import { limits } from './limits.ts';

const spellings = [
  /^(?<minutes>\d+)\s*(?:m|min|mins|minutes?)?$/,
  /^(?<hours>\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?)$/,
  /^(?<hours>\d+)\s*(?:h|hrs?|hours?|:)\s*(?<minutes>[0-5]?\d)\s*(?:m|min|mins|minutes?)?$/,
];

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Minutes as people type them: `20`, `20m`, `20 min`, `1h`, `1h 15`, `1:15`, `1.5h`. Null outside the range, which is that of an item when none is said. */
export function parseMinutes(typed: string, { min, max }: Range = limits.meetings.itemMinutes): number | null {
  const text = typed.trim().toLowerCase();
  const said = spellings.map((spelling) => spelling.exec(text)?.groups).find(Boolean);
  if (!said) return null;
  const minutes = 60 * Number((said.hours ?? '0').replace(',', '.')) + Number(said.minutes ?? '0');
  return Number.isInteger(minutes) && minutes >= min && minutes <= max ? minutes : null;
}
