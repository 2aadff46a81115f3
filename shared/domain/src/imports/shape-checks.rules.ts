import { type Check, withRole } from './mapping-check.ts';
import {
  type ColumnRole,
  type ImportShape,
  type Mapping,
  recommendation,
  shapeOf,
  talkRoles,
} from './mapping.rules.ts';

const missing = (mapping: Mapping, shape: ImportShape, role: ColumnRole): string[] =>
  shapeOf(mapping) !== shape || withRole(mapping, role).length > 0 ? [] : [''];

/** What a file of each shape cannot be read without. */
export const shapeChecks: readonly Check[] = [
  {
    problem: 'NO_SCORE',
    faults: (mapping) => missing(mapping, 'ANSWERS', 'SCORE'),
    message: () => 'No column holds a score yet: choose at least one.',
  },
  {
    problem: 'NO_CONTACT_REASON',
    faults: (mapping) => missing(mapping, 'CONTACT_COUNTS', 'CONTACT_REASON'),
    message: () => 'No column says what the contacts are about yet: choose the contact reason.',
  },
  {
    problem: 'NO_OPENING_OR_CLOSING',
    faults: (mapping) => [...missing(mapping, 'CASES', 'DATE'), ...missing(mapping, 'CASES', 'CLOSED')].slice(0, 1),
    message: () => 'A case needs two columns: when it was opened and when it was closed.',
  },
  {
    problem: 'NO_CUSTOMER_KEY',
    faults: (mapping) => missing(mapping, 'CUSTOMERS', 'CUSTOMER_KEY'),
    message: () => 'No column says which customer a row is about yet.',
  },
  {
    problem: 'NOTHING_ABOUT_CUSTOMERS',
    faults: (mapping) =>
      (['REVENUE', 'HAS_LEFT'] as const).some((role) => missing(mapping, 'CUSTOMERS', role).length === 0) ? [] : [''],
    message: () => 'Choose the revenue of the customers, or the column that says who left.',
  },
  {
    problem: 'NO_HITS',
    faults: (mapping) =>
      (['HITS', 'MEAN'] as const).some((role) => missing(mapping, 'OBSERVATIONS', role).length === 0) ? [] : [''],
    message: () =>
      'Choose the column that says how many there were, such as visits that took too long, or the one that holds a mean.',
  },
  {
    problem: 'NO_TOTAL',
    faults: (mapping) => missing(mapping, 'OBSERVATIONS', 'TOTAL'),
    message: () => 'Choose the column that says of how many in all.',
  },
  {
    problem: 'NO_DEVIATION',
    faults: (mapping) => {
      const [means, deviations] = [withRole(mapping, 'MEAN'), withRole(mapping, 'DEVIATION')];
      return means.length === deviations.length ? [] : [...means, ...deviations].map(({ header }) => header);
    },
    message: () => 'Beside a mean stands its standard deviation: choose both columns, or neither.',
  },
  {
    problem: 'TALK_INCOMPLETE',
    faults: (mapping) => {
      const talk = talkRoles.filter((role) => withRole(mapping, role).length > 0);
      const isWhole = talk.length === talkRoles.length && recommendation(mapping) !== null;
      return talk.length === 0 || isWhole ? [] : [''];
    },
    message: () =>
      'The value model needs all three of its questions, and beside them how likely somebody recommends us, from 0 to 10.',
  },
];
