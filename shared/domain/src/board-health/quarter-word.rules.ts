/** `2026-Q3` */
export type Quarter = string;

/** Stands alone: addresses are read before anything that reckons with days is loaded. */
export const isQuarter = (word: unknown): word is Quarter =>
  typeof word === 'string' && /^(19|20|21)\d{2}-Q[1-4]$/.test(word);
