import type { ControlChart } from './control-charts.rules.ts';

/** Three sigma: one point in 370 goes beyond when nothing happened. */
const beyondSigmas = 3;
/** Points in a row on one side of the centre that are no chance any more. */
export const longRun = 8;
const trendLength = 6;

type Judged = Pick<ControlChart, 'values' | 'centre' | 'sigmas'>;

/** A point that is no further out than rounding makes it counts as inside. */
const sigmasOut = ({ values, centre, sigmas }: Judged): number[] =>
  values.map((value, index) => {
    const distance = value - centre;
    const sigma = sigmas[index] ?? 0;
    return sigma > 0 ? distance / sigma : Math.sign(distance) * (distance === 0 ? 0 : Infinity);
  });

const positions = (flags: readonly boolean[]): number[] => flags.flatMap((flag, index) => (flag ? [index] : []));

/** Rule 1: points beyond three sigma. */
export const beyondLimits = (chart: Judged): number[] =>
  positions(sigmasOut(chart).map((z) => Math.abs(z) > beyondSigmas));

/** Rule 2: points at which eight or more in a row lie on one side. Points on the centre neither count nor break. */
export function onOneSide({ values, centre }: Pick<Judged, 'values' | 'centre'>): number[] {
  let [side, length] = [0, 0];
  return positions(
    values.map((value) => {
      const now = Math.sign(value - centre);
      if (now === 0) return false;
      length = now === side ? length + 1 : 1;
      side = now;
      return length >= longRun;
    }),
  );
}

/** Optional: points beyond two sigma with another of the last three beyond on the same side. */
export function twoOfThree(chart: Judged): number[] {
  const z = sigmasOut(chart);
  return positions(
    z.map((here, index) => {
      if (Math.abs(here) <= 2) return false;
      const alike = z
        .slice(Math.max(0, index - 2), index + 1)
        .filter((other) => Math.abs(other) > 2 && other * here > 0);
      return alike.length >= 2;
    }),
  );
}

/** Optional: points at which six or more in a row rise, or fall. Equal neighbours break the trend. */
export function trendOfSix({ values }: Pick<Judged, 'values'>): number[] {
  let [way, length] = [0, 1];
  return positions(
    values.map((value, index) => {
      const now = Math.sign(value - (values[index - 1] ?? value));
      length = now === 0 ? 1 : now === way ? length + 1 : 2;
      way = now;
      return length >= trendLength;
    }),
  );
}
