import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until it is so; at the end the last complaint is the fault. */
export async function eventually(check: () => Promise<void>, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;)
    try {
      return await check();
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await pause(100);
    }
}
