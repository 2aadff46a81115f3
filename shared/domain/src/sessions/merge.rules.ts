/** One field as somebody saw it and as they want it. */
export interface FieldEdit<Fields> {
  readonly field: keyof Fields;
  readonly seen: Fields[keyof Fields];
  readonly wanted: Fields[keyof Fields];
}

export interface FieldConflict<Fields> {
  readonly field: keyof Fields;
  readonly theirs: Fields[keyof Fields];
  readonly yours: Fields[keyof Fields];
}

/**
 * Two people who type into one row: every field that only one of them changed is taken; a field that both changed
 * keeps what was there first, and both texts are shown. Sending the same edits again changes nothing.
 */
export function mergeFields<Fields extends object>(current: Fields, edits: readonly FieldEdit<Fields>[]) {
  const changes: Partial<Fields> = {};
  const conflicts: FieldConflict<Fields>[] = [];
  for (const { field, seen, wanted } of edits) {
    const theirs = current[field];
    if (theirs === wanted) continue;
    if (theirs === seen) changes[field] = wanted;
    else conflicts.push({ field, theirs, yours: wanted });
  }
  return { changes, conflicts };
}
