import { readNumber } from './number.rules.ts';
import type { TextRecord } from './records.rules.ts';

/** Where the names of the columns stand: on so many lines from this one on. */
export interface HeaderPlace {
  readonly headerLine: number;
  readonly headerRows: number;
}

export const mostHeaderRows = 3;

const filled = ({ fields }: TextRecord): number => fields.filter((field) => field.trim() !== '').length;
const isNames = ({ fields }: TextRecord): boolean =>
  fields.every((field) => field.trim() !== '' && readNumber(field) === null) && new Set(fields).size === fields.length;

/** How many fields most of these records have. */
export function usualWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** A title above the table is a single text; what follows it must plainly be names, else nothing is passed over. */
function firstOfTable(records: readonly TextRecord[]): number {
  const width = usualWidth(records);
  const isTitle = (record: TextRecord) => filled(record) <= 1 && (record.fields.length === 1 || width > 2);
  const first = records.findIndex((record) => !isTitle(record));
  const names = records[first];
  return first > 0 && names?.fields.length === width && isNames(names) ? first : 0;
}

const isImportId = (field: string): boolean => field.trim().startsWith('{"ImportId"');

/** Qualtrics writes names, questions and import ids. */
const isOfImportIds = ({ fields }: TextRecord): boolean => fields.filter(isImportId).length * 2 > fields.length;

/** SurveyMonkey writes questions and, below those with options, the options: nothing stands below the first, an id. */
const isOfOptions = (names: TextRecord, { fields }: TextRecord): boolean =>
  /^respondent ?id$/i.test(names.fields.at(0)?.trim() ?? '') &&
  fields.at(0)?.trim() === '' &&
  fields.length === names.fields.length;

function rowsOfNames([names, second, third]: readonly TextRecord[]): number {
  if (third && isOfImportIds(third)) return 3;
  return names && second && isOfOptions(names, second) ? 2 : 1;
}

export function findHeader(records: readonly TextRecord[]): HeaderPlace {
  const first = firstOfTable(records);
  return { headerLine: records[first]?.line ?? 1, headerRows: rowsOfNames(records.slice(first)) };
}

const saysNothing = /^(response|open-ended response)?$/i;

/** A question whose options stand below it names all their columns. */
function withOptions(names: readonly string[], options: readonly string[]): string[] {
  let question = '';
  return names.map((name, place) => {
    question = name.trim() || question;
    const option = options[place]?.trim() ?? '';
    return saysNothing.test(option) || option === question ? question : `${question} – ${option}`;
  });
}

export interface Names {
  readonly headers: readonly string[];
  /** For each column the question in words, where a line below its name says it. */
  readonly questions: readonly (string | null)[];
}

/** One name for each column, from the one, two or three lines that name them. */
export function namesIn(rows: readonly TextRecord[]): Names {
  const [names = [], second = [], third] = rows.map(({ fields }) => fields.map((field) => field.trim()));
  if (rows.length === 1) return { headers: names, questions: names.map(() => null) };
  if (third?.some(isImportId)) return { headers: names, questions: names.map((_, place) => second[place] || null) };
  const headers = withOptions(names, second);
  return { headers, questions: headers.map(() => null) };
}
