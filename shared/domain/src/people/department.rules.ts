import type { Refusal } from '../refusal.ts';

export type DepartmentNameTaken = Refusal<'DepartmentNameTaken'>;
export type DepartmentInsideItself = Refusal<'DepartmentInsideItself'>;

export interface DepartmentNotEmpty extends Refusal<'DepartmentNotEmpty'> {
  readonly people: number;
  readonly departments: number;
}

interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** Two departments side by side have different names; capitals do not make a difference. */
export function refuseDepartmentName(
  departments: readonly Node[],
  { id, parentId, name }: Omit<Node, 'id'> & { readonly id: string | null },
): DepartmentNameTaken | null {
  const taken = departments.some(
    (one) => one.id !== id && one.parentId === parentId && one.name.toLowerCase() === name.toLowerCase(),
  );
  return taken
    ? { __typename: 'DepartmentNameTaken', message: `There is already a department called "${name}" here.` }
    : null;
}

/** A tree stays a tree: no department stands under itself or under one of its own. */
export function refuseParent(
  departments: readonly Node[],
  { id, parentId }: Omit<Node, 'name'>,
): DepartmentInsideItself | null {
  const parents = new Map(departments.map((one) => [one.id, one.parentId]));
  const seen = new Set<string>();
  for (let above = parentId; above && !seen.has(above); above = parents.get(above) ?? null) {
    if (above === id)
      return { __typename: 'DepartmentInsideItself', message: 'A department cannot stand under one of its own.' };
    seen.add(above);
  }
  return null;
}

export function refuseRemoval(inside: { readonly people: number; readonly departments: number }) {
  if (inside.people === 0 && inside.departments === 0) return null;
  return {
    __typename: 'DepartmentNotEmpty',
    ...inside,
    message: 'Only an empty department can be removed; move its people and departments first.',
  } as const satisfies DepartmentNotEmpty;
}
