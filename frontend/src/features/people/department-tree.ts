/** A part of the organization, as far as the tree needs it. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export type Placed<One extends Department> = One & { readonly depth: number };

/** The tree from top to bottom, each department before those under it, by name. */
export function inTreeOrder<One extends Department>(departments: readonly One[]): readonly Placed<One>[] {
  const under = (parentId: string | null, depth: number): readonly Placed<One>[] =>
    departments
      .filter((one) => one.parentId === parentId)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((one) => [{ ...one, depth }, ...under(one.id, depth + 1)]);
  return under(null, 0);
}

/** The department and everything under it: where it cannot be moved to. */
export function withAllUnder(departments: readonly Department[], id: string): ReadonlySet<string> {
  const under = departments.filter(({ parentId }) => parentId === id);
  return new Set([id, ...under.flatMap((one) => [...withAllUnder(departments, one.id)])]);
}

/** For a list to choose from: deeper ones are set in. */
export const departmentOptions = (departments: readonly Department[]) =>
  inTreeOrder(departments).map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` }));
