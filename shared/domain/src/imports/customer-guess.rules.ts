import { readCell } from './cell.rules.ts';
import { guessByNames, hasRoles, type ShapeByName } from './guess-by-name.rules.ts';
import type { MappingGuess } from './guess.rules.ts';

const mostLabels = 20;

const customers: ShapeByName = {
  names: [
    [
      'CUSTOMER_KEY',
      /^(customer|client|account|member|policy ?holder|klant|kunde)[ -]?(id|no|nr|num|number|key|ref|nummer)?$/,
    ],
    ['POTENTIAL', /potential|potentieel|potenzial|potenciál/],
    ['HAS_LEFT', /churn|\bleft\b|cancelled|attrition|lost|vertrokken|gekündigt|odeš/],
    ['REVENUE', /revenue|charges?\b|turnover|\bspend|omzet|umsatz|tržb|obrat/],
    ['DIMENSION', /segment|contract|region|channel|\bplan\b|tier|product|branch/],
  ],
  numbers: new Set(['REVENUE', 'POTENTIAL']),
  several: new Set(['DIMENSION']),
  fits: (role, { header, values }) => {
    if (role === 'DIMENSION') return new Set(values).size <= mostLabels;
    if (role === 'HAS_LEFT') return values.every((value) => readCell({ header, role }, value).kind === 'VALUE');
    return role !== 'CUSTOMER_KEY' || new Set(values).size * 2 > values.length;
  },
};

/** Proposes roles for a file of customers: what each brings in a year, and who left. */
export const guessCustomerMapping = (
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingGuess => guessByNames(headers, sampleRows, customers);

/** Whether a file looks like customers: what each of them brings, or who left. */
export const looksLikeCustomers = (guess: MappingGuess): boolean =>
  hasRoles(guess, 'CUSTOMER_KEY', 'REVENUE') || hasRoles(guess, 'CUSTOMER_KEY', 'HAS_LEFT');
