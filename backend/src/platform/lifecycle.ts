import { readSettings, type Settings, WrongSetting } from './config.ts';
import { isAlive, parentOf } from './embedded/running.ts';
import { createLog, type Log, surviveFaults } from './log.ts';

/** What a process is given to live by. */
export interface Life {
  readonly settings: Settings;
  readonly log: Log;
  /** What to put away at the end; the last one named goes first. */
  readonly atEnd: (act: () => unknown) => void;
  readonly stop: (reason: string, code?: number) => Promise<void>;
}

/** Runs a process: settings checked, faults survived, and everything put away in order when it is asked to stop. */
export async function live(start: (life: Life) => Promise<void>) {
  const settings = settingsOrSentence();
  const log = createLog(settings.logLevel);
  const ends: (() => unknown)[] = [];
  const stop = stopping(log, settings.drainSeconds, ends);
  surviveFaults(log);
  watchForEnd(stop);
  try {
    await start({ settings, log, stop, atEnd: (act) => void ends.unshift(act) });
  } catch (err) {
    sayWhy(log, err);
    await stop('it could not start', 1);
  }
}

function settingsOrSentence() {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** What a person can set right is told in a sentence, a fault of ours with its place. */
function sayWhy(log: Log, err: unknown) {
  const { code, port } = err as { code?: string; port?: number };
  if (err instanceof WrongSetting) log.fatal(err.message);
  else if (code === 'EADDRINUSE')
    log.fatal(`Port ${port} is taken, perhaps by CX Board itself. Stop that, or choose another with PORT.`);
  else log.fatal({ err }, 'CX Board could not start.');
}

function stopping(log: Log, drainSeconds: number, ends: readonly (() => unknown)[]) {
  let isStopping = false;
  return async (reason: string, code = 0) => {
    if (isStopping) return;
    isStopping = true;
    log.info(`Stopping: finishing what is running (${reason}).`);
    setTimeout(() => {
      log.error(`Not everything had finished after ${drainSeconds} s; stopping anyway.`);
      process.exit(1);
    }, drainSeconds * 1000).unref();
    for (const end of ends) await putAway(end, log);
    process.exit(code);
  };
}

async function putAway(end: () => unknown, log: Log) {
  try {
    await end();
  } catch (err) {
    log.error({ err }, 'Something could not be put away.');
  }
}

/** The first request to stop is honoured in order, a later one at once: a terminal and npm both pass one Ctrl-C on. */
function watchForEnd(stop: Life['stop']) {
  let askedAt = Infinity;
  const asked = (signal: string) => {
    if (Date.now() - askedAt > 1000) process.exit(1);
    askedAt = Math.min(askedAt, Date.now());
    void stop(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  if (process.env['npm_lifecycle_event']) onOrphaned(() => void stop('npm is gone'));
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
