import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Embedded, embeddedPostgres } from '../src/platform/embedded/embedded-postgres.ts';
import { isAlive } from '../src/platform/embedded/running.ts';
import { freePort } from '../src/platform/embedded/free-port.ts';

const built = fileURLToPath(new URL('../dist/', import.meta.url));

export type Part = 'api' | 'worker' | 'postgres';
export interface HouseSetting {
  /** Everything it writes lies here. */
  readonly folder: string;
  /** Where to look for free ports from. */
  readonly port: number;
  readonly postgres?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The product as it runs: PostgreSQL, an API and a worker, each a process of its own that can be killed. */
export class House {
  readonly processes = new Map<Part, ChildProcess>();
  readonly setting: HouseSetting;
  readonly embedded: Embedded;
  readonly ports: { readonly api: number; readonly worker: number };

  private constructor(setting: HouseSetting, embedded: Embedded, ports: House['ports']) {
    this.setting = setting;
    this.embedded = embedded;
    this.ports = ports;
  }

  static async open(setting: HouseSetting): Promise<House> {
    const embedded = await embeddedPostgres({
      dataDir: join(setting.folder, 'pg'),
      port: setting.port,
      ...(setting.postgres && { settings: setting.postgres }),
    });
    const api = await freePort(embedded.port + 1);
    const house = new House(setting, embedded, { api, worker: await freePort(api + 1) });
    await house.migrate();
    await house.start('api');
    await house.start('worker');
    return house;
  }

  get address() {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  /** Starts a part, with other settings where they are given, and waits until it is ready. */
  async start(part: Part, environment: Readonly<Record<string, string>> = {}): Promise<void> {
    if (part === 'postgres') return void (await this.embedded.revive());
    const child = this.spawn(part === 'api' ? 'main.js' : 'worker.js', part, environment);
    this.processes.set(part, child);
    const health = `http://127.0.0.1:${this.ports[part]}/health/ready`;
    for (const end = Date.now() + 180_000; Date.now() < end; await pause(25)) {
      if (child.exitCode !== null) throw new Error(`${part} did not start:\n${this.said(part)}`);
      if ((await fetch(health).catch(() => null))?.ok) return;
    }
    throw new Error(`${part} was not ready within three minutes:\n${this.said(part)}`);
  }

  /** Ends a part as the power cut would. */
  async kill(part: Part): Promise<void> {
    if (part === 'postgres') {
      const postmaster = postmasterOf(this.embedded.dataDir);
      process.kill(postmaster, 'SIGKILL');
      while (isAlive(postmaster)) await pause(10);
      return;
    }
    await ended(this.processes.get(part), 'SIGKILL');
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes.values()].map((child) => ended(child, 'SIGTERM')));
    await this.embedded.stop();
  }

  said(part: string): string {
    return readFileSync(this.log(part), 'utf8').slice(-2000);
  }

  private async migrate(): Promise<void> {
    const child = this.spawn('migrate.js', 'migrate', { DATABASE_OWNER_URL: this.embedded.url });
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`The migration failed:\n${this.said('migrate')}`);
  }

  private spawn(program: string, part: string, more: Readonly<Record<string, string>> = {}): ChildProcess {
    const out = openSync(this.log(part), 'a');
    const { folder, environment } = this.setting;
    const { databaseUrl, databaseDirectUrl } = this.embedded.databases;
    const child = spawn(process.execPath, ['--enable-source-maps', join(built, program)], {
      stdio: ['ignore', out, out],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: databaseUrl,
        DATABASE_DIRECT_URL: databaseDirectUrl,
        DATA_DIR: folder,
        PORT: String(this.ports.api),
        WORKER_PORT: String(this.ports.worker),
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        ...environment,
        ...more,
      },
    });
    closeSync(out);
    return child;
  }

  private log(part: string) {
    return join(this.setting.folder, `${part}.log`);
  }
}

const postmasterOf = (dataDir: string) => Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

async function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Where a product answers, however many processes it is. */
export interface Opened {
  readonly address: string;
}

/** Somebody with an organization of their own, at a browser. */
export class Resident {
  readonly house: Opened;
  readonly slug: string;
  readonly cookie: string;

  private constructor(house: Opened, slug: string, cookie: string) {
    this.house = house;
    this.slug = slug;
    this.cookie = cookie;
  }

  static async signUp(house: Opened, slug: string): Promise<Resident> {
    const input = {
      name: 'Clara Chair',
      email: `clara@${slug}.example`,
      password: randomUUID(),
      organizationName: slug,
      ...{ slug, currency: 'EUR', locale: 'en', timeZone: 'Europe/Prague' },
    };
    const query = 'mutation SignUp($input: SignUpInput!) { signUp(input: $input) { __typename } }';
    const answer = await fetch(`${house.address}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-cx-client': 'test' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const [cookie] = answer.headers.getSetCookie();
    if (!cookie) throw new Error(`Nobody could sign up: ${await answer.text()}`);
    return new Resident(house, slug, cookie.split(';')[0] ?? '');
  }

  /** One operation; throws only when no answer comes. */
  async asks<Data>(query: string, variables: object = {}, key: string = randomUUID()): Promise<Answer<Data>> {
    const answer = await fetch(`${this.house.address}/api/${this.slug}/graphql`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    return (await answer.json()) as Answer<Data>;
  }

  async sends<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.asks<Data>(query, variables);
    if (!data || errors) throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(errors)}`);
    return data;
  }

  async uploads(content: string | Blob, name: string): Promise<string> {
    const answer = await fetch(`${this.house.address}/api/${this.slug}/imports`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/octet-stream', 'x-file-name': name },
      body: content,
    });
    const { importId } = (await answer.json()) as { importId?: string };
    if (!importId) throw new Error(`The upload was answered ${answer.status}.`);
    return importId;
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie, 'x-cx-client': 'test' };
  }
}
