import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import { expect, test } from '@jest/globals';
import { asksFor, firstDraft, inRole, mapInput, unseenIn } from './mapping-draft.ts';

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

const looked = (...seen: string[]) => ({ seen, fresh: [], columns: [] });

const otherwise = (one: ColumnGuess) => ({ asContacts: one, asCases: one, asCustomers: one, asObservations: one });

test('a column with an odd value asks for a look until the value is a code or was looked at', () => {
  expect(asksFor(guess.mapping, guess, looked())).toBe('LOOK');
  expect(asksFor(guess.mapping, guess, looked('NETPRO'))).toBeNull();
  expect(asksFor({ ...guess.mapping, codes: [{ value: '11', means: 'BLANK' }] }, guess, looked())).toBeNull();
  expect(asksFor({ ...guess.mapping, scale: null }, guess, looked('NETPRO'))).toBe('ANSWER');
});

test('a role taken away and given again comes back as proposed', () => {
  const ignored = inRole(guess.mapping, 'IGNORE', guess);
  expect(ignored).toEqual({ header: 'NETPRO', role: 'IGNORE' });
  expect(inRole(ignored, 'SCORE', guess)).toEqual(guess.mapping);
});

test('the period is sent only when no column holds dates, and nothing that was not said is sent', () => {
  const guessed = { holds: 'ANSWERS' as const, leaveOut: [], columns: [{ guess, ...otherwise(guess) }] };
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

test('what a code stands for is sent; an emptied label is none', () => {
  const gender = { header: 'GENDER', role: 'DIMENSION', dimension: 'Gender' } as const;
  const labels = [
    { value: '1', label: ' Male' },
    { value: '2', label: ' ' },
  ];
  const draft = firstDraft(file, { holds: 'ANSWERS', leaveOut: [], columns: [] });
  const sent = mapInput('one', { ...draft, columns: [{ ...gender, labels }, gender] });
  expect(sent.columns).toEqual([{ ...gender, labels: [{ value: '1', label: 'Male' }] }, gender]);
});

test('a file begins as the one before was read, and a column that is new is asked about', () => {
  const region: ColumnGuess = {
    ...guess,
    mapping: { header: 'Region', role: 'DIMENSION', dimension: 'Region' },
    suspects: [],
  };
  const netpro = { header: 'NETPRO', role: 'SCORE', question: 'Recommend?', scale: { min: 0, max: 10 } } as const;
  const remembered = {
    sourceName: 'Passenger survey',
    mapping: { columns: [netpro], period: null, leaveOut: [{ header: 'Status', values: ['Preview'] }] },
    newHeaders: ['Region'],
  };
  const columns = [region, guess].map((one) => ({ guess: one, ...otherwise(one) }));
  const guessed = { holds: 'CONTACT_COUNTS' as const, leaveOut: [], columns, remembered };
  const draft = firstDraft(file, guessed);
  expect(draft).toMatchObject({
    ...{ sourceName: 'Passenger survey', holds: 'ANSWERS', from: '', to: '' },
    ...{ columns: [region.mapping, netpro], leaveOut: remembered.mapping.leaveOut },
  });
  expect(unseenIn(draft)).toEqual(['Region']);
  expect(columns.map(({ guess: one }, place) => asksFor(draft.columns[place] ?? one.mapping, one, draft))).toEqual([
    'LOOK',
    null,
  ]);
  expect(unseenIn({ ...draft, seen: ['Region'] })).toEqual([]);
  const mapped = { ...file, mapping: { columns: [guess.mapping], period: null } };
  expect(firstDraft(mapped, guessed)).toMatchObject({
    sourceName: 'sfo survey 2017',
    columns: [guess.mapping],
    fresh: [],
  });
});
