import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CommentCode, emotions, isEmotion, isWhole, refuseCode, refuseRemoval } from './comment-code.rules.ts';
import { type CountedEmotion, emotionsByReason } from './emotion.rules.ts';
import { masked } from './masking.rules.ts';

const code = (known: Partial<CommentCode>): CommentCode => ({
  ...{ reasonId: null, emotion: null, isSetAside: false },
  ...known,
});

describe('a code', () => {
  test('says a reason, an emotion or both, or that there is nothing to say', () => {
    expect(refuseCode(code({ reasonId: 'r' }))).toBeNull();
    expect(refuseCode(code({ emotion: 0 }))).toBeNull();
    expect(refuseCode(code({ isSetAside: true }))).toBeNull();
    expect(refuseCode(code({}))?.__typename).toBe('CodeSaysNothing');
    expect(refuseCode(code({ isSetAside: true, emotion: -2 }))?.__typename).toBe('CodeSaysTwoThings');
    expect(refuseCode(code({ isSetAside: true, reasonId: 'r' }))?.__typename).toBe('CodeSaysTwoThings');
  });

  test('is whole with both halves, or set aside: then the next comment comes', () => {
    expect(isWhole(code({ reasonId: 'r', emotion: 0 }))).toBe(true);
    expect(isWhole(code({ isSetAside: true }))).toBe(true);
    expect(isWhole(code({ reasonId: 'r' }))).toBe(false);
    expect(isWhole(code({ emotion: 2 }))).toBe(false);
  });

  test('has five emotions and no sixth', () => {
    expect([...emotions, null].every(isEmotion)).toBe(true);
    expect([-3, 3, 0.5, Number.NaN].some(isEmotion)).toBe(false);
  });

  test('a text is removed once', () => {
    expect(refuseRemoval('said')).toBeNull();
    expect(refuseRemoval(null)?.__typename).toBe('CommentRemoved');
  });
});

test.each([
  ['write to jana.nova@example.com please', 'write to ••• please'],
  ['call +420 601 234 567 or 601-234-567', 'call ••• or •••'],
  ['call (020) 7946 0958', 'call (•••'],
  ['my account NL91 ABNA 0417 1643 00 is blocked', 'my account ••• is blocked'],
  ['my account CZ6508000000192000145399 is blocked', 'my account ••• is blocked'],
  ['card 4111 1111 1111 1111', 'card •••'],
  ['see https://example.com/me?id=7 there', 'see ••• there'],
  ['paid 1,250.50 EUR on 2026-10-05, again on 05.10.2026', 'paid 1,250.50 EUR on 2026-10-05, again on 05.10.2026'],
  ['waited 45 minutes, twice in 2025', 'waited 45 minutes, twice in 2025'],
  ['', ''],
])('a comment is read without what gives somebody away: %s', (text, read) => {
  expect(masked(text)).toBe(read);
});

test('masking what is masked changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(masked(masked(text))).toBe(masked(text))));
});

describe('emotions by reason', () => {
  const rows: CountedEmotion[] = [
    { reasonId: 'transfer', reason: 'Transfer', emotion: -2, comments: 6 },
    { reasonId: 'transfer', reason: 'Transfer', emotion: -1, comments: 5 },
    { reasonId: 'transfer', reason: 'Transfer', emotion: null, comments: 2 },
    { reasonId: 'limits', reason: 'Limits', emotion: 2, comments: 9 },
    { reasonId: null, reason: '', emotion: 0, comments: 40 },
  ];

  test('the most first, what has no reason at the end; a mean from ten on, with its interval', () => {
    const [transfer, limits, none] = emotionsByReason(rows);
    expect(transfer).toMatchObject({
      reason: 'Transfer',
      comments: 13,
      n: 11,
      counts: [6, 5, 0, 0, 0],
      showing: 'VALUE',
    });
    expect(transfer?.emotion?.value).toBeCloseTo(-17 / 11, 12);
    expect(transfer?.emotion?.low).toBeLessThan(-17 / 11);
    expect(limits).toMatchObject({ comments: 9, showing: 'COUNTS', emotion: null });
    expect(none).toMatchObject({ reasonId: null, comments: 40, showing: 'VERDICT' });
    expect(emotionsByReason([])).toEqual([]);
  });

  test('no comment is lost, whatever order they come in', () => {
    const row = fc.record({
      reasonId: fc.constantFrom('a', 'b', null),
      reason: fc.constant('A'),
      emotion: fc.constantFrom(...emotions, null),
      comments: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(row), (some) => {
        const told = emotionsByReason(some);
        const total = some.reduce((sum, { comments }) => sum + comments, 0);
        expect(told.reduce((sum, { comments }) => sum + comments, 0)).toBe(total);
        expect(emotionsByReason(some.toReversed())).toEqual(told);
        for (const { emotion } of told)
          if (emotion) expect([emotion.low ?? -2, 2].every((end) => end >= -2 && end <= 2)).toBe(true);
      }),
    );
  });
});
