import { limits } from '../limits.ts';
import { possibleDateOrders, type DateOrder } from './date.rules.ts';
import { knownColumn, knownFile, type KnownFile, leftOutIn } from './known-files.rules.ts';
import {
  folded,
  type ColumnMapping,
  type ColumnRole,
  type LeftOutRows,
  type Mapping,
  type TalkRole,
} from './mapping.rules.ts';
import { questionsNamed } from './long-format.rules.ts';
import { detectDecimalMark, isMarkOpen, readNumber } from './number.rules.ts';
import { personalByHeader, personalByValues, type PersonalKind } from './personal.rules.ts';
import { guessScore, type Suspect } from './score-guess.rules.ts';
import { talkIn } from './talk-guess.rules.ts';
import { guessWords } from './word-scales.rules.ts';

/** Why a role was proposed. */
export type GuessReason =
  | 'KNOWN_FILE'
  | 'EMPTY'
  | 'PERSONAL_NAME'
  | 'PERSONAL_VALUES'
  | 'NAMED_SO'
  | 'VALUES_FILL_A_SCALE'
  | 'VALUES_ARE_DATES'
  | 'DATE_INCOMPLETE'
  | 'FEW_LABELS'
  | 'LONG_TEXTS'
  | 'CODES_WITHOUT_MEANING'
  | 'MANY_VALUES'
  | 'ANOTHER_IS_CHOSEN';

export interface ColumnGuess {
  readonly mapping: ColumnMapping;
  readonly reason: GuessReason;
  /** Values that may mean "not answered" and that a person should look at. */
  readonly suspects: readonly Suspect[];
  readonly personal: PersonalKind | null;
  /** Several orders fit every date: a person has to say which. Empty when there is no doubt. */
  readonly askDateOrder: readonly DateOrder[];
  /** Its numbers mean different things by point and by comma: a person has to say. */
  readonly askDecimalMark: boolean;
}

export interface MappingGuess {
  readonly columns: readonly ColumnGuess[];
  /** No column holds full dates: ask for the period of the answers. */
  readonly askPeriod: boolean;
  /** A tool whose exports are known. */
  readonly known: KnownFile | null;
  /** Rows of such an export that are no answers. */
  readonly leaveOut: readonly LeftOutRows[];
}

interface Sample {
  readonly header: string;
  /** The header folded, underscores as blanks: what patterns are tried on. */
  readonly name: string;
  /** The question in words, where the file says it below the header. */
  readonly question: string | null;
  /** Cells that hold something. */
  readonly values: readonly string[];
  readonly distinct: number;
}

interface Found extends Partial<Omit<ColumnGuess, 'mapping'>> {
  readonly reason: GuessReason;
  readonly mapping: Omit<ColumnMapping, 'header'>;
}

