import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that is always the same for the same words: the demonstration is alike everywhere. */
export function chance(...words: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(words.join('\n')).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** Bell-shaped around 0 with spread 1 (the sum of twelve chances, less six). */
export function bell(...words: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(words.join('\n')).digest();
  let sum = 0;
  for (let at = 0; at < 24; at += 2) sum += digest.readUInt16BE(at) / 2 ** 16;
  return sum - 6;
}

/** One of these, by their weights. */
export function oneOf<T>(choices: readonly (readonly [T, number])[], at: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = at * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (!last) throw new Error('There is nothing to choose from.');
  return last[0];
}
