import type { LocalDate } from '../local-time.ts';
import type { Scale } from '../metrics/histogram.rules.ts';
import type { DateOrder } from './date.rules.ts';
import type { DecimalMark } from './number.rules.ts';

/**
 * What the rows of a file are: answers, how many contacts there were, cases from opening to closing, customers, or
 * observations: so many of so many on a day.
 */
export const importShapes = ['ANSWERS', 'CONTACT_COUNTS', 'CASES', 'CUSTOMERS', 'OBSERVATIONS'] as const;
export type ImportShape = (typeof importShapes)[number];

export const columnRoles = [
  ...(['SCORE', 'QUESTION', 'WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID', 'DIMENSION', 'COMMENT'] as const),
  ...(['CONTACT_REASON', 'CHANNEL', 'CONTACTS', 'HANDLING_SECONDS', 'COST'] as const),
  ...(['CLOSED', 'REVENUE', 'POTENTIAL', 'HAS_LEFT', 'HITS', 'TOTAL'] as const),
  'IGNORE',
] as const;
/** What a column of a file is to us. */
export type ColumnRole = (typeof columnRoles)[number];

/** The roles that the columns of a file of each shape may have. */
export const rolesOf: Readonly<Record<ImportShape, readonly ColumnRole[]>> = {
  ANSWERS: ['SCORE', 'QUESTION', 'WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID', 'DIMENSION', 'COMMENT', 'IGNORE'],
  CONTACT_COUNTS: ['DATE', 'CONTACT_REASON', 'CHANNEL', 'CONTACTS', 'HANDLING_SECONDS', 'COST', 'IGNORE'],
  CASES: ['DATE', 'CLOSED', 'CONTACT_REASON', 'RESPONSE_ID', 'IGNORE'],
  CUSTOMERS: ['CUSTOMER_KEY', 'DATE', 'REVENUE', 'POTENTIAL', 'HAS_LEFT', 'DIMENSION', 'IGNORE'],
  OBSERVATIONS: ['DATE', 'HITS', 'TOTAL', 'DIMENSION', 'IGNORE'],
};

/** A value of the file that is no answer: nothing was said, or the question did not apply. Both count as blank. */
export interface Code {
  readonly value: string;
  readonly means: 'BLANK' | 'NOT_APPLICABLE';
}

/** A word of the file that stands for a score: "Good", "very satisfied". */
export interface ScoreWord {
  readonly value: string;
  readonly score: number;
}

/** A code of the file and what it stands for: 1 is "male". */
export interface CodeLabel {
  readonly value: string;
  readonly label: string;
}

/** What a row calls the question it answers; without a scale such rows hold comments. */
export interface QuestionOfRows {
  readonly value: string;
  readonly question: string;
  readonly scale: Scale | null;
}

/** Rows that are no answers, such as previews: those with one of these values in this column. They are counted and said. */
export interface LeftOutRows {
  readonly header: string;
  readonly values: readonly string[];
}

/** How one column is read. Only the parts its role needs are set. */
export interface ColumnMapping {
  readonly header: string;
  readonly role: ColumnRole;
  /** SCORE: the question it answers. HITS: what is counted, as a metric is made of it. */
  readonly question?: string | null;
  /** SCORE: the ends of its scale. */
  readonly scale?: Scale | null;
  /** QUESTION: in files with one answer a row, the questions they name. Their answers stand in the one SCORE column. */
  readonly questions?: readonly QuestionOfRows[];
  /** SCORE, DIMENSION: values that mean "not answered". */
  readonly codes?: readonly Code[];
  /** SCORE: words and the score each of them stands for. */
  readonly words?: readonly ScoreWord[];
  /** SCORE, WEIGHT: the decimal mark; a point when not said. */
  readonly decimalMark?: DecimalMark | null;
  /** REVENUE, POTENTIAL: the amounts are of a month; they count for a year. */
  readonly perMonth?: boolean;
  /** DATE, CLOSED: the order of day, month and year. */
  readonly dateOrder?: DateOrder | null;
  /** DIMENSION: its name in the product. */
  readonly dimension?: string | null;
  /** DIMENSION: what its codes stand for, as charts are to show them; other values are shown as they are. */
  readonly labels?: readonly CodeLabel[];
  /** DIMENSION: it describes people, so small groups are protected. */
  readonly aboutPeople?: boolean;
}

export interface Mapping {
  /** Answers when not said. */
  readonly holds?: ImportShape;
  readonly columns: readonly ColumnMapping[];
  /** For a file without full dates: the days its answers are from. They all count on the first of them. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly leaveOut?: readonly LeftOutRows[];
}

export const shapeOf = ({ holds }: Pick<Mapping, 'holds'>): ImportShape => holds ?? 'ANSWERS';

/** How headers and codes are compared: without outer blanks, whatever the case and the Unicode spelling. */
export const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** The column that names the question of each row, in files with one answer a row. */
export const questionColumn = ({ columns }: Pick<Mapping, 'columns'>): ColumnMapping | null =>
  columns.find(({ role }) => role === 'QUESTION') ?? null;

/** A question that a file answers, and the column its scores stand in. */
export interface QuestionOfFile {
  readonly question: string;
  readonly scale: Scale;
  readonly header: string;
}

const unsaid: Scale = { min: 0, max: 10 };
/** One of the share or not. */
const yesOrNo: Scale = { min: 0, max: 1 };

export function questionsOf(mapping: Pick<Mapping, 'columns'>): QuestionOfFile[] {
  const scores = mapping.columns.filter(({ role }) => role === 'SCORE' || role === 'HITS');
  const header = scores[0]?.header ?? '';
  const named = questionColumn(mapping)?.questions;
  if (named) return named.flatMap(({ question, scale }) => (scale ? [{ question, scale, header }] : []));
  return scores.map((column) => ({
    question: column.question ?? column.header,
    scale: column.role === 'HITS' ? yesOrNo : (column.scale ?? unsaid),
    header: column.header,
  }));
}
