import { addDays, dayNumber, type LocalDate } from '../local-time.ts';
import type { Grain } from '../metrics/period.rules.ts';
import { placeOf, startOf } from './day-number.rules.ts';
import { measureOf } from './effect-measure.rules.ts';
import { countsFrom, type Days, type EffectPlan } from './effect-plan.rules.ts';
import { pool, type DaySample, type Sample } from './sample.rules.ts';

/** Answers before and after, by day. */
export interface Sides {
  readonly before: readonly DaySample[];
  readonly after: readonly DaySample[];
}

export interface Windows {
  readonly before: Days;
  readonly after: Days;
}

const isIn = (day: LocalDate, { from, to }: Days): boolean => day >= from && day <= to;

/** What is compared: the baseline, and the days from the end of the wash-in to the last whole day before `on`. */
export function windowsOf(plan: EffectPlan, on: LocalDate): Windows {
  const end = on < plan.reviewOn ? on : plan.reviewOn;
  return { before: plan.baseline, after: { from: countsFrom(plan), to: addDays(end, -1) } };
}

/** The days of both windows. The period that led to the nomination belongs to neither. */
export function sidesOf(days: readonly DaySample[], plan: EffectPlan, { before, after }: Windows): Sides {
  const isLeftOut = (day: LocalDate) => plan.nominatedBy !== null && isIn(day, plan.nominatedBy);
  return {
    before: days.filter(({ day }) => isIn(day, before) && !isLeftOut(day)),
    after: days.filter(({ day }) => isIn(day, after) && !isLeftOut(day)),
  };
}

/** A whole day, week or month of a window. */
export interface Bucket {
  /** Its first day, and the first of the next one (days since 1970). */
  readonly first: number;
  readonly next: number;
  readonly isAfter: boolean;
  /** Its place among all periods: neighbours differ by one. */
  readonly at: number;
  /** Days from going live to its middle; negative before. */
  readonly daysSince: number;
  readonly sample: Sample;
}

interface Bucketed {
  readonly plan: EffectPlan;
  readonly windows: Windows;
  readonly grain: Grain;
}

/** Whole periods only: one cut by go-live, by the wash-in or by the nomination's period would hold two things. */
export function bucketsOf(days: readonly DaySample[], { plan, windows, grain }: Bucketed): Bucket[] {
  const [before, after] = [spanOf(windows.before), spanOf(windows.after)];
  const nominated = plan.nominatedBy && spanOf(plan.nominatedBy);
  const held = Map.groupBy(days, ({ day }) => placeOf(dayNumber(day), grain));
  const liveOn = dayNumber(plan.goLiveOn);
  const buckets: Bucket[] = [];
  for (let at = placeOf(before.first, grain); startOf(at, grain) < after.next; at += 1) {
    const span = { first: startOf(at, grain), next: startOf(at + 1, grain) };
    const isAfter = isWithin(span, after);
    if (meets(span, nominated) || !(isAfter || isWithin(span, before))) continue;
    const daysSince = (span.first + span.next) / 2 - liveOn;
    buckets.push({ ...span, isAfter, at, daysSince, sample: pool(held.get(at) ?? []) });
  }
  return buckets;
}

type Span = Pick<Bucket, 'first' | 'next'>;

const spanOf = ({ from, to }: Days): Span => ({ first: dayNumber(from), next: dayNumber(to) + 1 });

const meets = (span: Span, other: Span | null): boolean =>
  other !== null && span.first < other.next && span.next > other.first;

const isWithin = (inner: Span, outer: Span): boolean => inner.first >= outer.first && inner.next <= outer.next;

const usualDays = { DAY: 1, WEEK: 7, MONTH: 30 } as const satisfies Record<Grain, number>;

/**
 * The finest grain at which every point holds: day, ISO week and month of 30 answers each; week and month in which 5
 * contacts are to be expected. Null when not even months do.
 */
export function finestGrain(days: readonly DaySample[], frame: Omit<Bucketed, 'grain'>): Grain | null {
  const { before, after } = frame.windows;
  const { grains, smallestPoint, sizeOf, holds } = measureOf(frame.plan);
  const length = [before, after].map(spanOf).reduce((sum, { first, next }) => sum + Math.max(0, next - first), 0);
  const all = pool(days);
  const perDay = sizeOf(all) / length;
  const fits = (grain: Grain) => {
    if (perDay * usualDays[grain] < smallestPoint) return false;
    const buckets = bucketsOf(days, { ...frame, grain });
    return buckets.length > 0 && buckets.every(({ sample }) => holds(sample, all));
  };
  return grains.find(fits) ?? null;
}
