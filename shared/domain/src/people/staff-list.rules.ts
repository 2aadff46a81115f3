import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';

/** One line of a list of people: who somebody is and where they work. A column the list does not have is undefined. */
export interface StaffRow {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly jobTitle?: string | null;
  /** The department with those it stands under, the highest first; null for none. */
  readonly department?: readonly string[] | null;
}

export const staffColumns = ['EMAIL', 'NAME', 'JOB_TITLE', 'DEPARTMENT'] as const;
export type StaffColumn = (typeof staffColumns)[number];

export const staffFaults = [
  ...(['NO_EMAIL', 'NO_EMAIL_ADDRESS', 'EMAIL_TWICE', 'NO_NAME', 'TOO_LONG'] as const),
  ...(['DEPARTMENT_UNCLEAR', 'DEPARTMENT_TOO_DEEP'] as const),
] as const;
export type StaffFault = (typeof staffFaults)[number];

/** A line that is left out, and why. */
export interface StaffProblem {
  readonly line: number;
  readonly column: StaffColumn;
  readonly fault: StaffFault;
  readonly said: string;
}

export interface StaffColumnsMissing extends Refusal<'StaffColumnsMissing'> {
  readonly missing: readonly StaffColumn[];
}

interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

export interface StaffList {
  readonly rows: readonly StaffRow[];
  /** Lines that name a department and nobody in it. */
  readonly departments: readonly (readonly string[])[];
  readonly problems: readonly StaffProblem[];
}

const names: Readonly<Record<StaffColumn, readonly string[]>> = {
  EMAIL: ['email', 'e-mail', 'mail', 'emailaddress', 'e-mailaddress', 'e-mailadresse', 'emailadres', 'workemail'],
  NAME: ['name', 'fullname', 'displayname', 'person', 'employee', 'jméno', 'jménoapříjmení', 'naam', 'mitarbeiter'],
  JOB_TITLE: ['jobtitle', 'title', 'position', 'role', 'funkce', 'pozice', 'functie', 'funktion', 'stelle'],
  DEPARTMENT: ['department', 'unit', 'team', 'orgunit', 'oddělení', 'útvar', 'afdeling', 'abteilung'],
};
const tidy = (header: string) => header.toLowerCase().replaceAll(/[\s_]+/g, '');

const placesOf = (headers: readonly string[]) => {
  const said = headers.map(tidy);
  const place = (column: StaffColumn) => said.findIndex((header) => names[column].includes(header));
  return { EMAIL: place('EMAIL'), NAME: place('NAME'), JOB_TITLE: place('JOB_TITLE'), DEPARTMENT: place('DEPARTMENT') };
};

const address = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;
const most = limits.text.title;
const deepest = 10;

/** "Bank > Operations > Contact centre", also with slashes between spaces. */
const pathOf = (said: string): string[] =>
  said
    .split(/\s*>\s*|\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

type Cells = (column: StaffColumn) => string | undefined;

type Fault = Omit<StaffProblem, 'line'>;

const checks: readonly ((said: { readonly [Column in StaffColumn]: string }) => Fault | null)[] = [
  ({ EMAIL, NAME }) => (EMAIL === '' ? { column: 'EMAIL', fault: 'NO_EMAIL', said: NAME } : null),
  ({ EMAIL }) =>
    EMAIL.length > limits.text.email || !address.test(EMAIL)
      ? { column: 'EMAIL', fault: 'NO_EMAIL_ADDRESS', said: EMAIL }
      : null,
  ({ EMAIL, NAME }) => (NAME === '' ? { column: 'NAME', fault: 'NO_NAME', said: EMAIL } : null),
  ({ EMAIL, NAME }) => (NAME.length > most ? { column: 'NAME', fault: 'TOO_LONG', said: EMAIL } : null),
  ({ EMAIL, JOB_TITLE }) => (JOB_TITLE.length > most ? { column: 'JOB_TITLE', fault: 'TOO_LONG', said: EMAIL } : null),
  ({ DEPARTMENT }) => {
    const fault = departmentFault(pathOf(DEPARTMENT));
    return fault && { column: 'DEPARTMENT', fault, said: DEPARTMENT };
  },
];

function faultOf(cell: Cells): Fault | null {
  const said = (column: StaffColumn) => cell(column) ?? '';
  const all = {
    EMAIL: said('EMAIL'),
    NAME: said('NAME'),
    JOB_TITLE: said('JOB_TITLE'),
    DEPARTMENT: said('DEPARTMENT'),
  };
  for (const check of checks) {
    const fault = check(all);
    if (fault) return fault;
  }
  return null;
}

function departmentFault(path: readonly string[]): StaffFault | null {
  if (path.length > deepest) return 'DEPARTMENT_TOO_DEEP';
  return path.some((part) => part.length > limits.people.departmentName.max) ? 'TOO_LONG' : null;
}

/** What a table says of people. The order of its columns and others beside them do not matter. */
export function readStaffList({ headers, rows }: Table): StaffList | StaffColumnsMissing {
  const places = placesOf(headers);
  const missing = (['EMAIL', 'NAME'] as const).filter((column) => places[column] < 0);
  if (missing.length > 0) {
    const message = `The list needs the columns ${missing.join(' and ')}.`;
    return { __typename: 'StaffColumnsMissing', missing, message };
  }
  return readRows(rows, (fields, column) => (places[column] < 0 ? undefined : (fields[places[column]] ?? '').trim()));
}

function readRows(
  rows: Table['rows'],
  cellOf: (fields: readonly string[], column: StaffColumn) => string | undefined,
): StaffList {
  const list = { rows: [] as StaffRow[], departments: [] as string[][], problems: [] as StaffProblem[] };
  const lineOf = new Map<string, number>();
  for (const { line, fields } of rows) {
    const cell: Cells = (column) => cellOf(fields, column);
    const unit = departmentAlone(cell);
    if (unit) {
      list.departments.push(unit);
      continue;
    }
    const row = rowOf(line, cell);
    const fault = faultOf(cell) ?? twice(lineOf.get(row.email), row.email);
    if (fault) list.problems.push({ line, ...fault });
    else list.rows.push(row);
    lineOf.set(row.email, lineOf.get(row.email) ?? line);
  }
  return list;
}

function departmentAlone(cell: Cells): string[] | null {
  if (cell('EMAIL') !== '' || cell('NAME') !== '') return null;
  const unit = pathOf(cell('DEPARTMENT') ?? '');
  return unit.length > 0 && !departmentFault(unit) ? unit : null;
}

const twice = (first: number | undefined, said: string) =>
  first === undefined ? null : ({ column: 'EMAIL', fault: 'EMAIL_TWICE', said: `${said}, ${first}` } as const);

function rowOf(line: number, cell: Cells): StaffRow {
  const title = cell('JOB_TITLE');
  const unit = cell('DEPARTMENT');
  const path = pathOf(unit ?? '');
  return {
    ...{ line, email: (cell('EMAIL') ?? '').toLowerCase(), name: cell('NAME') ?? '' },
    ...(title !== undefined && { jobTitle: title || null }),
    ...(unit !== undefined && { department: path.length > 0 ? path : null }),
  };
}
