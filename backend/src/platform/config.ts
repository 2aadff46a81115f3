import { join } from 'node:path';
import { z } from 'zod';
import { descriptionOf } from './setting-checks.ts';
import { rows } from './settings.ts';

type Read = { readonly [Key in keyof typeof rows]: z.output<(typeof rows)[Key]['check']> };
export type Environment = Readonly<Record<string, string | undefined>>;
export type Role = 'API' | 'WORKER' | 'ALL';

/** The three logins; the owner is known to `npm run migrate` and to the embedded launcher only. */
export interface Databases {
  readonly databaseUrl: string;
  readonly databaseDirectUrl: string;
  readonly databaseOwnerUrl?: string | undefined;
}

/** All that can be known before a database is chosen. */
export interface Settings extends Omit<Read, 'demo' | 'publicUrl' | 'filesDir' | 'erasuresFile'> {
  readonly publicUrl: string;
  readonly filesDir: string;
  readonly erasuresFile: string;
  readonly demo: boolean;
  readonly removeDemo: boolean;
  /** Only this machine can reach the server: the unsent-mail page and one-click sign-in of the demonstration may exist. */
  readonly loopback: boolean;
}
export interface Config extends Omit<Settings, keyof Databases>, Databases {
  readonly role: Role;
}

/** A variable holds something it must not: the start stops with these sentences and without a stack. */
export class WrongSetting extends Error {}

/** Reads and checks every variable once, and says all that is wrong at once. */
export function readSettings(env: Environment): Settings {
  const wrong: string[] = [];
  const read = Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      const given = env[row.variable]?.trim() || undefined;
      const result = row.check.safeParse(given ?? (row.check instanceof z.ZodOptional ? undefined : row.default));
      if (!result.success)
        wrong.push(`${row.variable} is "${withoutPassword(given ?? '')}"; allowed is ${descriptionOf(row.check)}.`);
      return [key, result.data];
    }),
  ) as Read;
  if (wrong.length) throw new WrongSetting(wrong.join('\n'));

  const sentence = disagreement(read);
  if (sentence) throw new WrongSetting(sentence);
  const publicUrl = read.publicUrl ?? addressOf(read.host, read.port);
  return {
    ...read,
    publicUrl,
    ...placesOf(read),
    demo: (read.demo ?? (read.databaseUrl ? 'off' : 'on')) === 'on',
    removeDemo: read.demo === 'remove',
    loopback: isLoopback(read.host) && isLoopback(new URL(publicUrl).hostname),
  };
}

const placesOf = ({ dataDir, filesDir, erasuresFile }: Read) => ({
  filesDir: filesDir ?? join(dataDir, 'files'),
  erasuresFile: erasuresFile ?? join(dataDir, 'erasures.jsonl'),
});

/** What a serving process needs: the settings and the two logins it may hold. */
export function readConfig(env: Environment, role: Role = 'ALL'): Config {
  const { databaseUrl, databaseDirectUrl, databaseOwnerUrl, ...read } = readSettings(env);
  if (!databaseUrl || !databaseDirectUrl)
    throw new WrongSetting(
      'DATABASE_URL and DATABASE_DIRECT_URL are not set; only `npm start` brings its own PostgreSQL.',
    );
  if (databaseOwnerUrl)
    throw new WrongSetting(
      'DATABASE_OWNER_URL is set, but only `npm run migrate` may hold it; start the server without it.',
    );
  return { ...read, databaseUrl, databaseDirectUrl, role };
}

function disagreement({ host, publicUrl, databaseUrl, databaseDirectUrl }: Read): string | null {
  if (!isLoopback(host) && !publicUrl?.startsWith('https://'))
    return `HOST is "${host}", so PUBLIC_URL must be the https address people type. Without one, only 127.0.0.1 is allowed.`;
  if (databaseUrl && !databaseDirectUrl)
    return 'DATABASE_URL is set, so DATABASE_DIRECT_URL is needed too: the same database without a pooler, login cx_worker.';
  if (databaseDirectUrl && !databaseUrl)
    return 'DATABASE_DIRECT_URL is set, so DATABASE_URL is needed too: the same database, login cx_app.';
  return null;
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(host);

export const addressOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const withoutPassword = (value: string) => value.replace(/[^/@]*@/, '…@');
