import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import {
  folded,
  type ColumnMapping,
  type ColumnRole,
  type ImportShape,
  type LeftOutRows,
  type Mapping,
  questionColumn,
  shapeOf,
} from '@cxboard/domain/imports/mapping.rules';
import type { ColumnMappingInput, MapImportInput } from '../../contract.generated.ts';

/** What a person has said about a file so far. */
export interface MappingDraft {
  readonly sourceName: string;
  readonly holds: ImportShape;
  readonly columns: readonly ColumnMapping[];
  readonly from: string;
  readonly to: string;
  /** Rows that are no answers, such as previews. */
  readonly leaveOut: readonly LeftOutRows[];
  /** Columns whose odd values somebody has looked at. */
  readonly seen: readonly string[];
  /** Columns that the survey had not so far: each is looked at before the file is read. */
  readonly fresh: readonly string[];
}

/** Only what the new role needs, as proposed where there is a proposal. */
export function inRole(column: ColumnMapping, role: ColumnRole, { mapping, personal, ...asks }: ColumnGuess) {
  const { header } = column;
  const decimalMark = asks.askDecimalMark ? null : '.';
  const kept = mapping.role === role ? mapping : null;
  const needs: Record<ColumnRole, Partial<ColumnMapping>> = {
    SCORE: { question: header, scale: null, codes: [], words: [], decimalMark: '.' },
    QUESTION: { questions: [] },
    DIMENSION: { dimension: header, aboutPeople: personal !== null, codes: [] },
    DATE: { dateOrder: asks.askDateOrder[0] ? null : (mapping.dateOrder ?? null) },
    WEIGHT: { decimalMark },
    ...{ CUSTOMER_KEY: {}, RESPONSE_ID: {}, COMMENT: {}, IGNORE: {}, CONTACT_REASON: {}, CHANNEL: {} },
    ...{ CONTACTS: { decimalMark }, HANDLING_SECONDS: { decimalMark }, COST: { decimalMark } },
    ...{ CLOSED: { dateOrder: asks.askDateOrder[0] ? null : (mapping.dateOrder ?? null) }, HAS_LEFT: {} },
    ...{ REVENUE: { decimalMark, perMonth: false }, POTENTIAL: { decimalMark, perMonth: false } },
    ...{ HITS: { question: header, decimalMark }, TOTAL: { decimalMark } },
    ...{ MEAN: { question: header, scale: null, decimalMark }, DEVIATION: { decimalMark } },
    ...{ SPEAKS: { question: header }, LISTENERS: { question: header }, ACTED: { question: header } },
  };
  return { ...needs[role], ...kept, header, role };
}

const hasScale = ({ scale }: ColumnMapping): boolean => !!scale && scale.min < scale.max;

const lacksMark = ({ decimalMark }: ColumnMapping): boolean => !decimalMark;

const lacksOrder = ({ dateOrder }: ColumnMapping): boolean => !dateOrder;

const asksAllScales = ({ questions = [] }: ColumnMapping): boolean =>
  !questions.some(({ scale }) => scale) || questions.some(({ scale }) => scale && scale.min >= scale.max);

const gaps: Partial<Record<ColumnRole, (column: ColumnMapping) => boolean>> = {
  SCORE: (column) => !column.question?.trim() || !hasScale(column),
  QUESTION: asksAllScales,
  DIMENSION: ({ dimension }) => !dimension?.trim(),
  DATE: lacksOrder,
  CLOSED: lacksOrder,
  ...{ WEIGHT: lacksMark, CONTACTS: lacksMark, HANDLING_SECONDS: lacksMark, COST: lacksMark },
  ...{ REVENUE: lacksMark, POTENTIAL: lacksMark, TOTAL: lacksMark },
  HITS: (column) => !column.question?.trim() || lacksMark(column),
  MEAN: (column) => !column.question?.trim() || !hasScale(column) || lacksMark(column),
  DEVIATION: lacksMark,
};

/** Odd words that somebody gave a score. */
const wordsBeyond = ({ words = [] }: ColumnMapping, { suspects }: ColumnGuess): number =>
  suspects.filter(({ value }) => words.some((word) => folded(word.value) === folded(value))).length;

/** What a column asks for: an answer without which the file cannot be read, or a look at odd values that are else left out. */
export type Asks = 'ANSWER' | 'LOOK' | null;

export function asksFor(
  column: ColumnMapping,
  guess: ColumnGuess,
  { seen, fresh, columns }: Pick<MappingDraft, 'seen' | 'fresh' | 'columns'>,
): Asks {
  const isScoreOfRows = column.role === 'SCORE' && questionColumn({ columns }) !== null;
  if (isScoreOfRows) return null;
  if (gaps[column.role]?.(column)) return 'ANSWER';
  const isOdd = fresh.includes(column.header) || hasOdd(column, guess);
  return isOdd && !seen.includes(column.header) ? 'LOOK' : null;
}

const hasOdd = (column: ColumnMapping, guess: ColumnGuess): boolean =>
  column.role === 'SCORE' && guess.suspects.length > (column.codes?.length ?? 0) + wordsBeyond(column, guess);

/** Columns that are new to the survey and that nobody has looked at yet. */
export const unseenIn = ({ fresh, seen }: Pick<MappingDraft, 'seen' | 'fresh'>): readonly string[] =>
  fresh.filter((header) => !seen.includes(header));

export const hasDates = ({ columns }: Pick<MappingDraft, 'columns'>): boolean =>
  columns.some(({ role }) => role === 'DATE');

