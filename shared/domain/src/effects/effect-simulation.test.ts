import { expect, test } from '@jest/globals';
import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { addDays } from '../local-time.ts';
import { planOfContacts } from './contacts-moved.rules.ts';
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
  /** What is measured; NPS when not said. */
  readonly kind?: 'NPS' | 'SATISFIED';
  /** Points that going live adds. */
  readonly effect?: number;
  /** Standard deviation of a mood that every week has of its own, in points. */
  readonly mood?: number;
  /** How much of the mood of a week is that of the week before: 0 to 1. */
  readonly memory?: number;
  /** Points a year by which it rises anyway, here and where the project changes nothing. */
  readonly trend?: number;
  /** Points by which it swings over the year. */
  readonly season?: number;
}

const bell = (chance: Chance): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/**
 * A week of NPS answers: 45 % promoters and 25 % detractors, shifted. Promoters and detractors of many answers scatter
 * like a bell, so a week costs two draws and not one an answer.
 */
function weekOf(day: string, { perWeek, shift }: { perWeek: number; shift: number }, chance: Chance): DaySample {
  const [p, d] = [0.45 + shift / 200, 0.25 - shift / 200];
  const all = p + d;
  const spread = all - (p - d) ** 2;
  const net = perWeek * (p - d) + Math.sqrt(perWeek * spread) * bell(chance);
  const said = perWeek * all + Math.sqrt(perWeek * all * (1 - all)) * bell(chance);
  return { day, w: perWeek, w2: perWeek, wx: 100 * net, wxx: 10_000 * said };
}

/** A week of the share of the satisfied: 78 %, shifted. */
function satisfiedOf(day: string, { perWeek, shift }: { perWeek: number; shift: number }, chance: Chance): DaySample {
  const p = 0.78 + shift / 100;
  const said = perWeek * p + Math.sqrt(perWeek * p * (1 - p)) * bell(chance);
  return { day, w: perWeek, w2: perWeek, wx: 100 * said, wxx: 10_000 * said };
}

const weeksOf = { NPS: weekOf, SATISFIED: satisfiedOf } as const;
const usualWeeks = 52;

/** What every series of a world shares: the year and the trend. */
const drift = ({ trend = 0, season = 0 }: World, week: number): number =>
  (trend * (week - goLiveWeek)) / usualWeeks + season * Math.sin((2 * Math.PI * week) / usualWeeks);

function series(world: World, chance: Chance): DaySample[] {
  const { perWeek, kind = 'NPS', effect = 0, mood = 0, memory = 0 } = world;
  let felt = 0;
  return days.map((day, week) => {
    felt = memory * felt + Math.sqrt(1 - memory ** 2) * bell(chance);
    const shift = mood * felt + drift(world, week) + (week >= goLiveWeek ? effect : 0);
    return weeksOf[kind](day, { perWeek, shift }, chance);
  });
}

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

/** A thousand of each way in each weather. */
const nulls: readonly (readonly [string, Compared, Omit<World, 'perWeek'>])[] = [
  ['in calm weeks', 'COMPARISON', {}],
  ['in weeks with moods of their own', 'COMPARISON', { mood: 4 }],
  ['while everything rises', 'COMPARISON', { trend: 12 }],
  ['over a year that swings', 'COMPARISON', { season: 6 }],
  ['while it rises and swings, with moods', 'COMPARISON', { trend: 8, season: 4, mood: 3 }],
  ['in calm weeks', 'SERIES', {}],
  ['in weeks with moods of their own', 'SERIES', { mood: 4 }],
  ['while everything rises', 'SERIES', { trend: 12 }],
  ['over a year that swings', 'SERIES', { season: 6 }],
  ['with moods that stay', 'SERIES', { mood: 3, memory: 0.4 }],
  ['in calm weeks', 'PLAIN', {}],
  ['in weeks with moods of their own', 'PLAIN', { mood: 4 }],
];
const methods = {
  COMPARISON: 'DIFFERENCE_IN_DIFFERENCES',
  SERIES: 'INTERRUPTED_TIME_SERIES',
  PLAIN: 'CHANGED_SINCE',
} as const;

test.each(nulls)('1,000 projects that change nothing, nominated on their worst month, %s: %s', (_, compared, world) => {
  const found = readings(compared, 1000, { perWeek: 40, ...world });
  expect(new Set(found.map((reading) => reading.method))).toEqual(new Set([methods[compared]]));
  expect(share(found, 'IMPROVED')).toBeLessThanOrEqual(0.05);
  // Without their worst month baselines look a little better than they were: doubt falls on the project.
  expect(share(found, 'WORSENED')).toBeLessThanOrEqual(0.08);
  expect(share(found, 'NO_DETECTABLE_CHANGE')).toBeGreaterThan(0.85);
});

