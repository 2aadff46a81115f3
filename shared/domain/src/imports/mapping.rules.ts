import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import type { Scale } from '../metrics/histogram.rules.ts';
import type { DateOrder } from './date.rules.ts';
import type { DecimalMark } from './number.rules.ts';

/**
 * What the rows of a file are: answers, how many contacts there were, cases from opening to closing, customers, or
 * observations: so many of so many on a day, or the mean of so many.
 */
export const importShapes = ['ANSWERS', 'CONTACT_COUNTS', 'CASES', 'CUSTOMERS', 'OBSERVATIONS'] as const;
export type ImportShape = (typeof importShapes)[number];

export const columnRoles = [
  ...(['SCORE', 'QUESTION', 'WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID', 'DIMENSION', 'COMMENT'] as const),
  ...(['CONTACT_REASON', 'CHANNEL', 'CONTACTS', 'HANDLING_SECONDS', 'COST'] as const),
  ...(['CLOSED', 'REVENUE', 'POTENTIAL', 'HAS_LEFT', 'HITS', 'TOTAL', 'MEAN', 'DEVIATION'] as const),
  ...(['SPEAKS', 'LISTENERS', 'ACTED'] as const),
  'IGNORE',
] as const;
/** What a column of a file is to us. */
export type ColumnRole = (typeof columnRoles)[number];

/** The three questions of the value model: whether somebody spoke of us, to how many people, how many of them acted on it. */
export const talkRoles = ['SPEAKS', 'LISTENERS', 'ACTED'] as const satisfies readonly ColumnRole[];
export type TalkRole = (typeof talkRoles)[number];
export const isTalk = (role: ColumnRole): role is TalkRole => talkRoles.some((one) => one === role);

/** The roles that the columns of a file of each shape may have. */
export const rolesOf: Readonly<Record<ImportShape, readonly ColumnRole[]>> = {
  ANSWERS: [
    ...(['SCORE', 'QUESTION', 'WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID', 'DIMENSION', 'COMMENT'] as const),
    ...talkRoles,
    'IGNORE',
  ],
  CONTACT_COUNTS: ['DATE', 'CONTACT_REASON', 'CHANNEL', 'CONTACTS', 'HANDLING_SECONDS', 'COST', 'IGNORE'],
  CASES: ['DATE', 'CLOSED', 'CONTACT_REASON', 'RESPONSE_ID', 'IGNORE'],
  CUSTOMERS: ['CUSTOMER_KEY', 'DATE', 'REVENUE', 'POTENTIAL', 'HAS_LEFT', 'DIMENSION', 'IGNORE'],
  OBSERVATIONS: ['DATE', 'HITS', 'TOTAL', 'MEAN', 'DEVIATION', 'DIMENSION', 'IGNORE'],
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
  /** SCORE, SPEAKS, LISTENERS, ACTED: the question it answers. HITS, MEAN: what is counted or measured, as a metric is made of it. */
  readonly question?: string | null;
  /** SCORE, MEAN: the ends of its scale. */
  readonly scale?: Scale | null;
  /** QUESTION: in files with one answer a row, the questions they name. Their answers stand in the one SCORE column. */
  readonly questions?: readonly QuestionOfRows[];
  /** SCORE, DIMENSION: values that mean "not answered". */
  readonly codes?: readonly Code[];
  /** SCORE: words and the score each of them stands for. */
  readonly words?: readonly ScoreWord[];
  /** SCORE, WEIGHT and all other numbers: the decimal mark; a point when not said. */
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

/** What a question asks for the value model: how likely somebody recommends us, or one of its three questions. */
export type AskedForValue = 'RECOMMENDS' | TalkRole;

/** A question that a file answers, and the column its scores stand in. */
export interface QuestionOfFile {
  readonly question: string;
  readonly scale: Scale;
  readonly header: string;
  /** Or that no single answers are told, but the means of them. */
  readonly asks: AskedForValue | 'MEANS' | null;
}

const unsaid: Scale = { min: 0, max: 10 };
/** One of the share or not. */
const yesOrNo: Scale = { min: 0, max: 1 };
const people: Scale = { min: 0, max: limits.imports.peopleTold };
const scaleByRole: Partial<Record<ColumnRole, Scale>> = {
  HITS: yesOrNo,
  SPEAKS: yesOrNo,
  LISTENERS: people,
  ACTED: people,
};

/** The scale that the answers of a column are on: of counts and of yes or no it is no choice. */
export const scaleOfColumn = ({ role, scale }: Pick<ColumnMapping, 'role' | 'scale'>): Scale =>
  scaleByRole[role] ?? scale ?? unsaid;

const recommends = /\bnps\b|net ?pro|recommend|promoter|aanbevel|empfehl|doporu/;
/** Whether a folded name or question is about recommending. */
export const asksToRecommend = (name: string): boolean => recommends.test(name);

/** The answers that tell promoters from detractors: of the scores from 0 to 10 the one that is called so, else the first. */
export function recommendation({ columns }: Pick<Mapping, 'columns'>): ColumnMapping | null {
  const scores = columns.filter(({ role, scale }) => role === 'SCORE' && scale?.min === 0 && scale.max === 10);
  return (
    scores.find(({ question, header }) => asksToRecommend(`${folded(question ?? '')} ${folded(header)}`)) ??
    scores[0] ??
    null
  );
}

/** Columns that answer a question, in the order of `questionsOf`. */
export const answersQuestion = (role: ColumnRole): boolean =>
  role === 'SCORE' || role === 'HITS' || role === 'MEAN' || isTalk(role);

function askedBy(column: ColumnMapping, grouping: ColumnMapping | null): QuestionOfFile['asks'] {
  if (isTalk(column.role)) return column.role;
  if (column.role === 'MEAN') return 'MEANS';
  return column === grouping ? 'RECOMMENDS' : null;
}

export function questionsOf(mapping: Pick<Mapping, 'columns'>): QuestionOfFile[] {
  const scores = mapping.columns.filter(({ role }) => answersQuestion(role));
  const header = scores[0]?.header ?? '';
  const named = questionColumn(mapping)?.questions;
  if (named) return named.flatMap(({ question, scale }) => (scale ? [{ question, scale, header, asks: null }] : []));
  const grouping = scores.some(({ role }) => isTalk(role)) ? recommendation(mapping) : null;
  return scores.map((column) => ({
    question: column.question ?? column.header,
    scale: scaleOfColumn(column),
    header: column.header,
    asks: askedBy(column, grouping),
  }));
}
