/** Reads a length as people type it: `20`, `20m`, `1h 15`, `1:15`. Whole minutes, or null when it is none. */
export function readMinutes(typed: string): number | null {
  const found = /^\s*(?:(\d+)\s*(?:h|:)\s*)?(?:(\d+)\s*(?:m|min|minutes)?)?\s*$/i.exec(typed);
  const [, hours, minutes] = found ?? [];
  if (hours === undefined && minutes === undefined) return null;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}
