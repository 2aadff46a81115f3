/** False discovery rate for lists that say "look here". */
export const lookHereLevel = 0.1;
/** False discovery rate for what the board claims. */
export const claimLevel = 0.05;

/**
 * p-values adjusted for being looked at side by side, in the order given: never smaller than before, at most 1.
 * Benjamini & Hochberg 1995 (JRSS B 57:289).
 */
export function adjustForMany(pValues: readonly number[]): number[] {
  const bySize = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  bySize.forEach(({ p, index }, place) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place));
    adjusted[index] = least;
  });
  return adjusted;
}
