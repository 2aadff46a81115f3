import { z95 } from '../metrics/normal.rules.ts';

/** A case from opening to closing; an open one has lasted `hours` so far. */
export interface CaseDuration {
  readonly hours: number;
  readonly closed: boolean;
  /** How many cases this stands for; one when not said. */
  readonly cases?: number;
}

export interface CycleTime {
  readonly closed: number;
  readonly open: number;
  /** Cases closed before they were opened: a fault of the data, left out and said. */
  readonly negative: number;
  /** Of closed cases alone, in hours; null without any. Too hopeful while slow cases are still open. */
  readonly median: number | null;
  /** Nearest rank, of closed cases alone. */
  readonly p90: number | null;
  /** With open cases counted as lasting at least this long; null when fewer than that part ever closed. */
  readonly withOpen: { readonly median: TimeEstimate; readonly p90: TimeEstimate };
}

/** Hours until a part of the cases is closed, with a 95 % interval; an end is null when the data do not reach it. */
export interface TimeEstimate {
  readonly hours: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const countOf = (cases: readonly CaseDuration[]): number => cases.reduce((sum, one) => sum + (one.cases ?? 1), 0);

interface Step {
  readonly hours: number;
  /** Part of the cases still open after so many hours. */
  readonly stillOpen: number;
  readonly low: number;
  readonly high: number;
}

/** Log-log interval of a survival share by Greenwood's variance; without one at its very ends. */
function intervalOf(stillOpen: number, greenwood: number): { low: number; high: number } {
  if (stillOpen <= 0 || stillOpen >= 1) return { low: stillOpen, high: stillOpen };
  const log = Math.log(stillOpen);
  const reach = (z95 * Math.sqrt(greenwood)) / Math.abs(log);
  return { low: stillOpen ** Math.exp(reach), high: stillOpen ** Math.exp(-reach) };
}

/**
 * Part of the cases still open by hours since opening (Kaplan & Meier 1958): cases open today count for as long as they
 * have lasted and then leave, so slow cases do not vanish. 95 % intervals by Greenwood, log-log.
 */
export function stillOpenCurve(cases: readonly CaseDuration[]): readonly Step[] {
  const sorted = [...cases].sort((a, b) => a.hours - b.hours);
  const steps: Step[] = [];
  let [stillOpen, greenwood, atRisk] = [1, 0, countOf(cases)];
  for (let index = 0; index < sorted.length;) {
    const hours = sorted[index]?.hours ?? 0;
    const first = index;
    while (sorted[index]?.hours === hours) index += 1;
    const ending = sorted.slice(first, index);
    const closed = countOf(ending.filter((one) => one.closed));
    if (closed > 0) {
      stillOpen *= 1 - closed / atRisk;
      greenwood += closed / (atRisk * (atRisk - closed));
      steps.push({ hours, stillOpen, ...intervalOf(stillOpen, greenwood) });
    }
    atRisk -= countOf(ending);
  }
  return steps;
}

function timeUntil(part: number, curve: readonly Step[]): TimeEstimate {
  const reaches = (of: (step: Step) => number) => curve.find((step) => of(step) <= 1 - part + 1e-12)?.hours ?? null;
  return {
    hours: reaches(({ stillOpen }) => stillOpen),
    low: reaches(({ low }) => low),
    high: reaches(({ high }) => high),
  };
}

/** The hours of the nth case, from 1, of cases in order; null beyond them. */
function nthOf(sorted: readonly CaseDuration[], nth: number): number | null {
  let passed = 0;
  for (const { hours, cases = 1 } of sorted) {
    passed += cases;
    if (passed >= nth) return hours;
  }
  return null;
}

function middle(sorted: readonly CaseDuration[]): number | null {
  const half = countOf(sorted) / 2;
  const [low, high] = [nthOf(sorted, Math.ceil(half)), nthOf(sorted, Math.floor(half) + 1)];
  return low === null || high === null ? null : (low + high) / 2;
}

/** How long cases take, in hours: plainly for closed cases, and honestly with the open ones. */
export function cycleTime(cases: readonly CaseDuration[]): CycleTime {
  const sound = cases.filter(({ hours }) => hours >= 0);
  const done = sound.filter(({ closed }) => closed).sort((a, b) => a.hours - b.hours);
  const closed = countOf(done);
  const curve = stillOpenCurve(sound);
  return {
    closed,
    open: countOf(sound) - closed,
    negative: countOf(cases) - countOf(sound),
    median: middle(done),
    p90: closed === 0 ? null : nthOf(done, Math.ceil(0.9 * closed)),
    withOpen: { median: timeUntil(0.5, curve), p90: timeUntil(0.9, curve) },
  };
}
