import { z95 } from '../metrics/normal.rules.ts';

/** A case from opening to closing; an open one has lasted `hours` so far. */
export interface CaseDuration {
  readonly hours: number;
  readonly closed: boolean;
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
  let [stillOpen, greenwood] = [1, 0];
  for (let index = 0; index < sorted.length;) {
    const hours = sorted[index]?.hours ?? 0;
    const atRisk = sorted.length - index;
    let closed = 0;
    for (; sorted[index]?.hours === hours; index += 1) closed += Number(sorted[index]?.closed);
    if (closed === 0) continue;
    stillOpen *= 1 - closed / atRisk;
    greenwood += closed / (atRisk * (atRisk - closed));
    steps.push({ hours, stillOpen, ...intervalOf(stillOpen, greenwood) });
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

function middle(sorted: readonly number[]): number | null {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** How long cases take, in hours: plainly for closed cases, and honestly with the open ones. */
export function cycleTime(cases: readonly CaseDuration[]): CycleTime {
  const sound = cases.filter(({ hours }) => hours >= 0);
  const hours = sound.filter(({ closed }) => closed).map((one) => one.hours);
  hours.sort((a, b) => a - b);
  const curve = stillOpenCurve(sound);
  return {
    closed: hours.length,
    open: sound.length - hours.length,
    negative: cases.length - sound.length,
    median: middle(hours),
    p90: hours[Math.ceil(0.9 * hours.length) - 1] ?? null,
    withOpen: { median: timeUntil(0.5, curve), p90: timeUntil(0.9, curve) },
  };
}