test('while everything rises, a plain difference says that it changed since, with the lowest grade, and claims no more', () => {
  const found = readings('PLAIN', 200, { perWeek: 40, trend: 25 });
  expect(share(found, 'IMPROVED')).toBeGreaterThan(0.05);
  expect(new Set(found.map(({ method, grade }) => `${method} ${grade}`))).toEqual(new Set(['CHANGED_SINCE C']));
});

/** Contacts of seven days a week; weeks jump more than counting explains. */
function contactWeeks(change: number, chance: Chance): DaySample[] {
  return days.map((day, week) => {
    const expected = 240 * (1 + 0.06 * bell(chance)) * (week >= goLiveWeek ? 1 + change : 1);
    const wx = Math.max(0, Math.round(expected + Math.sqrt(expected) * bell(chance)));
    return { day, w: 7, w2: 7, wx, wxx: wx * wx };
  });
}

const contactsRead = (compared: Compared, times: number, change = 0): EffectReading[] => {
  const chance = chanceFrom(3000);
  return Array.from({ length: times }, () => {
    const touched = contactWeeks(change, chance);
    const comparison = compared === 'COMPARISON' ? contactWeeks(0, chance) : [];
    const plan = planOfContacts({
      ...{ ...planFor(compared, someMonth), counts: 'CONTACTS', reasonId: 'own', wanted: 'DOWN', smallestEffect: 10 },
      otherReasonIds: compared === 'COMPARISON' ? ['other'] : [],
    });
    return readEffect({ plan, history: { touched, comparison }, today: plan.reviewOn, flaws: [] });
  });
};

test.each(['COMPARISON', 'SERIES', 'PLAIN'] as const)(
  'contacts that do not change are seldom said to have fallen: %s',
  (by) => {
    const found = contactsRead(by, 1000);
    expect(new Set(found.map((reading) => reading.method))).toEqual(new Set([methods[by]]));
    expect(share(found, 'IMPROVED')).toBeLessThanOrEqual(0.05);
    expect(share(found, 'WORSENED')).toBeLessThanOrEqual(0.05);
  },
);

/** What is usually promised: thirty weeks tell how much weeks jump only roughly, so one history may promise too much. */
function usuallyPromised(plan: EffectPlan): number {
  const chance = chanceFrom(7);
  const promises = Array.from({ length: 101 }, () => {
    const history = { touched: contactWeeks(0, chance), comparison: contactWeeks(0, chance) };
    return advisePower({ plan, history, today: plan.goLiveOn }).atReview?.smallestVisible ?? 0;
  });
  return promises.toSorted((a, b) => a - b)[50] ?? 0;
}

/** Four of five, give or take what so many trials allow. */
const tried = 500;
const promisedShare = 0.8 - 3 * Math.sqrt(0.16 / tried);

test.each(['COMPARISON', 'SERIES', 'PLAIN'] as const)(
  'contacts that fall are found at the power that was promised: %s',
  (by) => {
    const plan = planOfContacts({
      ...{ ...planFor(by, someMonth), counts: 'CONTACTS', reasonId: 'own', wanted: 'DOWN' },
      otherReasonIds: by === 'COMPARISON' ? ['other'] : [],
    });
    const found = contactsRead(by, tried, -usuallyPromised(plan) / 100);
    expect(share(found, 'IMPROVED')).toBeGreaterThan(promisedShare);
    expect(share(found, 'WORSENED')).toBe(0);
  },
);

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

const kindsAndWays = (['NPS', 'SATISFIED'] as const).flatMap((kind) =>
  (['COMPARISON', 'SERIES', 'PLAIN'] as const).map((by) => [kind, by] as const),
);

test.each(kindsAndWays)('a true effect is found at the power that was promised: %s, %s', (kind, by) => {
  const found = readings(by, tried, { kind, perWeek: 40, effect: promisedFor(by, kind) }, false);
  expect(share(found, 'IMPROVED')).toBeGreaterThan(promisedShare);
  expect(share(found, 'WORSENED')).toBe(0);
});

/** What the advisor says, on the day of going live, that the review will be able to see. */
function promisedFor(by: Compared, kind: NonNullable<World['kind']>): number {
  const chance = chanceFrom(7);
  const world = { kind, perWeek: 40 };
  const history = { touched: series(world, chance), comparison: series(world, chance) };
  const plan = planFor(by, someMonth);
  return advisePower({ plan, history, today: plan.goLiveOn }).atReview!.smallestVisible;
}
