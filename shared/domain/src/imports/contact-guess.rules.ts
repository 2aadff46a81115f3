import { guessByNames, hasRoles, type ShapeByName } from './guess-by-name.rules.ts';
import type { MappingGuess } from './guess.rules.ts';
import type { ColumnRole } from './mapping.rules.ts';
import { detectDecimalMark, readNumber } from './number.rules.ts';

const holdsNumbers = new Set<ColumnRole>(['CONTACTS', 'HANDLING_SECONDS', 'COST']);
const words = new Set<ColumnRole>(['CHANNEL', 'CONTACT_REASON']);

const contacts: ShapeByName = {
  names: [
    ['HANDLING_SECONDS', /\b(aht|handl\w*|talk|duration)\b.*(time|sec)?|\bseconds?\b|afhandeltijd/],
    ['COST', /\b(cost|costs|kosten|expense|náklady)\b/],
    [
      'CONTACTS',
      /^(count|counts|contacts?|volume|number|aantal|anzahl|počet|calls|cases|tickets)$|(number|count|#|no\.?) of|(contact|call|case)s? (count|volume)/,
    ],
    ['CHANNEL', /channel|received via|submitted via|\bmedium\b|kanaal|kanal/],
    ['CONTACT_REASON', /reason|topic|complaint|issue|subject|categor|\bproduct$|driver|onderwerp|grund|důvod/],
  ],
  numbers: holdsNumbers,
  fits: (role, { values }) =>
    !words.has(role) || values.some((value) => readNumber(value, detectDecimalMark([value])) === null),
};

/** Proposes roles for a file of contacts, each row with a count or one contact each. */
export const guessContactMapping = (
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingGuess => guessByNames(headers, sampleRows, contacts);

/** Whether a file looks like counts of contacts rather than like answers: a count beside a reason. */
export const looksLikeContacts = (guess: MappingGuess): boolean => hasRoles(guess, 'CONTACTS', 'CONTACT_REASON');
