import type { LocalDate } from '../local-time.ts';
import type { ExclusionReason } from '../metrics/estimate.rules.ts';
import { cellReader } from './cell.rules.ts';
import {
  answersQuestion,
  type ColumnRole,
  folded,
  type Mapping,
  questionColumn,
  questionsOf,
} from './mapping.rules.ts';
import { type Column, readColumns, RowInHand, type RowProblem, wrongFieldCount } from './row-in-hand.rules.ts';

export type { RowProblem } from './row-in-hand.rules.ts';

/** A response as it will be stored. Lists follow the order of the reader's `questions`, `dimensions` and `comments`. */
export interface ResponseDraft {
  readonly line: number;
  /** The mapped id, or text to hash: the row's own text and how often it came before. */
  readonly key: { readonly kind: 'ID' | 'ROW'; readonly text: string };
  readonly day: LocalDate;
  readonly weight: number;
  readonly customerKey: string | null;
  readonly dimensions: readonly (string | null)[];
  readonly comments: readonly (string | null)[];
  /** A number is an answer; a word says why there is none; null: the row is about another question. */
  readonly answers: readonly (number | ExclusionReason | null)[];
}

export type RowRead =
  | { readonly kind: 'ROW'; readonly draft: ResponseDraft }
  | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

/** Where a row stands: its line in the file and the how-manieth row with exactly this text it is (1 = first). */
export interface RowPlace {
  readonly line: number;
  readonly occurrence: number;
}

export interface RowReader {
  readonly questions: readonly string[];
  readonly dimensions: readonly string[];
  readonly comments: readonly string[];
  /** True when rows are told apart by their id column; else by their text, so occurrences must be counted. */
  readonly hasId: boolean;
  /** The text of a row that tells it from others: the same fields give the same text. */
  textOf(this: void, fields: readonly string[]): string;
  read(this: void, fields: readonly string[], place: RowPlace): RowRead;
}

/** Fields of a row joined so that no two different rows give the same text. */
const textOf = (fields: readonly string[]): string => JSON.stringify(fields);

/**
 * Prepares a mapping for reading the rows of a file with these headers: made once, called a million times. The mapping
 * must have passed `refuseMapping`. Without a date, or where the date cell is empty and a period is given, a response
 * counts on the first day of the period; the batch keeps both ends. A missing weight is 1.
 */
export function compileMapping(mapping: Mapping, headers: readonly string[], timeZone: string): RowReader {
  const columns = readColumns(mapping, headers, timeZone);
  const withRole = (role: ColumnRole): Column[] => columns.filter((column) => column.role === role);
  const single = (role: ColumnRole): Column | undefined => withRole(role)[0];
  const [dimensions, comments] = [withRole('DIMENSION'), withRole('COMMENT')];
  const [id, date] = [single('RESPONSE_ID'), single('DATE')];
  const [weight, customer] = [single('WEIGHT'), single('CUSTOMER_KEY')];
  const firstDay = mapping.period?.from;
  const { questionOf, answersOf } = answersReader(mapping, columns, timeZone);

  const read = (fields: readonly string[], { line, occurrence }: RowPlace): RowRead => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const question = questionOf(row);
    const draft: ResponseDraft = {
      line,
      key: id
        ? { kind: 'ID', text: `${row.needed(id, 'NO_ID')}${question && `#${question}`}` }
        : { kind: 'ROW', text: `${textOf(fields)}#${occurrence}` },
      day: firstDay === undefined ? row.needed(date, 'NO_DATE') : (row.text(date) ?? firstDay),
      weight: Number(row.text(weight) ?? 1),
      customerKey: row.text(customer),
      dimensions: dimensions.map((column) => row.text(column)),
      comments: comments.map((column) => row.text(column)),
      answers: answersOf(row, question),
    };
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
  return { ...namesOf(mapping), hasId: id !== undefined, textOf, read };
}

interface AnswersReader {
  /** The question that the row says it answers, folded; empty where every row answers all of them. */
  readonly questionOf: (row: RowInHand) => string;
  readonly answersOf: (row: RowInHand, question: string) => ResponseDraft['answers'];
}

/** All answers of a row; or, where it names its question, the one it holds. */
function answersReader(mapping: Mapping, columns: readonly Column[], timeZone: string): AnswersReader {
  const scores = columns.filter(({ role }) => answersQuestion(role));
  const asking = columns.find(({ role }) => role === 'QUESTION');
  if (!asking) return { questionOf: () => '', answersOf: talkChecked(scores) };

  const known = questionsRead(mapping, scores[0], timeZone);
  const none = questionsOf(mapping).map(() => null);
  return {
    questionOf(row) {
      const value = row.needed(asking, 'NO_QUESTION');
      if (value !== '' && !known.has(folded(value))) row.refuse(asking, 'UNKNOWN_QUESTION', value);
      return folded(value);
    },
    answersOf(row, question) {
      const column = known.get(question);
      return column ? none.map((_, at) => (at === column.at ? row.answer(column.read) : null)) : none;
    },
  };
}

/** Nobody wins more people than were told: such a row is wrong in one of the two. */
function talkChecked(scores: readonly Column[]): AnswersReader['answersOf'] {
  const [listeners, acted] = [placeOf(scores, 'LISTENERS'), placeOf(scores, 'ACTED')];
  return (row) => {
    const answers = scores.map((column) => row.answer(column));
    const [told, won] = [answers[listeners], answers[acted]];
    const column = scores[acted];
    if (column && typeof told === 'number' && typeof won === 'number' && won > told)
      row.refuse(column, 'MORE_THAN_ALL', String(won));
    return answers;
  };
}

const placeOf = (columns: readonly Column[], wanted: ColumnRole): number =>
  columns.findIndex(({ role }) => role === wanted);

interface QuestionRead {
  /** Its place among the questions that have a scale. */
  readonly at: number;
  readonly read: Column;
}

/** By what rows call it, the column of scores as each question reads it; null where its rows hold comments. */
function questionsRead(mapping: Mapping, scores: Column | undefined, timeZone: string) {
  const known = new Map<string, QuestionRead | null>();
  const score = mapping.columns.find(({ role }) => role === 'SCORE');
  let at = 0;
  for (const { value, question, scale } of questionColumn(mapping)?.questions ?? []) {
    const isScored = scale && scores && score;
    const read = isScored && { ...scores, read: cellReader({ ...score, question, scale }, timeZone) };
    known.set(folded(value), read ? { at: at++, read } : null);
  }
  return known;
}

function namesOf({ columns }: Mapping): Pick<RowReader, 'questions' | 'dimensions' | 'comments'> {
  const withRole = (role: ColumnRole) => columns.filter((column) => column.role === role);
  return {
    questions: questionsOf({ columns }).map(({ question }) => question),
    dimensions: withRole('DIMENSION').map(({ dimension, header }) => dimension ?? header),
    comments: withRole('COMMENT').map(({ header }) => header),
  };
}
