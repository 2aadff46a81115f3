/** The 97.5 % point of the normal distribution: two-sided 95 % intervals reach this many standard errors. */
export const z95 = 1.959963984540054;

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Area between 0 and z by the odd series z + z^3/3 + z^5/15 … (Abramowitz & Stegun 26.2.11). */
function areaFromCentre(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return density(z) * sum;
}

/** Area beyond z by Laplace's continued fraction (Abramowitz & Stegun 26.2.14): exact where 1 - cdf loses every digit. */
function areaBeyond(z: number): number {
  let fraction = z;
  for (let k = 80; k > 0; k -= 1) fraction = z + k / fraction;
  return density(z) / fraction;
}

/** Two-sided p-value of a standard normal statistic: 0 to 1, 1 at z = 0, right in the far tail too. */
export function twoSidedNormal(z: number): number {
  const size = Math.abs(z);
  return size < 3 ? 1 - 2 * areaFromCentre(size) : 2 * areaBeyond(size);
}
