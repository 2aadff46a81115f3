import type { EvidenceKind } from './causes.rules.ts';
import type { LocalDate } from '../local-time.ts';

/** What was said of a piece of evidence, as far as its kind asks. */
export interface EvidenceSaid {
  readonly kind: EvidenceKind;
  readonly text: string;
  /** Where it is written or counted; of a witness, who is not of the organization. */
  readonly source: string;
  readonly saidOn: LocalDate | null;
  readonly personId: string | null;
  readonly value: number | null;
  readonly unit: string;
  readonly hasFigures: boolean;
}

export type EvidenceField = 'figures' | 'text' | 'source' | 'saidOn' | 'value';

const asked = {
  SNAPSHOT: ['figures'],
  DOCUMENT: ['text', 'source'],
  WITNESS: ['text', 'source', 'saidOn'],
  NUMBER: ['value', 'text', 'source'],
} as const satisfies Record<EvidenceKind, readonly EvidenceField[]>;

const isSaid: Readonly<Record<EvidenceField, (said: EvidenceSaid) => boolean>> = {
  figures: ({ hasFigures }) => hasFigures,
  text: ({ text }) => text.trim() !== '',
  source: ({ source, personId }) => source.trim() !== '' || personId !== null,
  saidOn: ({ saidOn }) => saidOn !== null,
  value: ({ value }) => value !== null,
};

/**
 * The first thing a piece of evidence does not say: frozen figures which, a document what it says and where,
 * a witness who said what and when, a number how much, of what, and who counted it.
 */
export const missingIn = (said: EvidenceSaid): EvidenceField | null =>
  asked[said.kind].find((field) => !isSaid[field](said)) ?? null;

/** What its kind has no place for. */
export const isOutOfPlace = ({ kind, source, saidOn, personId, value, unit, hasFigures }: EvidenceSaid): boolean =>
  (kind !== 'WITNESS' && personId !== null) ||
  (kind !== 'NUMBER' && (value !== null || unit.trim() !== '')) ||
  (kind === 'SNAPSHOT' ? source.trim() !== '' || saidOn !== null : hasFigures);
