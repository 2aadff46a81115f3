import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { setClockAhead } from './clock-ahead.ts';

const known = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = known.find((path) => path && existsSync(path));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Without a browser nothing was tried, and the run says so; where it is required, that is a fault. */
export const skip = executablePath
  ? false
  : 'NO BROWSER FOUND: nothing was tried in a browser. Install Chromium or set CHROMIUM=/path/to/it.';
if (skip && process.env['CI']) throw new Error(skip);
if (skip) console.error(`\n*** e2e SKIPPED *** ${skip}\n`);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

interface Screen {
  readonly width: number;
  readonly height: number;
  /** Held in a hand and touched with a finger. */
  readonly isPhone?: boolean;
}

/** The built product with a database of its own and the demonstration; can be stopped and started again. */
export class House {
  readonly address: string;
  readonly faults: string[] = [];
  private readonly dataDir: string;
  private readonly env: NodeJS.ProcessEnv;
  private server: ChildProcess | null = null;
  private browser: Browser | null = null;
  private ahead = 0;

  private constructor(port: number, databasePort: number) {
    this.address = `http://127.0.0.1:${port}`;
    this.dataDir = mkdtempSync(join(tmpdir(), 'cxboard-e2e-'));
    chmodSync(this.dataDir, 0o711); // its database may belong to another user
    this.env = {
      ...process.env,
      PORT: String(port),
      EMBEDDED_PORT: String(databasePort),
      DATA_DIR: this.dataDir,
      DEMO: 'on',
    };
  }

  /** A stopped house whose demonstration is made: what others are copied from. */
  static async furnish(): Promise<{ folder: string; remove: () => Promise<void> }> {
    const house = new House(await freePort(), await freePort());
    await house.start();
    await house.stop();
    return { folder: house.dataDir, remove: () => house.close() };
  }

  static async open(): Promise<House> {
    const house = new House(await freePort(), await freePort());
    const furnished = process.env['CX_FURNISHED_HOUSE'];
    if (furnished) cpSync(furnished, house.dataDir, { recursive: true });
    await house.start();
    const flags = [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    house.browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      chromiumSandbox: process.getuid?.() !== 0,
      args: flags,
    });
    open.add(house);
    return house;
  }

  async start() {
    const clock = this.ahead ? ['--import', fileURLToPath(new URL('clock-ahead.ts', import.meta.url))] : [];
    const server = spawn(process.execPath, [...clock, `${root}backend/dist/all-in-one.js`], {
      env: { ...this.env, CX_CLOCK_AHEAD: String(this.ahead) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.server = server;
    const lines = createInterface(server.stdout);
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => (line.includes('CX Board is at') ? resolve() : said.push(line)));
      server.on('exit', () => reject(new Error(`The server ended before it was ready.\n${said.join('\n')}`)));
    });
  }

  /** Ctrl C. */
  async stop() {
    const { server } = this;
    this.server = null;
    if (server?.exitCode === null && server.kill('SIGINT')) await once(server, 'exit');
  }

  /** So many days pass. Whoever visits from then on lives on that day, too, and signs in anew. */
  async later(days: number) {
    await this.stop();
    this.ahead += days * 86_400_000;
    await this.start();
  }

  /** What the calendar of this house says in so many days. */
  dayIn(days: number): string {
    return new Date(Date.now() + this.ahead + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** What each open page shows, and what went wrong in them. */
  async testify(): Promise<string> {
    const pages = this.browser?.contexts().flatMap((context) => context.pages()) ?? [];
    const said = pages.map(async (page) => {
      const words = await page.locator('body').innerText({ timeout: 5_000 }).catch(String);
      return `--- ${page.url()} showed:\n${words.slice(0, 5_000)}`;
    });
    return [...(await Promise.all(said)), `--- Faults: ${JSON.stringify(this.faults)}`].join('\n');
  }

  async close() {
    open.delete(this);
    await this.browser?.close();
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A browser of one's own. Whatever it complains about is kept as a fault. */
  async visitor(
    { isPhone = false, ...size }: Screen = { width: 1440, height: 900 },
    colorScheme: 'light' | 'dark' = 'light',
  ) {
    if (!this.browser) throw new Error('The house has no browser.');
    const context = await this.browser.newContext({
      viewport: size,
      ...(isPhone && { hasTouch: true, isMobile: true }),
      colorScheme,
      baseURL: this.address,
      reducedMotion: 'reduce',
    });
    if (this.ahead) await context.addInitScript(setClockAhead, this.ahead);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.faults.push(`${line.text()} ${line.location().url}`);
    });
    return { context, page };
  }

  /** Signs in as one of the demonstration's people. */
  async signedInAs(
    name: string,
    size?: Screen,
    colorScheme?: 'light' | 'dark',
  ): Promise<{ context: BrowserContext; page: Page }> {
    const visitor = await this.visitor(size, colorScheme);
    await visitor.page.goto('/sign-in');
    await visitor.page.getByRole('button', { name: new RegExp(name) }).click();
    await visitor.page.waitForURL(/\/meridian/);
    return visitor;
  }
}

const open = new Set<House>();
/** A test that fails says what was to be seen. */
afterEach(async (test) => {
  if ('passed' in test && !test.passed) for (const house of open) console.log(await house.testify());
});

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules a change of theme can break; what a page consists of is the same in light and dark. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What a person with a screen reader, a keyboard or weak eyes would stumble over: nothing. */
export async function stumbles(page: Page, looksAt: 'EVERYTHING' | 'COLOURS' = 'EVERYTHING'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page);
  return page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
    },
    looksAt === 'COLOURS' ? colours : null,
  );
}

/** Through the protocol: the page's own policy forbids scripts from elsewhere, and stays in force. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: readFileSync(axePath, 'utf8') });
  await session.detach();
}
