import { possibleDateOrders, type DateOrder } from './date.rules.ts';
import { folded, type ColumnMapping, type ColumnRole, type Mapping } from './mapping.rules.ts';
import { detectDecimalMark, readNumber } from './number.rules.ts';
import { personalByHeader, personalByValues, type PersonalKind } from './personal.rules.ts';
import { guessScore, type Suspect } from './score-guess.rules.ts';

/** Why a role was proposed. */
export type GuessReason =
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
}

export interface MappingGuess {
  readonly columns: readonly ColumnGuess[];
  /** No column holds full dates: ask for the period of the answers. */
  readonly askPeriod: boolean;
}

interface Sample {
  readonly header: string;
  /** The header folded, underscores as blanks: what patterns are tried on. */
  readonly name: string;
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
  return { reason: 'NAMED_SO', mapping: { role: 'WEIGHT', decimalMark: detectDecimalMark(sample.values) } };
}

function date(sample: Sample): Found | null {
  const orders = possibleDateOrders(sample.values);
  if (orders.length === 0) return patterns.date.test(sample.name) ? ignore('DATE_INCOMPLETE') : null;
  const [only, ...others] = orders;
  const dateOrder = others.length === 0 ? only : null;
  return { reason: 'VALUES_ARE_DATES', mapping: { role: 'DATE', dateOrder }, askDateOrder: dateOrder ? [] : orders };
}

const mayBeScore = ({ name }: Sample): boolean =>
  patterns.rating.test(name) && !patterns.background.test(name) && !patterns.codedComment.test(name);

function score(sample: Sample): Found | null {
  const guess = mayBeScore(sample) ? guessScore(sample.name, sample.values) : null;
  if (!guess) return null;
  const { suspects, ...read } = guess;
  return { reason: 'VALUES_FILL_A_SCALE', suspects, mapping: { role: 'SCORE', question: sample.header, ...read } };
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

function guessColumn(sample: Sample): Found {
  if (sample.values.length === 0) return ignore('EMPTY');
  return (
    personal(sample) ?? key(sample) ?? weight(sample) ?? date(sample) ?? score(sample) ?? text(sample) ?? labels(sample)
  );
}

const oneOnly = new Set<ColumnRole>(['WEIGHT', 'DATE', 'CUSTOMER_KEY', 'RESPONSE_ID']);

/**
 * Proposes a role for each column from its name and a sample of its values, each with the reason. The first of a role
 * that only one column may have wins. A proposal is shown to a person and never used unseen.
 */
export function guessMapping(headers: readonly string[], sampleRows: readonly (readonly string[])[]): MappingGuess {
  const taken = new Set<ColumnRole>();
  const columns = headers.map((header, place): ColumnGuess => {
    const values = sampleRows.map((row) => row[place] ?? '').filter((value) => value.trim() !== '');
    const name = folded(header).replaceAll('_', ' ');
    const found = guessColumn({ header: header.trim(), name, values, distinct: new Set(values).size });
    const late = oneOnly.has(found.mapping.role) && taken.has(found.mapping.role);
    taken.add(found.mapping.role);
    const { mapping, ...rest } = late ? ignore('ANOTHER_IS_CHOSEN') : found;
    return { suspects: [], personal: null, askDateOrder: [], ...rest, mapping: { ...mapping, header: header.trim() } };
  });
  return { columns, askPeriod: !taken.has('DATE') };
}

/** The proposal as a mapping to start from; the period is still to be asked for when `askPeriod` says so. */
export const proposedMapping = (guess: MappingGuess): Mapping => ({
  columns: guess.columns.map(({ mapping }) => mapping),
  period: null,
});
