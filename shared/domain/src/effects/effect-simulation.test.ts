import { expect, test } from '@jest/globals';
import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { addDays } from '../local-time.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import { advisePower } from './effect-power.rules.ts';
import { readEffect, type EffectReading } from './effect-reading.rules.ts';
import { pool, meanOf, type DaySample } from './sample.rules.ts';

/** Four weeks before nominating, 56 of history before go-live, 40 after: answers arrive on Mondays. */
const monday = '2025-01-06';
const weeks = 110;
const goLiveWeek = 70;
const days = Array.from({ length: weeks }, (_, week) => addDays(monday, 7 * week));

type Chance = () => number;
const chanceFrom = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat32(generator);
};

interface World {
  readonly perWeek: number;
  /** Points of NPS that going live adds. */
  readonly effect?: number;
  /** Standard deviation of a mood that every week has of its own, in points. */
  readonly mood?: number;
}

/** A week of NPS answers: 45 % promoters and 25 % detractors, shifted. */
function weekOf(day: string, { perWeek, shift }: { perWeek: number; shift: number }, chance: Chance): DaySample {
  const [promoters, detractors] = [0.45 + shift / 200, 0.25 - shift / 200];
  let wx = 0;
  let wxx = 0;
  for (let answer = 0; answer < perWeek; answer += 1) {
    const at = chance();
    const x = at < promoters ? 100 : at < promoters + detractors ? -100 : 0;
    wx += x;
    wxx += x * x;
  }
  return { day, w: perWeek, w2: perWeek, wx, wxx };
}

const series = ({ perWeek, effect = 0, mood = 0 }: World, chance: Chance): DaySample[] =>
  days.map((day, week) => {
    const bell = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    return weekOf(day, { perWeek, shift: mood * bell + (week >= goLiveWeek ? effect : 0) }, chance);
  });

/** The worst four weeks before the decision: what people nominate. */
function worstMonth(touched: readonly DaySample[]) {
  const starts = Array.from({ length: 26 }, (_, index) => goLiveWeek - 34 + index);
  const valued = starts.map((start) => ({ start, value: meanOf(pool(touched.slice(start, start + 4))) }));
  const { start } = valued.reduce((worst, one) => (one.value < worst.value ? one : worst));
  return { from: days[start]!, to: addDays(days[start]!, 27) };
}

/** A month that somebody named without having looked at the figures. */
const someMonth = { from: days[40]!, to: addDays(days[40]!, 27) };

type Compared = 'COMPARISON' | 'SERIES' | 'PLAIN';
const planFor = (compared: Compared, nominatedBy: EffectPlan['nominatedBy']): EffectPlan => ({
  ...{ dimension: 'Reason', touched: ['Transfers'], comparison: compared === 'COMPARISON' ? ['Loans'] : [] },
  ...{ wanted: 'UP', smallestEffect: 5, nominatedBy, washInDays: 0 },
  baseline: { from: compared === 'PLAIN' ? days[goLiveWeek - 34]! : days[4]!, to: addDays(days[goLiveWeek]!, -1) },
  goLiveOn: days[goLiveWeek]!,
  // Seven weeks are too few for a series: what remains is the plain difference.
  reviewOn: compared === 'PLAIN' ? days[goLiveWeek + 7]! : days[weeks - 1]!,
});

/** One stream for all of them: generators begun with neighbouring seeds would be alike. */
const readings = (compared: Compared, times: number, world: World, isWorst = true): EffectReading[] => {
  const chance = chanceFrom(1000);
  return Array.from({ length: times }, () => {
    const touched = series(world, chance);
    const comparison = compared === 'COMPARISON' ? series({ ...world, effect: 0 }, chance) : [];
    const plan = planFor(compared, isWorst ? worstMonth(touched) : someMonth);
    return readEffect({ plan, history: { touched, comparison }, today: plan.reviewOn, flaws: [] });
  });
};

const share = (found: readonly EffectReading[], verdict: EffectReading['verdict']) =>
  found.filter((reading) => reading.verdict === verdict).length / found.length;

test.each([
  ['COMPARISON', 'DIFFERENCE_IN_DIFFERENCES', 0, 500],
  ['SERIES', 'INTERRUPTED_TIME_SERIES', 0, 1000],
  ['SERIES', 'INTERRUPTED_TIME_SERIES', 4, 200],
  ['PLAIN', 'CHANGED_SINCE', 0, 1000],
] as const)('projects that change nothing, nominated on their worst month: %s %s, mood %d, %d of them', (...row) => {
  const [compared, method, mood, times] = row;
  const found = readings(compared, times, { perWeek: 40, mood });
  expect(new Set(found.map((reading) => reading.method))).toEqual(new Set([method]));
  expect(share(found, 'IMPROVED')).toBeLessThanOrEqual(0.05);
  // Without their worst month baselines look a little better than they were: doubt falls on the project.
  expect(share(found, 'WORSENED')).toBeLessThanOrEqual(0.08);
  expect(share(found, 'NO_DETECTABLE_CHANGE')).toBeGreaterThan(0.9);
});

test('with the month of the nomination left in the baseline, more projects that change nothing look improved', () => {
  const improvedWith = (leaveOut: boolean) => {
    const chance = chanceFrom(5000);
    const found = Array.from({ length: 400 }, () => {
      const touched = series({ perWeek: 40 }, chance);
      const month = worstMonth(touched);
      const plan = { ...planFor('PLAIN', leaveOut ? month : null), baseline: month };
      const usual = { ...plan, baseline: planFor('PLAIN', null).baseline };
      const request = { history: { touched, comparison: [] }, today: plan.reviewOn, flaws: [] };
      return readEffect({ ...request, plan: leaveOut ? usual : plan });
    });
    return share(found, 'IMPROVED');
  };
  expect(improvedWith(false)).toBeGreaterThan(3 * improvedWith(true));
});

test.each(['COMPARISON', 'SERIES', 'PLAIN'] as const)(
  'a true effect is found at the power that was promised: %s',
  (by) => {
    const promised = promisedFor(by);
    const found = readings(by, 200, { perWeek: 40, effect: promised }, false);
    // Four of five, give or take what 200 trials allow.
    expect(share(found, 'IMPROVED')).toBeGreaterThan(0.8 - 3 * Math.sqrt(0.16 / 200));
    expect(share(found, 'WORSENED')).toBe(0);
  },
);

/** What the advisor says, on the day of going live, that the review will be able to see. */
function promisedFor(by: Compared): number {
  const chance = chanceFrom(7);
  const history = { touched: series({ perWeek: 40 }, chance), comparison: series({ perWeek: 40 }, chance) };
  const plan = planFor(by, someMonth);
  return advisePower({ plan, history, today: plan.goLiveOn }).atReview!.smallestVisible;
}
