import { possibleDateOrders } from './date.rules.ts';
import type { ColumnGuess, MappingGuess } from './guess.rules.ts';
import { folded, type ColumnRole } from './mapping.rules.ts';
import { detectDecimalMark, isMarkOpen, readNumber } from './number.rules.ts';
import { personalByHeader } from './personal.rules.ts';

/** What the columns of a file of contacts tend to be called, the surest names first. */
const names: readonly (readonly [ColumnRole, RegExp])[] = [
  ['HANDLING_SECONDS', /\b(aht|handl\w*|talk|duration)\b.*(time|sec)?|\bseconds?\b|afhandeltijd/],
  ['COST', /\b(cost|costs|kosten|expense|náklady)\b/],
  [
    'CONTACTS',
    /^(count|counts|contacts?|volume|number|aantal|anzahl|počet|calls|cases|tickets)$|(number|count|#|no\.?) of|(contact|call|case)s? (count|volume)/,
  ],
  ['CHANNEL', /channel|received via|submitted via|\bmedium\b|kanaal|kanal/],
  ['CONTACT_REASON', /reason|topic|complaint|issue|subject|categor|\bproduct$|driver|onderwerp|grund|důvod/],
];

interface Sample {
  readonly header: string;
  readonly name: string;
  readonly values: readonly string[];
}

const isNumeric = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => readNumber(value, detectDecimalMark([value])) !== null);

const holdsNumbers = new Set<ColumnRole>(['CONTACTS', 'HANDLING_SECONDS', 'COST']);

function roleByName({ name, values }: Sample): ColumnRole | null {
  const role = names.find(([, looks]) => looks.test(name))?.[0] ?? null;
  return role && holdsNumbers.has(role) === isNumeric(values) ? role : null;
}

const left = (sample: Sample, reason: ColumnGuess['reason']): ColumnGuess => ({
  mapping: { header: sample.header, role: 'IGNORE' },
  ...{ reason, suspects: [], personal: personalByHeader(sample.name), askDateOrder: [], askDecimalMark: false },
});

function asDate(sample: Sample): ColumnGuess | null {
  const [order, ...others] = possibleDateOrders(sample.values, sample.name);
  if (!order) return null;
  const isClear = others.length === 0;
  return {
    mapping: { header: sample.header, role: 'DATE', dateOrder: isClear ? order : null },
    ...{ reason: 'VALUES_ARE_DATES', suspects: [], personal: null, askDecimalMark: false },
    askDateOrder: isClear ? [] : [order, ...others],
  };
}

function byItsName(sample: Sample): ColumnGuess {
  const role = roleByName(sample);
  if (!role) return left(sample, 'CODES_WITHOUT_MEANING');
  const askDecimalMark = holdsNumbers.has(role) && isMarkOpen(sample.values);
  const mark = askDecimalMark ? null : detectDecimalMark(sample.values);
  return {
    mapping: { header: sample.header, role, ...(holdsNumbers.has(role) && { decimalMark: mark }) },
    ...{ reason: 'NAMED_SO', suspects: [], personal: null, askDateOrder: [], askDecimalMark },
  };
}

function proposed(sample: Sample, taken: ReadonlySet<ColumnRole>): ColumnGuess {
  if (sample.values.length === 0) return left(sample, 'EMPTY');
  if (personalByHeader(sample.name)) return left(sample, 'PERSONAL_NAME');
  const guess = asDate(sample) ?? byItsName(sample);
  const { role } = guess.mapping;
  return role !== 'IGNORE' && taken.has(role) ? left(sample, 'ANOTHER_IS_CHOSEN') : guess;
}

/** Proposes roles for a file of contacts, each row with a count or one contact each. The first of a role wins. */
export function guessContactMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingGuess {
  const taken = new Set<ColumnRole>();
  const columns = headers.map((header, place) => {
    const values = sampleRows.map((row) => row[place] ?? '').filter((value) => value.trim() !== '');
    const guess = proposed({ header: header.trim(), name: folded(header).replaceAll('_', ' '), values }, taken);
    taken.add(guess.mapping.role);
    return guess;
  });
  return { columns, askPeriod: !taken.has('DATE'), leaveOut: [], known: null };
}

/** Whether a file looks like counts of contacts rather than like answers: a count beside a reason. */
export const looksLikeContacts = ({ columns }: MappingGuess): boolean =>
  (['CONTACTS', 'CONTACT_REASON'] as const).every((role) => columns.some(({ mapping }) => mapping.role === role));
