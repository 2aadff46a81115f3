import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import { projectStages, type ProjectStage } from '../projects/stage.rules.ts';
import type { Refusal } from '../refusal.ts';
import { type AdoptedTable, type AdoptionMapping, dayIn, type DayOf } from './adoption-table.rules.ts';
import {
  adoptionFields,
  type AdoptionField,
  type AdoptionKind,
  neededFields,
  stagesByWord,
} from './adoption-words.rules.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** What the rows are read against. */
export interface AdoptionFacts {
  readonly people: readonly KnownPerson[];
  /** What the board has already, as `sameness` says it. */
  readonly existing: ReadonlySet<string>;
  readonly today: LocalDate;
}

export const adoptionProblems = [
  'MISSING',
  'NO_DATE',
  'WHICH_DATE',
  'TOO_LONG',
  'NOBODY',
  'SEVERAL_PEOPLE',
  'NO_STAGE',
  'TO_COME',
  'NOT_LATER',
] as const;
export type AdoptionProblem = (typeof adoptionProblems)[number];

/** One row as it would come in. */
export interface AdoptionRow {
  readonly line: number;
  /** A duplicate is here already; what is repeated stands above in the same table. */
  readonly state: 'READY' | 'DUPLICATE' | 'REPEATED' | 'WRONG';
  /** What it is called. */
  readonly title: string;
  readonly values: AdoptionValues;
  readonly problems: readonly {
    readonly field: AdoptionField;
    readonly problem: AdoptionProblem;
    readonly said: string;
  }[];
}

