import { guessByNames, hasRoles, type ShapeByName } from './guess-by-name.rules.ts';
import type { MappingGuess } from './guess.rules.ts';

const mostLabels = 20;

const observations: ShapeByName = {
  names: [
    [
      'DEVIATION',
      /\b(sd|std|stdev|stddev)\b|st(an)?dard ?deviation|deviation|standaardafwijking|standardabweichung|směrodatn/,
    ],
    ['MEAN', /\b(mean|avg|average)\b|gemiddeld|durchschnitt|mittel|průměr/],
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
  numbers: new Set(['HITS', 'TOTAL', 'MEAN', 'DEVIATION']),
  several: new Set(['DIMENSION']),
  fits: (role, { values }) => role !== 'DIMENSION' || new Set(values).size <= mostLabels,
  mostLabels,
};

/** Proposes roles for a file of observations: on a day so many of so many, or the mean of so many. */
export const guessObservationMapping = (
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingGuess => onlyWholeMeans(guessByNames(headers, sampleRows, observations));

/** A mean without its standard deviation says nothing of how sure it is, so it is left until somebody asks for it. */
function onlyWholeMeans(guess: MappingGuess): MappingGuess {
  if (hasRoles(guess, 'MEAN', 'DEVIATION')) return guess;
  const columns = guess.columns.map((column) => {
    const { role, header } = column.mapping;
    const isHalf = role === 'MEAN' || role === 'DEVIATION';
    return isHalf ? { ...column, mapping: { header, role: 'IGNORE' as const } } : column;
  });
  return { ...guess, columns };
}

/** Whether a file looks like observations: a day, of how many, and how many there were or what their mean is. */
export const looksLikeObservations = (guess: MappingGuess): boolean =>
  hasRoles(guess, 'DATE', 'TOTAL') && (hasRoles(guess, 'HITS') || hasRoles(guess, 'MEAN', 'DEVIATION'));
