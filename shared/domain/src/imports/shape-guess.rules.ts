import { guessCaseMapping, looksLikeCases } from './case-guess.rules.ts';
import { guessContactMapping, looksLikeContacts } from './contact-guess.rules.ts';
import { guessCustomerMapping, looksLikeCustomers } from './customer-guess.rules.ts';
import { hasRoles } from './guess-by-name.rules.ts';
import { guessMapping, type MappingGuess } from './guess.rules.ts';
import { guessObservationMapping, looksLikeObservations } from './observation-guess.rules.ts';
import type { ImportShape } from './mapping.rules.ts';

/** What a file would be in each shape, and which one it looks like. */
export interface ShapeGuesses {
  readonly holds: ImportShape;
  readonly asAnswers: MappingGuess;
  readonly asContacts: MappingGuess;
  readonly asCases: MappingGuess;
  readonly asCustomers: MappingGuess;
  readonly asObservations: MappingGuess;
}

/** Scores make a file one of answers, whatever else it tells of its customers or cases. */
function looksLike(guesses: Omit<ShapeGuesses, 'holds'>): ImportShape {
  if (looksLikeContacts(guesses.asContacts)) return 'CONTACT_COUNTS';
  if (looksLikeObservations(guesses.asObservations)) return 'OBSERVATIONS';
  if (hasRoles(guesses.asAnswers, 'SCORE')) return 'ANSWERS';
  if (looksLikeCases(guesses.asCases)) return 'CASES';
  return looksLikeCustomers(guesses.asCustomers) ? 'CUSTOMERS' : 'ANSWERS';
}

export function guessShapes(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
  questions: readonly (string | null)[] = [],
): ShapeGuesses {
  const guesses = {
    asAnswers: guessMapping(headers, sampleRows, questions),
    asContacts: guessContactMapping(headers, sampleRows),
    asCases: guessCaseMapping(headers, sampleRows),
    asCustomers: guessCustomerMapping(headers, sampleRows),
    asObservations: guessObservationMapping(headers, sampleRows),
  };
  return { holds: looksLike(guesses), ...guesses };
}
