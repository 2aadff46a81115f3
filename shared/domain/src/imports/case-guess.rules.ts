import { guessByNames, hasRoles, type ShapeByName } from './guess-by-name.rules.ts';
import type { MappingGuess } from './guess.rules.ts';

const opening = /open|creat|start|received|report|begin|aangemaakt|geopend|eröffnet|erstellt|otevřen|vytvořen/;
const closing = /clos|resol|solv|finish|complet|\bend|gesloten|afgehandeld|geschlossen|erledigt|uzavřen|vyřešen/;

const cases: ShapeByName = {
  names: [
    [
      'RESPONSE_ID',
      /^(case|ticket|request|incident|complaint|unique|record)?[ -]?(id|no|nr|number|key|ref(erence)?|#)$/,
    ],
    ['CONTACT_REASON', /reason|topic|complaint type|issue|subject|categor|\btype$|\bproduct$|onderwerp|grund|důvod/],
  ],
  numbers: new Set(),
  datesAre: (name) => {
    if (closing.test(name)) return 'CLOSED';
    return opening.test(name) || name === 'date' ? 'DATE' : 'IGNORE';
  },
};

/** Proposes roles for a file of cases, each row with the times it was opened and closed. */
export const guessCaseMapping = (
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingGuess => guessByNames(headers, sampleRows, cases);

/** Whether a file looks like cases: when each was opened, and when it was closed. */
export const looksLikeCases = (guess: MappingGuess): boolean => hasRoles(guess, 'DATE', 'CLOSED');
