import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addressesOf } from './addresses.ts';
import { freePort } from './free-port.ts';
import { passwordsOf } from './passwords.ts';
import { connected } from './row-counts.ts';
import { type Running, runningIn } from './running.ts';
import { makeCluster, startServer, stopServer, type StopMode } from './server-process.ts';
import { held, inTurn, isMine, sign, signerLives } from './start-lock.ts';
import { reachable, type RunAs, runAs } from './user.ts';

export interface EmbeddedOptions {
  /** The cluster's folder; its log, lock and passwords lie beside it under the same name. */
  readonly dataDir: string;
  readonly port: number;
  readonly database?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Told once when a process that is still stopping has to be waited for. */
  readonly onStopping?: () => void;
}

/** A running cluster: the superuser's address, the two logins' and their passwords, and how to end it. */
export interface Embedded {
  readonly url: string;
  readonly databases: { readonly databaseUrl: string; readonly databaseDirectUrl: string };
  readonly logins: { readonly app: { readonly password: string }; readonly worker: { readonly password: string } };
  /** Seals what has to be read again; kept beside the passwords. */
  readonly secretsKey: string;
  readonly dataDir: string;
  readonly database: string;
  readonly port: number;
  readonly pid: number;
  /** False while another living process has started the cluster and will stop it. */
  readonly owned: boolean;
  isRunning(): boolean;
  /** Starts a cluster that died, on the port everybody knows; false when somebody else already did. */
  revive(): Promise<boolean>;
  /** From here on nobody else starts or joins it, until it is down or this process is gone. */
  closeDoor(): Promise<void>;
  /** Asks it to stop and does not wait: for a process that is thrown out. */
  tellToStop(): void;
  stop(mode?: StopMode): Promise<void>;
}

/** Starts the cluster in a folder, or joins the one that runs there. */
export async function embeddedPostgres(options: EmbeddedOptions): Promise<Embedded> {
  const asked = resolve(options.dataDir);
  const as = runAs(asked);
  const place = { as, dataDir: reachable(asked, as), settings: options.settings ?? {} };
  const { dataDir } = place;
  const lock = `${dataDir}.lock`;
  const start = async () => {
    const passwords = passwordsOf(dataDir);
    const joined = await alreadyRunning(dataDir);
    if (!joined) makeCluster(dataDir, as, passwords.owner);
    const running = joined ?? (await startServer({ ...place, port: await freePort(options.port) }));
    if (!joined || !signerLives(`${dataDir}.owner`)) sign(`${dataDir}.owner`);
    const database = options.database ?? 'cxboard';
    await ensureDatabase(addressesOf(running.port, passwords, 'postgres').url, database);

    return {
      ...addressesOf(running.port, passwords, database),
      logins: { app: { password: passwords.app }, worker: { password: passwords.worker } },
      secretsKey: passwords.secrets,
      dataDir,
      database,
      port: running.port,
      pid: running.pid,
      get owned() {
        return isMine(`${dataDir}.owner`);
      },
      isRunning: () => runningIn(dataDir) !== null,
      revive: () => inTurn(lock, () => revived({ ...place, port: running.port })),
      ...endOf(dataDir, as),
    };
  };
  return inTurn(lock, start, options.onStopping);
}

function endOf(dataDir: string, as: RunAs): Pick<Embedded, 'closeDoor' | 'tellToStop' | 'stop'> {
  let openDoor: (() => void) | undefined;
  return {
    closeDoor: async () => {
      openDoor ??= await held(`${dataDir}.lock`, { toStop: true });
    },
    tellToStop: () => {
      const running = runningIn(dataDir);
      if (running && process.platform !== 'win32') process.kill(running.pid, 'SIGINT');
    },
    stop: async (mode) => {
      await stopServer(dataDir, as, mode);
      openDoor?.();
      openDoor = undefined;
    },
  };
}

async function revived(start: Parameters<typeof startServer>[0]) {
  if (await alreadyRunning(start.dataDir)) return false;
  await startServer(start);
  sign(`${start.dataDir}.owner`);
  return true;
}

async function alreadyRunning(dataDir: string): Promise<Running | null> {
  for (;;) {
    const running = runningIn(dataDir);
    if (!running || running.ready) return running;
    await pause(20);
  }
}

async function ensureDatabase(url: string, database: string) {
  await connected(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  });
}
