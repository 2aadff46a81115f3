import { z } from 'zod';
import { addresses, descriptionOf, folder, hosts, onOrOff, origin, text, url, whole, word } from './setting-checks.ts';

interface Setting<Check extends z.ZodType> {
  readonly variable: string;
  /** The value when the variable is not set; where the check is optional, words that say what happens then. */
  readonly default: string;
  readonly meaning: string;
  readonly check: Check;
}
const setting = <Check extends z.ZodType>(row: Setting<Check>) => row;

/** One row for every variable the product reads: the key is its name in `Config`. */
export const rows = {
  host: setting({
    variable: 'HOST',
    default: '127.0.0.1',
    check: text,
    meaning: 'Address the server listens on. Anything but loopback needs an https PUBLIC_URL.',
  }),
  port: setting({
    variable: 'PORT',
    default: '4600',
    check: whole(0, 65_535),
    meaning: 'Port of the pages and the API; 0 takes a free one.',
  }),
  workerPort: setting({
    variable: 'WORKER_PORT',
    default: '4601',
    check: whole(0, 65_535),
    meaning: "Port of a separate worker's health page.",
  }),
  publicUrl: setting({
    variable: 'PUBLIC_URL',
    default: 'http://HOST:PORT',
    check: origin.optional(),
    meaning: 'Address people type. Links in mails, cookies and the origin check stand on it.',
  }),
  trustedProxies: setting({
    variable: 'TRUSTED_PROXIES',
    default: '',
    check: addresses,
    meaning: 'Proxies whose X-Forwarded-For is believed.',
  }),
  databaseUrl: setting({
    variable: 'DATABASE_URL',
    default: 'the embedded PostgreSQL',
    check: url('postgres', 'postgresql').optional(),
    meaning: 'PostgreSQL 18 for serving people, login cx_app; may be a transaction pooler.',
  }),
  databaseDirectUrl: setting({
    variable: 'DATABASE_DIRECT_URL',
    default: 'the embedded PostgreSQL',
    check: url('postgres', 'postgresql').optional(),
    meaning: 'The same database without a pooler, login cx_worker: queue and live events.',
  }),
  databaseOwnerUrl: setting({
    variable: 'DATABASE_OWNER_URL',
    default: 'the embedded PostgreSQL',
    check: url('postgres', 'postgresql').optional(),
    meaning: 'A login that may create roles. Only `npm run migrate` reads it; a server refuses to start with it.',
  }),
  databasePool: setting({
    variable: 'DATABASE_POOL',
    default: '10',
    check: whole(2, 500),
    meaning: 'Connections each process keeps to DATABASE_URL.',
  }),
  queryTimeoutSeconds: setting({
    variable: 'QUERY_TIMEOUT_SECONDS',
    default: '30',
    check: whole(1, 3_600),
    meaning: 'A statement that takes longer is given up.',
  }),
  redisUrl: setting({
    variable: 'REDIS_URL',
    default: 'queue and events in PostgreSQL',
    check: url('redis', 'rediss').optional(),
    meaning: 'Redis for queue and events.',
  }),
  dataDir: setting({
    variable: 'DATA_DIR',
    default: '.data',
    check: folder,
    meaning: 'Where the embedded PostgreSQL keeps its data.',
  }),
  embeddedPort: setting({
    variable: 'EMBEDDED_PORT',
    default: '5570',
    check: whole(1, 65_535),
    meaning: 'Port of the embedded PostgreSQL; when it is taken, a free one.',
  }),
  filesDir: setting({
    variable: 'FILES_DIR',
    default: 'DATA_DIR/files',
    check: folder.optional(),
    meaning: 'Where uploaded and produced files lie; shared when there are several processes.',
  }),
  erasuresFile: setting({
    variable: 'ERASURES_FILE',
    default: 'DATA_DIR/erasures.jsonl',
    check: folder.optional(),
    meaning: 'Who was forgotten, by ids: done again after an older backup is restored. Keep it apart from backups.',
  }),
  importMaxBytes: setting({
    variable: 'IMPORT_MAX_BYTES',
    default: '2000000000',
    check: whole(1_000, 1_000_000_000_000),
    meaning: 'A larger import file is refused before it is read.',
  }),
  demo: setting({
    variable: 'DEMO',
    default: 'on with the embedded PostgreSQL, else off',
    check: word('on', 'off', 'remove').optional(),
    meaning: 'The demonstration organization Meridian Bank: create it once, leave it out, or remove it.',
  }),
  smtpUrl: setting({
    variable: 'SMTP_URL',
    default: 'mails are kept, not sent',
    check: url('smtp', 'smtps').optional(),
    meaning: 'Mail server, with user and password where it wants them.',
  }),
  mailFrom: setting({
    variable: 'MAIL_FROM',
    default: 'CX Board <cxboard@localhost>',
    check: text,
    meaning: 'Sender of mails.',
  }),
  sessionIdleMinutes: setting({
    variable: 'SESSION_IDLE_MINUTES',
    default: '720',
    check: whole(5, 44_640),
    meaning: 'A session unused for this long ends.',
  }),
  sessionMaxDays: setting({
    variable: 'SESSION_MAX_DAYS',
    default: '14',
    check: whole(1, 365),
    meaning: 'A session ends after this long in any case.',
  }),
  secretsKey: setting({
    variable: 'SECRETS_KEY',
    default: 'one of its own with the embedded PostgreSQL, else none',
    check: z.string().min(32).describe('any text of at least 32 characters').optional(),
    meaning: 'Seals the client secrets of single sign-on; without it none can be kept.',
  }),
  insideHosts: setting({
    variable: 'INSIDE_HOSTS',
    default: '',
    check: hosts,
    meaning: 'Identity providers in your own network that single sign-on may reach. Public ones it always may.',
  }),
  trustedOnly: setting({
    variable: 'TRUSTED_ONLY',
    default: 'on',
    check: onOrOff,
    meaning: "Answer only the pages' own GraphQL operations. `off` is for development.",
  }),
  logLevel: setting({
    variable: 'LOG_LEVEL',
    default: 'info',
    check: word('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    meaning: 'How much the log says. JSON lines; short lines on a terminal.',
  }),
  drainSeconds: setting({
    variable: 'DRAIN_SECONDS',
    default: '20',
    check: whole(1, 600),
    meaning: 'Time a stopping process gives requests and jobs to finish.',
  }),
} as const;

/** Every variable the product reads, for the README's table and for the test that compares the two. */
export const settings: readonly {
  readonly variable: string;
  readonly default: string;
  readonly meaning: string;
  readonly allowed: string;
}[] = Object.values(rows).map(({ variable, default: standard, meaning, check }) => ({
  variable,
  default: standard,
  meaning,
  allowed: descriptionOf(check),
}));
