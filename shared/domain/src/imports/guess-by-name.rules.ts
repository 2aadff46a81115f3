import { likelyDateOrders } from './date.rules.ts';
import type { ColumnGuess, MappingGuess } from './guess.rules.ts';
import { folded, type ColumnRole } from './mapping.rules.ts';
import { detectDecimalMark, isMarkOpen, readNumber } from './number.rules.ts';
import { personalByHeader, personalByValues } from './personal.rules.ts';

export interface NamedSample {
  readonly header: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** What the columns of a file of one shape tend to be called. */
export interface ShapeByName {
  /** The surest names first. */
  readonly names: readonly (readonly [ColumnRole, RegExp])[];
  /** Roles that only columns of numbers can have. */
  readonly numbers: ReadonlySet<ColumnRole>;
  /** The role of a column of dates; DATE when not said. */
  readonly datesAre?: (name: string) => ColumnRole;
  /** Roles that several columns may have. */
  readonly several?: ReadonlySet<ColumnRole>;
  /** Whether what stands in a column fits the role that its name suggests. */
  readonly fits?: (role: ColumnRole, sample: NamedSample) => boolean;
  /** Texts whose name says nothing are labels to compare by where they are at most so many different ones; none when not said. */
  readonly mostLabels?: number;
}

/** A column whose cells are numbers (or dates) but for one in ten is one of them: the others are refused by their line. */
const mostCells = 0.9;

const numbersIn = (values: readonly string[]): string[] =>
  values.filter((value) => readNumber(value, detectDecimalMark([value])) !== null);

const isNumeric = (values: readonly string[]): boolean =>
  values.length > 0 && numbersIn(values).length >= mostCells * values.length;

/** The longest that the labels of a column are on average; longer ones are sentences. */
const longLabel = 40;

/** Texts of which few differ, under a name that says nothing: a code may be a number, and a word tells groups apart. */
function holdsLabels({ name, values }: NamedSample, { names, mostLabels = 0 }: ShapeByName): boolean {
  const distinct = new Set(values).size;
  const isNamed = names.some(([, looks]) => looks.test(name));
  if (isNamed || distinct > mostLabels || distinct === values.length) return false;
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  return numbersIn(values).length === 0 && length < longLabel && personalByValues(values) === null;
}

function roleByName(sample: NamedSample, { names, numbers, fits = () => true }: ShapeByName): ColumnRole | null {
  const role = names.find(([, looks]) => looks.test(sample.name))?.[0] ?? null;
  if (!role || (numbers.has(role) && !isNumeric(sample.values))) return null;
  return fits(role, sample) ? role : null;
}

const left = (sample: NamedSample, reason: ColumnGuess['reason']): ColumnGuess => ({
  mapping: { header: sample.header, role: 'IGNORE' },
  ...{ reason, suspects: [], personal: personalByHeader(sample.name), askDateOrder: [], askDecimalMark: false },
});

function asDate(sample: NamedSample, { datesAre = () => 'DATE' }: ShapeByName): ColumnGuess | null {
  const [order, ...others] = likelyDateOrders(sample.values, sample.name);
  if (!order) return null;
  const isClear = others.length === 0;
  return {
    mapping: { header: sample.header, role: datesAre(sample.name), dateOrder: isClear ? order : null },
    ...{ reason: 'VALUES_ARE_DATES', suspects: [], personal: null, askDecimalMark: false },
    askDateOrder: isClear ? [] : [order, ...others],
  };
}

const needsOf = (role: ColumnRole, { header, name }: NamedSample) => ({
  ...(role === 'DIMENSION' && { dimension: header, aboutPeople: false, codes: [] }),
  ...((role === 'HITS' || role === 'MEAN') && { question: header }),
  ...(role === 'MEAN' && { scale: null }),
  ...((role === 'REVENUE' || role === 'POTENTIAL') && { perMonth: /month/.test(name) }),
});

const asLabels = (sample: NamedSample): ColumnGuess => ({
  mapping: { header: sample.header, role: 'DIMENSION', ...needsOf('DIMENSION', sample) },
  ...{ reason: 'FEW_LABELS', suspects: [], personal: null, askDateOrder: [], askDecimalMark: false },
});

function byItsName(sample: NamedSample, shape: ShapeByName): ColumnGuess {
  const role = roleByName(sample, shape);
  if (!role) return holdsLabels(sample, shape) ? asLabels(sample) : left(sample, 'CODES_WITHOUT_MEANING');
  const holdsNumbers = shape.numbers.has(role);
  const askDecimalMark = holdsNumbers && isMarkOpen(numbersIn(sample.values));
  const mark = askDecimalMark ? null : detectDecimalMark(sample.values);
  return {
    mapping: { header: sample.header, role, ...(holdsNumbers && { decimalMark: mark }), ...needsOf(role, sample) },
    ...{ reason: 'NAMED_SO', suspects: [], personal: null, askDateOrder: [], askDecimalMark },
  };
}

function proposed(sample: NamedSample, shape: ShapeByName, taken: ReadonlySet<ColumnRole>): ColumnGuess {
  if (sample.values.length === 0) return left(sample, 'EMPTY');
  if (personalByHeader(sample.name)) return left(sample, 'PERSONAL_NAME');
  const guess = asDate(sample, shape) ?? byItsName(sample, shape);
  const { role } = guess.mapping;
  const isSpent = role !== 'IGNORE' && taken.has(role) && !shape.several?.has(role);
  return isSpent ? left(sample, 'ANOTHER_IS_CHOSEN') : guess;
}

/** Proposes roles by what columns are called. The first of a role wins. */
export function guessByNames(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
  shape: ShapeByName,
): MappingGuess {
  const taken = new Set<ColumnRole>();
  const columns = headers.map((header, place) => {
    const values = sampleRows.map((row) => row[place] ?? '').filter((value) => value.trim() !== '');
    const guess = proposed({ header: header.trim(), name: folded(header).replaceAll('_', ' '), values }, shape, taken);
    taken.add(guess.mapping.role);
    return guess;
  });
  return { columns, askPeriod: !taken.has('DATE'), leaveOut: [], known: null };
}

export const hasRoles = ({ columns }: MappingGuess, ...roles: readonly ColumnRole[]): boolean =>
  roles.every((role) => columns.some(({ mapping }) => mapping.role === role));
