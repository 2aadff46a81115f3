import { expect, test } from '@jest/globals';
import type { SignalFacts } from '@cxboard/domain/signals/signal.rules';
import { wordsIn } from './languages.ts';
import { ruleSentence, signalSentence } from './signals.messages.ts';

const i18n = wordsIn();
const said = (facts: SignalFacts) => signalSentence(i18n, facts).replaceAll('\u00a0', ' ');
const point = (name: string, value: number) => ({ name, from: `${name}-01`, to: `${name}-28`, value, n: 400 });
const previous = { grain: 'MONTH', name: '2026-09', from: '2026-09-01', to: '2026-09-30' } as const;
const share = (now: number, before: number) => ({ now, before, low: -9, high: -1 });
const runUp = { rule: 'RUN_UP', contacts: 138, expected: 76, low: 1.25, baselinePeriods: 6 } as const;

test('a signal is said by the rule that fired, in words a board would use', () => {
  const beyond = {
    kind: 'BEYOND_LIMITS',
    side: 'BELOW',
    centre: 40,
    limit: 32.1,
    state: 'FIRM',
    isLatest: true,
  } as const;
  expect(said({ rule: 'BEYOND_LIMITS', unit: 'POINTS', finding: { ...beyond, point: point('2026-10', 28.4) } })).toBe(
    'Oct 2026 lies below what chance explains: 28.4 points, lower limit 32.1',
  );
  const run = { kind: 'RUN', side: 'ABOVE', length: 9, centre: 40, lasts: true } as const;
  const finding = { ...run, first: point('2026-02', 44), last: point('2026-10', 45) };
  expect(said({ rule: 'RUN', unit: 'POINTS', finding })).toBe(
    '9 months in a row above the usual level of 40.0 points, since Feb 2026',
  );
  expect(said({ rule: 'BOTH_ENDS', way: 'FALL', previous, promoters: share(41, 47), detractors: share(12, 18) })).toBe(
    'Fewer promoters and fewer detractors than in Sept 2026: 41 % against 47 %, and 12 % against 18 %',
  );
  expect(said({ ...runUp, ratio: 1.816 })).toBe(
    '1.8 times the usual contacts: 138, where 76 were to be expected from the 6 periods before',
  );
  expect(said({ ...runUp, ratio: null })).toBe('New: 138 contacts, and none in the 6 periods before');
});

test('every rule says why what it found is more than noise', () => {
  const rules = (['BEYOND_LIMITS', 'RUN', 'BOTH_ENDS', 'RUN_UP'] as const).map((rule) => ruleSentence(i18n, { rule }));
  expect(new Set(rules).size).toBe(4);
});
