import { describe, expect, test } from '@jest/globals';
import type { MetricDefinition } from '../metrics/definition.rules.ts';
import { addDays } from '../local-time.ts';
import { buildSeries, type DayCell } from '../metrics/series.rules.ts';
import { refuseEventDays } from './context-event.rules.ts';
import { firingsOf } from './firings.rules.ts';
import { receive, refuseSignalMove, refuseSilence, signalMoves, signalStates } from './signal.rules.ts';

const definition: MetricDefinition = {
  ...{ version: 1, validFrom: '2024-01-01', question: 'Recommend', rule: 'NPS', scale: { min: 0, max: 10 } },
  ...{ direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', topBoxes: 2, programme: 'RELATIONSHIP', population: 'All' },
};
/** One month: so many detractors, passives, promoters. */
type Month = readonly [number, number, number];
function metricOf(months: readonly Month[], more: { today?: string } = {}) {
  const start = (index: number) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const cells = months.flatMap(([d, p, n], index): DayCell[] =>
    [d, p, n].flatMap((count, at) => {
      const score = [3, 7, 10][at]!;
      return count > 0 ? [{ day: start(index), score, n: count, sumW: count, sumW2: count }] : [];
    }),
  );
  const today = more.today ?? start(months.length);
  const series = buildSeries({
    ...{ grain: 'MONTH', from: start(0), to: addDays(today, -1), today, definitions: [definition], cells },
  });
  return { id: 'm', name: 'Recommendation', series };
}
const steady = Array.from({ length: 14 }, (_, at): Month => [30 + (at % 3), 40, 30 + ((at * 5) % 4)]);
const rules = (months: readonly Month[]) => firingsOf(metricOf(months)).map(({ facts, key }) => [facts.rule, key]);

describe('what the rules find', () => {
  test('a quiet series raises nothing', () => {
    expect(rules(steady)).toEqual([]);
  });

  test('the newest point beyond its limits fires once for its month, an older one no more', () => {
    const fallen = [...steady, [70, 20, 10]] as const;
    expect(rules(fallen)).toContainEqual(['BEYOND_LIMITS', 'BEYOND_LIMITS:m:2025-03']);
    expect(rules([...fallen, steady[0]!]).map(([rule]) => rule)).not.toContain('BEYOND_LIMITS');
  });

  test('an open month fires nothing', () => {
    const open = metricOf([...steady, [70, 20, 10]], { today: '2025-03-20' });
    expect(firingsOf(open)).toEqual([]);
  });

  test('eight in a row fire as one happening that goes on', () => {
    const shifted = (length: number) => [
      ...steady,
      ...Array.from({ length }, (_, at): Month => [20 + (at % 2), 40, 40]),
    ];
    const [eight, nine] = [firingsOf(metricOf(shifted(8))), firingsOf(metricOf(shifted(9)))].map((all) =>
      all.find(({ facts }) => facts.rule === 'RUN'),
    );
    expect(eight?.key).toBe(nine?.key);
    expect([eight?.period.name, nine?.period.name]).toEqual(['2025-10', '2025-11']);
  });

  test('promoters and detractors that both fall are told, although the score stands still', () => {
    const [firing] = firingsOf(
      metricOf([
        [300, 400, 300],
        [200, 600, 200],
      ]),
    );
    expect(firing).toMatchObject({
      key: 'BOTH_ENDS:m:FALL:2024-02',
      facts: { way: 'FALL', promoters: { now: 20, before: 30 } },
    });
    expect(
      rules([
        [200, 600, 200],
        [300, 400, 300],
      ])[0]?.[1],
    ).toBe('BOTH_ENDS:m:RISE:2024-02');
    expect(
      rules([
        [300, 400, 300],
        [200, 500, 300],
      ]),
    ).toEqual([]);
    expect(
      rules([
        [9, 12, 9],
        [1, 28, 0],
      ]),
    ).toEqual([]);
  });
});

describe('a signal', () => {
  const known = (state: 'NEW' | 'EXPLAINED' | 'DISMISSED' | 'NOMINATED') => ({ state, periodFrom: '2026-09-01' });
  const at = (from: string) => ({ period: { grain: 'MONTH', name: from.slice(0, 7), from, to: from } as const });

  test('is the same when the rule is applied again to the same period, whatever became of it', () => {
    for (const state of ['NEW', 'EXPLAINED', 'DISMISSED', 'NOMINATED'] as const)
      expect(receive(known(state), at('2026-09-01'))).toBe('SAME');
    expect(receive(null, at('2026-09-01'))).toBe('FIRST');
  });

  test('reopens when the rule fires for a later period, unless the board has it in hand', () => {
    expect(receive(known('EXPLAINED'), at('2026-10-01'))).toBe('REOPENED');
    expect(receive(known('DISMISSED'), at('2026-10-01'))).toBe('REOPENED');
    expect(receive(known('NOMINATED'), at('2026-10-01'))).toBe('AGAIN');
    expect(receive(known('NEW'), at('2026-10-01'))).toBe('AGAIN');
  });

  test('is never made new by a person and never moves to where it stands', () => {
    for (const from of signalStates) {
      expect(signalMoves[from]).not.toContain('NEW');
      expect(refuseSignalMove(from, from)).toMatchObject({ __typename: 'SignalMoveRefused', from, to: from });
      for (const to of signalMoves[from]) expect(refuseSignalMove(from, to)).toBeNull();
    }
  });

  test('is explained by words or an event and dismissed only with words', () => {
    expect(refuseSilence('EXPLAINED', { because: '', eventId: 'e' })).toBeNull();
    expect(refuseSilence('EXPLAINED', { because: ' ', eventId: null })?.__typename).toBe('SignalReasonMissing');
    expect(refuseSilence('DISMISSED', { because: '', eventId: 'e' })?.__typename).toBe('SignalReasonMissing');
    expect(refuseSilence('ACKNOWLEDGED', { because: '', eventId: null })).toBeNull();
  });
});

test('an event ends on the day it starts or later, or is of one day', () => {
  expect(refuseEventDays({ startsOn: '2026-03-02', endsOn: null })).toBeNull();
  expect(refuseEventDays({ startsOn: '2026-03-02', endsOn: '2026-03-02' })).toBeNull();
  expect(refuseEventDays({ startsOn: '2026-03-02', endsOn: '2026-03-01' })).toMatchObject({ startsOn: '2026-03-02' });
});
