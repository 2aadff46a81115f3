import type { Refusal } from '../refusal.ts';
import type { StaffList, StaffProblem, StaffRow } from './staff-list.rules.ts';

export interface KnownDepartment {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Whoever takes the list over is an administrator and stays, so there is always one. */
export const stayReasons = ['YOURSELF', 'CHAIRS'] as const;
export type StayReason = (typeof stayReasons)[number];

export interface KnownPerson {
  readonly id: string;
  readonly email: string | null;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly departmentId: string | null;
  readonly isActive: boolean;
  /** Why a list cannot deactivate them; null when it can. */
  readonly stays: StayReason | null;
}

export interface StaffChange {
  readonly id: string;
  readonly line: number;
  readonly email: string;
  readonly was: StaffFacts;
  readonly becomes: StaffFacts;
  /** They had left and are back. */
  readonly isBack: boolean;
}

export interface StaffFacts {
  readonly name: string;
  readonly jobTitle: string | null;
  /** Null for none. */
  readonly department: readonly string[] | null;
}

export interface StaffPlan {
  /** Those that do not exist yet, what stands above before what stands below. */
  readonly departments: readonly (readonly string[])[];
  readonly added: readonly (StaffFacts & { readonly line: number; readonly email: string })[];
  readonly changed: readonly StaffChange[];
  readonly unchanged: number;
  /** Who works here and is not in the list. Whoever has no address cannot be in one. */
  readonly missing: readonly KnownPerson[];
  /** Missing too, but they stay: somebody else has to take their place first. */
  readonly staying: readonly KnownPerson[];
  readonly problems: readonly StaffProblem[];
}

export interface KnownHouse {
  readonly people: readonly KnownPerson[];
  readonly departments: readonly KnownDepartment[];
}

const key = (path: readonly string[]) => path.map((part) => part.toLowerCase()).join('\u0000');

/** Every department by its way from the top. */
export function departmentPaths(departments: readonly KnownDepartment[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(departments.map((one) => [one.id, one]));
  const pathOf = (id: string, depth = 0): string[] => {
    const one = byId.get(id);
    if (!one || depth > departments.length) return [];
    return [...(one.parentId ? pathOf(one.parentId, depth + 1) : []), one.name];
  };
  return new Map(departments.map(({ id }) => [id, pathOf(id)]));
}

/** Where a name leads: as it is written from the top; a single name also to the one department that is called so. */
function finding(paths: Iterable<readonly string[]>) {
  const all = [...paths];
  const whole = new Map(all.map((path) => [key(path), path]));
  const byName = Map.groupBy(all, (path) => (path.at(-1) ?? '').toLowerCase());
  return (said: readonly string[]): readonly string[] | 'UNCLEAR' => {
    const found = whole.get(key(said));
    if (found || said.length > 1) return found ?? said;
    const called = byName.get((said[0] ?? '').toLowerCase()) ?? [];
    return called.length > 1 ? 'UNCLEAR' : (called[0] ?? said);
  };
}

/** What taking a list over would change. The same list again changes nothing. */
export function planStaff(list: StaffList, { people, departments }: KnownHouse): StaffPlan {
  const paths = departmentPaths(departments);
  const find = finding(paths.values());
  const placed = list.rows.map((row) => placedIn(row, find));
  const unclear = placed.flatMap((one) => ('fault' in one ? one : []));
  const rows = placed.flatMap((one) => ('fault' in one ? [] : one));
  const byEmail = new Map(people.flatMap((one) => (one.email ? [[one.email, one] as const] : [])));
  const added = rows.filter(({ email }) => !byEmail.has(email)).map(comingFrom);
  const changed = rows.flatMap((row) => {
    const person = byEmail.get(row.email);
    return person ? changeOf(row, person, paths) : [];
  });
  const seen = new Set(list.rows.map(({ email }) => email));
  const gone = people.filter(({ isActive, email }) => isActive && email !== null && !seen.has(email));
  const alone = list.departments.map(find).filter((path) => path !== 'UNCLEAR');
  const named = [...rows.flatMap(({ department }) => (department ? [department] : [])), ...alone];
  return {
    departments: newDepartments(named, new Set([...paths.values()].map(key))),
    ...{ added, changed, unchanged: rows.length - added.length - changed.length },
    missing: gone.filter(({ stays }) => stays === null),
    staying: gone.filter(({ stays }) => stays !== null),
    problems: [...list.problems, ...unclear].toSorted((a, b) => a.line - b.line),
  };
}

function placedIn(row: StaffRow, find: ReturnType<typeof finding>): StaffRow | StaffProblem {
  if (!row.department) return row;
  const department = find(row.department);
  if (department !== 'UNCLEAR') return { ...row, department };
  const said = row.department.join(' > ');
  return { line: row.line, column: 'DEPARTMENT', fault: 'DEPARTMENT_UNCLEAR', said };
}

const comingFrom = ({ line, email, name, jobTitle = null, department = null }: StaffRow) => ({
  ...{ line, email, name, jobTitle, department },
});

/** A column that the list does not have changes nothing. */
function changeOf(row: StaffRow, person: KnownPerson, paths: ReadonlyMap<string, readonly string[]>): StaffChange[] {
  const { id, name, jobTitle, departmentId, isActive } = person;
  const was = { name, jobTitle, department: paths.get(departmentId ?? '') ?? null };
  const { line, email, name: called, ...said } = row;
  const becomes = { ...was, name: called, ...said };
  const isSame = isAlike(was, becomes) && isActive;
  return isSame ? [] : [{ id, line, email, was, becomes, isBack: !isActive }];
}

const isAlike = (was: StaffFacts, becomes: StaffFacts): boolean =>
  was.name === becomes.name &&
  was.jobTitle === becomes.jobTitle &&
  key(was.department ?? []) === key(becomes.department ?? []);

function newDepartments(named: readonly (readonly string[])[], known: ReadonlySet<string>): (readonly string[])[] {
  const fresh = new Map<string, readonly string[]>();
  for (const path of named)
    for (let depth = 1; depth <= path.length; depth += 1) {
      const part = path.slice(0, depth);
      if (!known.has(key(part)) && !fresh.has(key(part))) fresh.set(key(part), part);
    }
  return [...fresh.values()].toSorted((a, b) => a.length - b.length);
}

/** How many people and departments taking it over touches. */
export const weightOf = (plan: StaffPlan, deactivates: boolean): number =>
  plan.added.length + plan.changed.length + plan.departments.length + (deactivates ? plan.missing.length : 0);

export type StaffListTaken = Refusal<'StaffListTaken'>;
export type StaffListOutdated = Refusal<'StaffListOutdated'>;
export type StaffListEmpty = Refusal<'StaffListEmpty'>;

/** Once, and only what its preview has shown. */
export function refuseStaffList(
  plan: StaffPlan,
  { isTaken, deactivates, seen }: { readonly isTaken: boolean; readonly deactivates: boolean; readonly seen: number },
): StaffListTaken | StaffListOutdated | StaffListEmpty | null {
  if (isTaken) return { __typename: 'StaffListTaken', message: 'This list has been taken over already.' };
  const weight = weightOf(plan, deactivates);
  if (weight !== seen)
    return { __typename: 'StaffListOutdated', message: 'People or departments have changed meanwhile; look again.' };
  return weight > 0 ? null : { __typename: 'StaffListEmpty', message: 'Everything stands here as in the list.' };
}