export interface AdoptionValues {
  readonly title: string;
  readonly ownerId: string | null;
  readonly problem: string;
  readonly stage: ProjectStage;
  readonly startedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly reviewOn: LocalDate | null;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Two things that read alike are one: the same title, and for a decision the same day. */
export const sameness = (
  kind: AdoptionKind,
  { title, startedOn }: { title: string; startedOn: LocalDate | null },
): string => (kind === 'DECISION' ? `${folded(title)} ${startedOn ?? ''}` : folded(title));

/** Which column is which, by its name; each field once. */
export function guessAdoption(kind: AdoptionKind, headers: readonly string[]): AdoptionMapping {
  const taken = new Set<AdoptionField>();
  return headers.map((header) => {
    const field = adoptionFields[kind].find(
      ({ field: one, words }) => !taken.has(one) && words.test(folded(header)),
    )?.field;
    if (field) taken.add(field);
    return field ?? null;
  });
}

/** The columns that every row needs and the table does not have. */
export function missingFields(kind: AdoptionKind, mapping: AdoptionMapping): AdoptionField[] {
  return neededFields[kind].filter((field) => !mapping.includes(field));
}

interface Reading {
  readonly kind: AdoptionKind;
  readonly cell: (field: AdoptionField) => string;
  readonly facts: AdoptionFacts;
  readonly day: DayOf;
  readonly problems: { field: AdoptionField; problem: AdoptionProblem; said: string }[];
}

/** Every row of the table: ready, a duplicate of something the board has or of an earlier row, or wrong and why. */
export function readAdoption(
  kind: AdoptionKind,
  { table, mapping, dateOrder = null }: AdoptedTable,
  facts: AdoptionFacts,
): AdoptionRow[] {
  const above = new Set<string>();
  const day = dayIn({ table, mapping, dateOrder });
  return table.rows.map(({ line, fields }) => {
    const problems: Reading['problems'] = [];
    const cell = (field: AdoptionField) => (fields[mapping.indexOf(field)] ?? '').trim();
    const values = valuesOf({ kind, cell, facts, day, problems });
    const key = sameness(kind, values);
    const state = stateOf(key, { problems, above, existing: facts.existing });
    if (state === 'READY') above.add(key);
    return { line, state, title: values.title, values, problems };
  });
}

interface Standing extends Pick<Reading, 'problems'>, Pick<AdoptionFacts, 'existing'> {
  readonly above: ReadonlySet<string>;
}

function stateOf(key: string, { problems, above, existing }: Standing): AdoptionRow['state'] {
  if (problems.length > 0) return 'WRONG';
  if (existing.has(key)) return 'DUPLICATE';
  return above.has(key) ? 'REPEATED' : 'READY';
}

function valuesOf(reading: Reading): AdoptionValues {
  const { kind, problems, facts } = reading;
  const title = textIn(reading, 'TITLE', kind === 'PROJECT' ? limits.text.title : limits.text.short);
  const startedOn = dateIn(reading, 'STARTED');
  if (startedOn && startedOn > facts.today) problems.push({ field: 'STARTED', problem: 'TO_COME', said: startedOn });
  return {
    ...{ title, startedOn, dueOn: dateIn(reading, 'DUE'), reviewOn: reviewIn(reading, startedOn) },
    ownerId: kind === 'DECISION' ? null : ownerIn(reading),
    problem: textIn(reading, 'PROBLEM', limits.text.long),
    stage: stageIn(reading),
  };
}

const isNeeded = ({ kind }: Reading, field: AdoptionField): boolean => neededFields[kind].includes(field);

function textIn(reading: Reading, field: AdoptionField, most: number): string {
  const said = reading.cell(field);
  if (said === '' && isNeeded(reading, field)) reading.problems.push({ field, problem: 'MISSING', said });
  if (said.length > most) reading.problems.push({ field, problem: 'TOO_LONG', said: said.slice(0, 80) });
  return said.slice(0, most);
}

function dateIn(reading: Reading, field: AdoptionField): LocalDate | null {
  const said = reading.cell(field);
  if (said === '') {
    if (isNeeded(reading, field)) reading.problems.push({ field, problem: 'MISSING', said });
    return null;
  }
  const { day, isUnclear } = reading.day(said);
  if (!day) reading.problems.push({ field, problem: isUnclear ? 'WHICH_DATE' : 'NO_DATE', said: said.slice(0, 80) });
  return day;
}

/** A decision is looked at again after the day on which it was taken. */
function reviewIn(reading: Reading, startedOn: LocalDate | null): LocalDate | null {
  const found = dateIn(reading, 'REVIEW');
  if (reading.kind === 'DECISION' && startedOn && found && found <= startedOn)
    reading.problems.push({ field: 'REVIEW', problem: 'NOT_LATER', said: found });
  return found;
}

function ownerIn(reading: Reading): string | null {
  const said = reading.cell('OWNER');
  const found = reading.facts.people.filter(
    ({ name, email }) =>
      folded(name) === folded(said) || (email !== null && email.toLowerCase() === said.toLowerCase()),
  );
  const [one, another] = found;
  if (one && !another) return one.id;
  const problem = said === '' ? 'MISSING' : another ? 'SEVERAL_PEOPLE' : 'NOBODY';
  reading.problems.push({ field: 'OWNER', problem, said: said.slice(0, 80) });
  return null;
}

/** What runs is active unless the table says otherwise. */
function stageIn(reading: Reading): ProjectStage {
  const said = reading.kind === 'PROJECT' ? folded(reading.cell('STAGE')) : '';
  if (said === '') return 'ACTIVE';
  const found =
    projectStages.find((stage) => folded(stage.replace('_', ' ')) === said) ??
    stagesByWord.find(({ words }) => words.test(said))?.stage;
  if (!found) reading.problems.push({ field: 'STAGE', problem: 'NO_STAGE', said: said.slice(0, 80) });
  return found ?? 'ACTIVE';
}

export type NothingToAdopt = Refusal<'NothingToAdopt'>;

export const refuseAdopting = (rows: readonly AdoptionRow[]): NothingToAdopt | null =>
  rows.some(({ state }) => state === 'READY')
    ? null
    : { __typename: 'NothingToAdopt', message: 'No row of this table is new and complete.' };

export type AdoptionTouched = Refusal<'AdoptionTouched'>;
export type AdoptionUndone = Refusal<'AdoptionUndone'>;

/** It is undone as one act, as long as nobody has worked on what came in. */
export function refuseUndoing({ isUndone, isTouched }: { isUndone: boolean; isTouched: boolean }) {
  if (isUndone)
    return { __typename: 'AdoptionUndone', message: 'This was undone already.' } as const satisfies AdoptionUndone;
  return isTouched
    ? ({
        __typename: 'AdoptionTouched',
        message: 'Somebody has worked on what came in; stop or settle it one by one.',
      } as const satisfies AdoptionTouched)
    : null;
}
