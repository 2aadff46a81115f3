import { isAlive, parentOf } from './embedded/running.ts';
import type { Log } from './log.ts';

interface Life {
  readonly log: Log;
  readonly drainSeconds: number;
  /** Everything to put away, in order. */
  readonly leave: () => Promise<void>;
}

/** Leaves in good order when asked to; asking again, or the deadline, ends the process at once. */
export function leaveInOrder({ log, drainSeconds, leave }: Life) {
  let askedAt: number | undefined;
  const stop = async (reason: string, code = 0) => {
    if (askedAt !== undefined) return;
    askedAt = Date.now();
    log.info(`Stopping (${reason}).`);
    setTimeout(() => {
      log.error(`Not everything had finished after ${drainSeconds} s; stopping anyway.`);
      process.exit(1);
    }, drainSeconds * 1000).unref();
    await leave().catch((err: unknown) => log.error({ err }, 'Leaving went wrong.'));
    process.exit(code);
  };
  const asked = (signal: string) => {
    // A terminal and npm both pass one Ctrl-C on; only a later one is a second request.
    if (askedAt !== undefined && Date.now() - askedAt > 1000) process.exit(1);
    void stop(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  if (process.env['npm_lifecycle_event']) onOrphaned(() => void stop('npm is gone'));
  return stop;
}

/** npm passes no signal on: npm > sh > node, so both ancestors are watched. */
export function onOrphaned(act: () => void, everyMs = 500) {
  const parent = process.ppid;
  const npm = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm <= 1 || isAlive(npm))) return;
    clearInterval(timer);
    act();
  }, everyMs).unref();
}
