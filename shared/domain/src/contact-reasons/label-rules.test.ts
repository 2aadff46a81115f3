import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realFile, referenceCases } from '../../testing/reference.ts';
import { refuseWords, ruleOf, tryRules } from './label-rules.rules.ts';
import { topReasons } from './top-reasons.rules.ts';

const takes = (words: string, label: string) => ruleOf([words])(label) === 0;

test.each([
  ['bill', 'My bill is wrong', true],
  ['bill', 'Billing', false],
  ['bill*', 'Wrong BILLING again', true],
  ['*cap', 'datacap', true],
  ['*cap', 'capped', false],
  ['*data*', 'metadata', true],
  ['tv', 'No tv!', true],
  ['data cap', '  Data   CAP ', true],
  ['wi-fi', 'no wi-fi', true],
  ['žádost*', 'ŽÁDOSTI o úvěr', true],
  ['a.b', 'axb', false],
  ['refund, fee', 'late fee', true],
  ['', 'anything', false],
  [', *', 'anything', false],
])('%j in %j: %j', (words, label, is) => {
  expect(takes(words, label)).toBe(is);
});

test('the first rule that fits takes a label, whatever stands in later ones', () => {
  const find = ruleOf(['data', 'bill*', 'data bill']);
  expect([find('data bill'), find('billing'), find('phone')]).toEqual([0, 1, null]);
});

test('words that say nothing, and stars inside of one, are refused', () => {
  expect(['', ' , ', '*', '**'].map(refuseWords)).toEqual(['NO_WORD', 'NO_WORD', 'NO_WORD', 'NO_WORD']);
  expect(refuseWords('fee, b*ll')).toBe('STAR_INSIDE');
  expect(refuseWords('*fee*, tv')).toBeNull();
});

test('every label goes to one rule or to none: nothing is lost, nothing counted twice', () => {
  const words = fc.array(fc.constantFrom('bill*', 'tv', '*data*', 'fee', ''), { maxLength: 6 });
  const labels = fc.array(
    fc.record({ label: fc.constantFrom('billing', 'TV', 'data fee', 'x', ''), contacts: fc.nat({ max: 50 }) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(words, labels, (all, given) => {
      const { rules, left } = tryRules(all, given);
      const parts = [...rules, left];
      expect(parts.reduce((sum, part) => sum + part.labels, 0)).toBe(given.length);
      expect(parts.reduce((sum, part) => sum + part.contacts, 0)).toBe(
        given.reduce((sum, { contacts }) => sum + contacts, 0),
      );
    }),
  );
});

/** The rules of the reference case, in our words. */
const comcastRules = [
  ['Data cap / usage', '*data*, *cap, *caps, *usage*, *300 gb*, *300gb*, *overage*, *throttl*'],
  ['Billing / charges', '*bill*, *charg*, *fee, *fees, *pric*, *refund*, *overcharg*, *rate, *payment*, *cost*'],
  ['Internet speed / outage', '*internet*, *speed*, *connect*, *outage*, *slow*, *modem*, *wifi*, *wi-fi*'],
  ['TV / cable / phone', 'tv, *cable*, *channel*, *phone*, *voice*, *hbo*'],
  [
    'Contract / sales practice',
    '*contract*, *decept*, *false*, *misleading*, *bait*, *switch*, *promo*, *sale*, *fraud*, *scam*',
  ],
  ['Customer service', '*service*, *support*, *rep, *technician*, *appointment*, *install*, *cancel*'],
] as const;

const file = realFile('comcast-fcc-complaints-2015.csv');
const { expected } = referenceCases.find(({ id }) => id === 'pareto-comcast-rules')!;
if (file)
  test('1,740 labels of real complaints become six reasons, as the reference counts them', () => {
    const find = ruleOf(comcastRules.map(([, words]) => words));
    const counts = new Map<string, number>();
    for (const label of file('Customer Complaint')) {
      const nth = find(label);
      const reason = nth === null ? 'Unclassified' : comcastRules[nth]![0];
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    const { total, distinct, rows } = topReasons({ counts });
    const { top, ...rest } = expected as { top: { reason: string; count: number }[]; total: number; distinct: number };
    expect({ total, distinct }).toEqual({ total: rest.total, distinct: rest.distinct });
    expect(rows.map(({ reason, count }) => [reason, count])).toEqual(top.map(({ reason, count }) => [reason, count]));
  });
