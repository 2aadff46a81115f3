import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import { expect, test } from '@jest/globals';
import { asksFor, firstDraft, inRole, mapInput } from './mapping-draft.ts';

const guess: ColumnGuess = {
  mapping: {
    header: 'NETPRO',
    role: 'SCORE',
    question: 'NETPRO',
    scale: { min: 0, max: 10 },
    codes: [],
    words: [],
    decimalMark: '.',
  },
  reason: 'VALUES_FILL_A_SCALE',
  suspects: [{ value: '11', count: 84, why: 'OUTSIDE_SCALE' }],
  personal: null,
  askDateOrder: [],
  askDecimalMark: false,
};
const file = { id: 'one', fileName: 'sfo-survey_2017.csv', mapping: null, source: null };

test('a column with an odd value asks for a look until the value is a code or was looked at', () => {
  expect(asksFor(guess.mapping, guess, [])).toBe('LOOK');
  expect(asksFor(guess.mapping, guess, ['NETPRO'])).toBeNull();
  expect(asksFor({ ...guess.mapping, codes: [{ value: '11', means: 'BLANK' }] }, guess, [])).toBeNull();
  expect(asksFor({ ...guess.mapping, scale: null }, guess, ['NETPRO'])).toBe('ANSWER');
});

test('a role taken away and given again comes back as proposed', () => {
  const ignored = inRole(guess.mapping, 'IGNORE', guess);
  expect(ignored).toEqual({ header: 'NETPRO', role: 'IGNORE' });
  expect(inRole(ignored, 'SCORE', guess)).toEqual(guess.mapping);
});

test('the period is sent only when no column holds dates, and nothing that was not said is sent', () => {
  const guessed = { holds: 'ANSWERS' as const, leaveOut: [], columns: [{ guess, asContacts: guess }] };
  const draft = { ...firstDraft(file, guessed), from: '2017-05-01', to: '2017-05-31' };
  expect(mapInput('one', draft)).toEqual({
    importId: 'one',
    sourceName: 'sfo survey 2017',
    holds: 'ANSWERS',
    columns: [
      {
        header: 'NETPRO',
        role: 'SCORE',
        question: 'NETPRO',
        scale: { min: 0, max: 10 },
        codes: [],
        decimalMark: 'POINT',
      },
    ],
    period: { from: '2017-05-01', to: '2017-05-31' },
    leaveOut: [],
  });
  const dated = { ...draft, columns: [...draft.columns, { header: 'When', role: 'DATE' as const, dateOrder: null }] };
  expect(mapInput('one', dated).period).toBeNull();
  expect(mapInput('one', dated).columns[1]).toEqual({ header: 'When', role: 'DATE' });
});
