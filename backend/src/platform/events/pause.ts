import { setTimeout } from 'node:timers/promises';

/** Waits, or less when the signal says it is time to go. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => {});