const patterns = {
  id: /^(resp(onse|ondent)?[ -]?(id|no|num|nr|number|key)|(record|ticket|case|submission|survey|interview|unique)[ -]?(id|no|nr|number|key|#)|id)$/,
  customer: /^(customer|client|account|member|passenger|policy ?holder)[ -]?(id|no|nr|num|number|key|ref)$/,
  weight: /^(weight|weighting|weights|wt|wgt|gewicht|weging|gewichtung|váha)$/,
  date: /date|\bday of\b|datum|timestamp|(submitted|completed|created|started|received) ?(at|on)/,
  time: /time$/,
  rating:
    /^q\d|satisf|csat|\bces\b|effort|\beas[ey]|rating|score|\brate\b|likel|recommend|\bnps\b|net ?pro|experience|quality|how /,
  background: /age$|gender|sex$|income|times|country|county|region|\bcity\b|\bstate\b|language|^lang$/,
  group:
    /segment|region|channel|department|area|product|reason|branch|touch ?point|brand|category|team|country|journey/,
  people: /age$|gender|sex$|income|department|team|country|city|state|language|segment|education/,
  codedComment: /com(ment)?s?\d*$/,
} as const;

const mostLabels = 50;
const longText = 40;

const ignore = (reason: GuessReason, personal: PersonalKind | null = null): Found => ({
  reason,
  personal,
  mapping: { role: 'IGNORE' },
});
const isNumeric = ({ values }: Sample): boolean =>
  values.every((value) => readNumber(value, detectDecimalMark([value])) !== null);
const meanLength = ({ values }: Sample): number => values.reduce((sum, { length }) => sum + length, 0) / values.length;
const isUnique = ({ values, distinct }: Sample): boolean => distinct === values.length;

function personal({ name, values }: Sample): Found | null {
  const byName = personalByHeader(name);
  if (byName) return ignore('PERSONAL_NAME', byName);
  const byValues = personalByValues(values);
  return byValues && ignore('PERSONAL_VALUES', byValues);
}

const key = (sample: Sample): Found | null => {
  if (patterns.customer.test(sample.name)) return { reason: 'NAMED_SO', mapping: { role: 'CUSTOMER_KEY' } };
  const isId = patterns.id.test(sample.name) && isUnique(sample);
  return isId ? { reason: 'NAMED_SO', mapping: { role: 'RESPONSE_ID' } } : null;
};

function weight(sample: Sample): Found | null {
  if (!patterns.weight.test(sample.name) || !isNumeric(sample)) return null;
  const askDecimalMark = isMarkOpen(sample.values);
  const decimalMark = askDecimalMark ? null : detectDecimalMark(sample.values);
  return { reason: 'NAMED_SO', askDecimalMark, mapping: { role: 'WEIGHT', decimalMark } };
}

function date(sample: Sample): Found | null {
  const orders = possibleDateOrders(sample.values, sample.name);
  if (orders.length === 0) return patterns.date.test(sample.name) ? ignore('DATE_INCOMPLETE') : null;
  const [only, ...others] = orders;
  const dateOrder = others.length === 0 ? only : null;
  return { reason: 'VALUES_ARE_DATES', mapping: { role: 'DATE', dateOrder }, askDateOrder: dateOrder ? [] : orders };
}

const mayBeScore = ({ name, question }: Sample): boolean =>
  patterns.rating.test(`${name} ${folded(question ?? '')}`) &&
  !patterns.background.test(name) &&
  !patterns.codedComment.test(name);

function score(sample: Sample): Found | null {
  const { name, values, header } = sample;
  const asked = folded(sample.question ?? name);
  const guess = guessWords(values) ?? (mayBeScore(sample) ? guessScore(`${name} ${asked}`, values) : null);
  if (!guess) return null;
  const { suspects, ...read } = guess;
  const question = (sample.question ?? header).slice(0, limits.metrics.question);
  return { reason: 'VALUES_FILL_A_SCALE', suspects, mapping: { role: 'SCORE', question, ...read } };
}

/** What this tool means by a column of this name; a date still shows its own order. */
function known(sample: Sample, file: KnownFile | null): Found | null {
  const mapping = file && knownColumn(file, sample.name);
  if (!mapping) return null;
  if (mapping.role === 'DATE') return date(sample);
  const isWide = mapping.role === 'SCORE' && file !== 'FEEDBACK_RECORDS';
  const question = isWide ? { question: sample.question ?? sample.header } : {};
  return { reason: 'KNOWN_FILE', mapping: { ...question, ...mapping } };
}

function talk(sample: Sample, roles: ReadonlyMap<string, TalkRole>): Found | null {
  const role = roles.get(sample.header);
  if (!role) return null;
  const question = (sample.question ?? sample.header).slice(0, limits.metrics.question);
  return { reason: 'NAMED_SO', mapping: { role, question, codes: [] } };
}

function text(sample: Sample): Found | null {
  if (isNumeric(sample) || meanLength(sample) < longText) return null;
  return { reason: 'LONG_TEXTS', mapping: { role: 'COMMENT' } };
}

/** A sample of many different values groups nothing, and numbers group only where the name says that they do. */
function labels(sample: Sample): Found {
  if (sample.distinct > mostLabels || (isUnique(sample) && sample.values.length > 1)) return ignore('MANY_VALUES');
  if (isNumeric(sample) && !patterns.group.test(sample.name)) return ignore('CODES_WITHOUT_MEANING');
  if (patterns.time.test(sample.name)) return ignore('MANY_VALUES');
  const aboutPeople = patterns.people.test(sample.name);
  return { reason: 'FEW_LABELS', mapping: { role: 'DIMENSION', dimension: sample.header, aboutPeople } };
}

const rules = [personal, key, weight, date, score, text];

function guessColumn(sample: Sample, file: KnownFile | null, roles: ReadonlyMap<string, TalkRole>): Found {
  if (sample.values.length === 0) return ignore('EMPTY');
  const found = known(sample, file) ?? talk(sample, roles);
  if (found) return found;
  for (const rule of rules) {
    const guess = rule(sample);
    if (guess) return guess;
  }
  return labels(sample);
}

const oneOnly = new Set<ColumnRole>(['QUESTION', 'WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID']);

/**
 * Proposes a role for each column from its name and a sample of its values, each with the reason. The first of a role
 * that only one column may have wins. A proposal is shown to a person and never used unseen.
 */
export function guessMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
  questions: readonly (string | null)[] = [],
): MappingGuess {
  const taken = new Set<ColumnRole>();
  const file = knownFile(headers);
  const samples = headers.map((header, place): Sample => {
    const values = sampleRows.map((row) => row[place] ?? '').filter((value) => value.trim() !== '');
    const name = folded(header).replaceAll('_', ' ');
    const about = { header: header.trim(), name, question: questions[place] ?? null };
    return { ...about, values, distinct: new Set(values).size };
  });
  const roles = talkIn(samples);
  const columns = samples.map((sample): ColumnGuess => {
    const found = guessColumn(sample, file, roles);
    const late = oneOnly.has(found.mapping.role) && taken.has(found.mapping.role);
    taken.add(found.mapping.role);
    const { mapping, ...rest } = late ? ignore('ANOTHER_IS_CHOSEN') : found;
    const asks = { suspects: [], personal: null, askDateOrder: [], askDecimalMark: false };
    return { ...asks, ...rest, mapping: { ...mapping, header: sample.header } };
  });
  const asked = withQuestions(columns, sampleRows);
  return { columns: asked, askPeriod: !taken.has('DATE'), known: file, leaveOut: leftOutIn(file, headers, sampleRows) };
}

/** Where rows name their questions, those of the sample, each with the scale its answers fill. */
function withQuestions(columns: readonly ColumnGuess[], rows: readonly (readonly string[])[]): readonly ColumnGuess[] {
  const placeOf = (role: ColumnRole) => columns.findIndex(({ mapping }) => mapping.role === role);
  const [question, score] = [placeOf('QUESTION'), placeOf('SCORE')];
  if (question < 0) return columns;
  const questions = questionsNamed(rows, { question, score });
  return columns.map((column, place) =>
    place === question ? { ...column, mapping: { ...column.mapping, questions } } : column,
  );
}

/** The proposal as a mapping to start from; the period is still to be asked for when `askPeriod` says so. */
export const proposedMapping = (guess: MappingGuess): Mapping => ({
  columns: guess.columns.map(({ mapping }) => mapping),
  period: null,
  leaveOut: guess.leaveOut,
});