/** The draft as the rules judge it. */
export const mappingOf = (draft: MappingDraft): Mapping => ({
  holds: draft.holds,
  columns: draft.columns,
  period: !hasDates(draft) && draft.from && draft.to ? { from: draft.from, to: draft.to } : null,
  leaveOut: draft.leaveOut,
});

const scoreInput = ({ question, scale, codes, words = [] }: ColumnMapping) => ({
  ...(question && { question }),
  ...(scale && { scale: { min: scale.min, max: scale.max } }),
  ...(codes && { codes: codes.map(({ value, means }) => ({ value, means })) }),
  ...(words.length > 0 && { words: words.map(({ value, score }) => ({ value, score })) }),
});

/** An emptied label is none. */
const labelled = ({ labels = [] }: ColumnMapping) =>
  labels.flatMap(({ value, label }) => (label.trim() ? [{ value, label: label.trim() }] : []));

const marks = { '.': 'POINT', ',': 'COMMA' } as const;

/** Only what is set: the API takes a missing part for "not said". */
const columnInput = (column: ColumnMapping): ColumnMappingInput => {
  const { header, role, decimalMark, dateOrder, dimension, aboutPeople, perMonth, questions } = column;
  const labels = labelled(column);
  return {
    header,
    role,
    ...scoreInput(column),
    ...(decimalMark && { decimalMark: marks[decimalMark] }),
    ...(questions && {
      questions: questions.map(({ value, question, scale }) => ({ value, question, ...(scale && { scale }) })),
    }),
    ...(dateOrder && { dateOrder }),
    ...(dimension && { dimension }),
    ...(labels.length > 0 && { labels }),
    ...(aboutPeople !== undefined && { aboutPeople }),
    ...(perMonth && { perMonth }),
  };
};

export const mapInput = (importId: string, draft: MappingDraft): MapImportInput => ({
  importId,
  sourceName: draft.sourceName.trim(),
  holds: draft.holds,
  columns: draft.columns.map(columnInput),
  period: mappingOf(draft).period,
  leaveOut: draft.leaveOut.map(({ header, values }) => ({ header, values: [...values] })),
});

export interface Begun {
  readonly id: string;
  readonly fileName: string;
  readonly mapping: Mapping | null;
  readonly source: { readonly name: string } | null;
}

const nameOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim()
    .slice(0, 200);

/** A mapping sent by another client may say "nothing" for a part. */
const onlySaid = (column: ColumnMapping): ColumnMapping => ({
  ...column,
  codes: column.codes ?? [],
  aboutPeople: column.aboutPeople ?? false,
});

interface GuessedColumn {
  readonly guess: ColumnGuess;
  readonly asContacts: ColumnGuess;
  readonly asCases: ColumnGuess;
  readonly asCustomers: ColumnGuess;
  readonly asObservations: ColumnGuess;
}

/** What each column would be in a file of each shape, and which one it looks like. */
export interface Guessed {
  readonly holds: ImportShape;
  readonly leaveOut: readonly LeftOutRows[];
  readonly columns: readonly GuessedColumn[];
  readonly remembered?: Remembered | null;
}

/** The mapping kept with the survey that the file looks like. */
interface Remembered {
  readonly sourceName: string;
  readonly mapping: Mapping;
  readonly newHeaders: readonly string[];
}

export const guessesOf = ({ columns }: Guessed, holds: ImportShape): ColumnGuess[] =>
  columns.map(
    ({ guess, asContacts, asCases, asCustomers, asObservations }) =>
      ({
        ...{ ANSWERS: guess, CONTACT_COUNTS: asContacts, CASES: asCases, CUSTOMERS: asCustomers },
        OBSERVATIONS: asObservations,
      })[holds],
  );

/** Begins with the mapping the file was read by, else with the one kept with its survey, else with the proposal. */
export function firstDraft({ fileName, mapping, source }: Begun, guessed: Guessed): MappingDraft {
  const { from, to } = mapping?.period ?? { from: '', to: '' };
  const { name, ...said } = begun({ mapping, fileName }, guessed);
  return { sourceName: source?.name ?? name, seen: [], fresh: [], ...said, from, to };
}

function begun({ mapping, fileName }: Pick<Begun, 'mapping' | 'fileName'>, guessed: Guessed) {
  const { remembered } = guessed;
  if (mapping) return { name: nameOf(fileName), ...saidBefore(mapping) };
  if (remembered) return { name: remembered.sourceName, ...asBefore(remembered, guessed) };
  return { name: nameOf(fileName), ...proposedIn(guessed) };
}

/** As for the file before; what is new in this one is proposed, and asked. */
function asBefore({ mapping, newHeaders }: Remembered, guessed: Guessed): Proposal & Looked {
  const { holds, leaveOut, columns: known } = saidBefore(mapping);
  const before = new Map(known.map((column) => [column.header, column]));
  const columns = guessesOf(guessed, holds).map((guess) => before.get(guess.mapping.header) ?? guess.mapping);
  return { holds, leaveOut, columns, seen: known.map(({ header }) => header), fresh: newHeaders };
}

type Proposal = Pick<MappingDraft, 'holds' | 'columns' | 'leaveOut'>;
type Looked = Pick<MappingDraft, 'seen' | 'fresh'>;

const saidBefore = (mapping: Mapping): Proposal => ({
  holds: shapeOf(mapping),
  columns: mapping.columns.map(onlySaid),
  leaveOut: mapping.leaveOut ?? [],
});
const proposedIn = (guessed: Guessed): Proposal => ({
  holds: guessed.holds,
  columns: guessesOf(guessed, guessed.holds).map(({ mapping }) => mapping),
  leaveOut: guessed.leaveOut,
});
