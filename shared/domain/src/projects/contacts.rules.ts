/** Who speaks for a department in a project. */
export interface DepartmentContact {
  readonly departmentId: string;
  readonly contactId: string;
}

/** Why these contacts do not fit the departments involved; null when they do. */
export function contactsProblem(
  departmentIds: readonly string[],
  contacts: readonly DepartmentContact[],
): string | null {
  if (contacts.some(({ departmentId }) => !departmentIds.includes(departmentId)))
    return 'A contact speaks for a department that is involved.';
  const spokenFor = new Set(contacts.map(({ departmentId }) => departmentId));
  return spokenFor.size < contacts.length ? 'A department has one contact.' : null;
}

/** An improvement seldom stays within one department, so a single one is asked about. */
export const asksForMoreDepartments = (departmentIds: readonly string[]): boolean => departmentIds.length === 1;
