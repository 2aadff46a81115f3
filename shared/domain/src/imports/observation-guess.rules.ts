import { guessByNames, hasRoles, type ShapeByName } from './guess-by-name.rules.ts';
import type { MappingGuess } from './guess.rules.ts';

const mostLabels = 20;

const observations: ShapeByName = {
  names: [
    [
      'HITS',
      /breach|\blate\b|delayed|missed|failed|failures|abandon|\bwithin\b|on ?time|first time|\bhits\b|numerator|resolved first|te laat|verspätet|zpožd/,
    ],
    [
      'TOTAL',
      /attendanc|\btotal\b|visits|denominator|\boffered\b|arrivals|deliver(y|ies)|orders|transactions|flights|\bn\b|\ball\b|totaal|gesamt|celkem/,
    ],
    ['DIMENSION', /\btype\b|segment|region|channel|site|department|team|branch|product|country|hospital|terminal/],
  ],
  numbers: new Set(['HITS', 'TOTAL']),
  several: new Set(['DIMENSION']),
  fits: (role, { values }) => role !== 'DIMENSION' || new Set(values).size <= mostLabels,
};

/** Proposes roles for a file of observations: on a day so many of so many. */
export const guessObservationMapping = (
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingGuess => guessByNames(headers, sampleRows, observations);

/** Whether a file looks like observations: a day, how many, and of how many. */
export const looksLikeObservations = (guess: MappingGuess): boolean => hasRoles(guess, 'DATE', 'HITS', 'TOTAL');
