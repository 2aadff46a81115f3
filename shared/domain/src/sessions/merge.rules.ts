/** At which version of the row a field was last written; a field that is not named has stood since the first. */
export type FieldVersions<Fields> = Readonly<Partial<Record<keyof Fields, number>>>;

export interface FieldConflict<Fields> {
  readonly field: keyof Fields;
  readonly theirs: Fields[keyof Fields] | undefined;
  readonly yours: Fields[keyof Fields] | undefined;
}

export interface Typed<Fields> {
  readonly wanted: Partial<Fields>;
  /** The version of the row that was on the screen while this was typed. */
  readonly seenVersion: number;
}

/**
 * Two people who type into one row: every field that only one of them changed is taken; a field that both changed
 * keeps what was there first, and both texts are shown. Sending the same again changes nothing.
 */
export function mergeFields<Fields extends object>(
  current: Fields,
  versions: FieldVersions<Fields>,
  { wanted, seenVersion }: Typed<Fields>,
) {
  const changes: Partial<Fields> = {};
  const conflicts: FieldConflict<Fields>[] = [];
  for (const field of Object.keys(wanted) as (keyof Fields)[]) {
    const [theirs, yours] = [current[field], wanted[field]];
    if (theirs === yours) continue;
    if ((versions[field] ?? 1) <= seenVersion) Object.assign(changes, { [field]: yours });
    else conflicts.push({ field, theirs, yours });
  }
  return { changes, conflicts };
}
