import type { Log } from '../log.ts';
import type { Embedded } from './embedded-postgres.ts';

const triesInARow = 5;
const forgivenAfterMs = 300_000;

/** A database that dies is started again, a few times; then the process gives up rather than pretend. */
export function keepRunning(cluster: Embedded, log: Log, giveUp: () => void) {
  const deaths: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;

  const look = async () => {
    if (!cluster.isRunning()) await revive();
    if (!hasEnded) timer = setTimeout(look, 500).unref();
  };
  const revive = async () => {
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((at) => at > now - forgivenAfterMs).length > triesInARow) {
      log.fatal(
        `The embedded PostgreSQL died ${triesInARow + 1} times in five minutes. Its log is ${cluster.dataDir}.log.`,
      );
      hasEnded = true;
      return giveUp();
    }
    try {
      if (hasEnded) return;
      if (await cluster.revive()) log.warn('The embedded PostgreSQL had died and was started again.');
    } catch (err) {
      log.error({ err }, 'The embedded PostgreSQL died and could not be started again.');
    }
  };
  timer = setTimeout(look, 500).unref();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
  };
}
