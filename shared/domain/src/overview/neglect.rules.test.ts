import { expect, test } from '@jest/globals';
import { burdenOf, byBurden, holesIn, type LookedAfter } from './neglect.rules.ts';

const today = '2026-11-23';
const kept: LookedAfter = {
  ...{ name: 'Limits', ownerId: 'someone', volume: 100, feeling: 0.5 },
  ...{ projects: 1, nominations: 0, lastOnAgenda: '2026-11-12' },
};

test.each<[string, Partial<LookedAfter>, string[]]>([
  ['what is looked after has no hole', {}, []],
  ['nobody answers for it', { ownerId: null }, ['OWNER']],
  ['a feeling alone is data', { volume: null }, []],
  ['a volume alone is data', { feeling: null }, []],
  ['nothing is counted or felt', { volume: null, feeling: null }, ['DATA']],
  ['a nomination under way is work on it', { projects: 0, nominations: 1 }, []],
  ['nobody works on it', { projects: 0 }, ['PROJECT']],
  ['it was never on an agenda', { lastOnAgenda: null }, ['AGENDA']],
  ['an agenda of half a year ago still counts', { lastOnAgenda: '2026-05-27' }, []],
  ['an older one does not', { lastOnAgenda: '2026-05-26' }, ['AGENDA']],
  ['a planned meeting counts', { lastOnAgenda: '2026-12-03' }, []],
])('%s', (_, facts, holes) => {
  expect(holesIn({ ...kept, ...facts }, today)).toEqual(holes);
});

test.each([
  [100, null, 100],
  [100, 2, 100],
  [100, -1, 150],
  [100, -2, 200],
  [null, -2, 0],
])('a volume of %s that feels like %s weighs %s', (volume, feeling, weight) => {
  expect(burdenOf({ volume, feeling })).toBe(weight);
});

test('the heaviest come first, then what lacks more, then the name', () => {
  const row = (name: string, volume: number, holes: ReturnType<typeof holesIn>) => ({ ...kept, name, volume, holes });
  const sorted = byBurden([row('b', 1, []), row('a', 1, []), row('c', 1, ['OWNER']), row('d', 9, [])]);
  expect(sorted.map(({ name }) => name)).toEqual(['d', 'c', 'a', 'b']);
});
