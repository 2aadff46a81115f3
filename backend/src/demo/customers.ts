import { chance } from './chance.ts';

/** How many customers the bank lists. */
export const listed = 1_600;

/** Who answered a questionnaire: the more a customer is in touch, the more often it is the same one. */
export const customerOf = (key: string): string =>
  `C${String(10_000 + Math.floor(chance('customer', key) ** 1.4 * listed))}`;
