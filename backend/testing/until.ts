import { setTimeout } from 'node:timers/promises';

/** Waits until something has become true, and says what did not. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, milliseconds = 10_000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await setTimeout(10)) if (await isTrue()) return;
  throw new Error(`Not within ${milliseconds} ms: ${what}`);
}
