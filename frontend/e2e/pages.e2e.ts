import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { House, skip, stumbles } from './house.ts';

/** Addresses at which there is nothing, asked for on purpose. */
const nothingThere = ['/nothing/here', '/meridian/no-such-page', '/meridian/metrics/no-such-metric'];
/** Become the addresses of an import that was taken over, and of a colleague. */
const anImport = '/meridian/metrics/import/{id}';
const aColleague = '/meridian/people/{id}';

/** Every page, by who looks at it. Nobody is a visitor who has not signed in; links of theirs have run out. */
const pages: Readonly<Record<string, readonly string[]>> = {
  nobody: [
    ...['/sign-in', '/sign-up', '/password', '/reset-password', '/invitation', '/mail'],
    ...['/answer/meridian', '/shared-pack/meridian', '/guest/meridian', '/join/meridian'],
  ],
  'Helena Vargas': [
    ...['/meridian', '/meridian/me', '/meridian/notices', '/account', '/meridian/signals', aColleague],
    ...['/meridian/search?q=call', '/meridian/neglect', '/meridian/activity'],
    ...['/meridian/metrics', '/meridian/metrics/recommendation', '/meridian/metrics/import', anImport],
    ...['/meridian/metrics/contact-reasons', '/meridian/metrics/review', '/meridian/metrics/voice'],
    ...['/meridian/metrics/customers', '/meridian/metrics/cases', '/meridian/metrics/links', '/meridian/metrics/kei'],
    ...['/meridian/metrics/kei?view=feedback', '/meridian/metrics/kei?view=lifecycle&by=Channel'],
    '/meridian/metrics/kei?view=value',
    ...['/meridian/cx', '/meridian/cx/health', '/meridian/cx/ledger', '/meridian/cx/quarterly-report'],
    ...[
      '/meridian/cx/value-model',
      '/meridian/cx/decisions',
      '/meridian/cx/decisions/1',
      '/meridian/cx/actions/1',
      '/meridian/cx/actions',
    ],
    ...['/meridian/cx/meetings', '/meridian/cx/cadence', '/meridian/cx/templates', '/meridian/cx/backlog'],
    ...['/meridian/cx/meetings/51', '/meridian/cx/meetings/53', '/meridian/cx/meetings/54'],
    ...['/meridian/cx/meetings/51/minutes', '/meridian/cx/meetings/50/digest', '/meridian/cx/meetings/54/print'],
    ...['/meridian/cx/meetings/54/live', '/meridian/cx/meetings/54/record'],
    ...['/meridian/cx/resolutions', '/meridian/cx/resolutions/1', '/meridian/cx/resolutions/new'],
    ...['/meridian/cx/projects', '/meridian/cx/projects?view=grid&by=promise', '/meridian/cx/projects?view=timeline'],
    ...['/meridian/cx/projects?view=order', '/meridian/cx/projects?view=changes', '/meridian/cx/adopt'],
    ...['/meridian/cx/projects/1', '/meridian/cx/projects/6', '/meridian/cx/projects/6/charter'],
    ...['/meridian/vision', '/meridian/cx/topics', '/meridian/cx/topics/1'],
    ...['/meridian/cx/nominations', '/meridian/cx/nominations/1', '/meridian/cx/nominations/new'],
    ...['/meridian/deep-dives', '/meridian/deep-dives/rationales', '/meridian/deep-dives/2'],
    ...[
      '/meridian/deep-dives/2?view=map',
      '/meridian/deep-dives/2?view=findings',
      '/meridian/deep-dives/2?view=causes',
    ],
    '/meridian/deep-dives/3?view=lanes',
    ...['/meridian/proposals', '/meridian/proposals/1', '/meridian/proposals/new', '/meridian/proposals/inbox'],
    ...['/meridian/proposals/outcomes', '/meridian/no-such-page', '/meridian/metrics/no-such-metric'],
  ],
  'Priya Nair': ['/nothing/here', '/meridian/cx/meetings/53', '/meridian/cx/cadence', '/meridian/cx/meetings'],
  'Oskar Lind': [
    ...['/meridian', '/meridian/members', '/meridian/members/list', '/meridian/members/join-links'],
    '/meridian/departments',
    ...['/meridian/settings', '/meridian/new-board'],
  ],
  'Noor Haddad': ['/meridian/metrics/import'],
  'Aisha Khan': [
    '/meridian/metrics/import/tokens',
    '/meridian/metrics/comments',
    '/meridian/metrics/comments?queue=coded',
  ],
};

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
/** Everything is looked at once in light and once in dark; what a change of theme or width alone can break, four times. */
const looks = [
  { size: wide, colorScheme: 'light', looksAt: 'EVERYTHING' },
  { size: wide, colorScheme: 'dark', looksAt: 'COLOURS' },
  { size: narrow, colorScheme: 'light', looksAt: 'COLOURS' },
  { size: narrow, colorScheme: 'dark', looksAt: 'EVERYTHING' },
] as const;

let house: House;
before(async () => {
  if (!skip) house = await House.open();
});
beforeEach(() => house?.faults.splice(0));
after(() => house?.close());

const someone = (who: string) => (who === 'nobody' ? house.visitor() : house.signedInAs(who));
const headingOf = (page: Page) => page.locator('h1').first().innerText();

/** The page with everything on it: no line of it is still being fetched. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page
    .locator('h1')
    .first()
    .waitFor()
    .catch(() => assert.fail(`${path} has no heading`));
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

const failures = [
  'There is nothing at this address.',
  'This page is not open to you.',
  'This page could not be shown.',
] as const;

/** Opens a page that must be there, or must not; somewhere else is neither. */
async function openThere(page: Page, path: string): Promise<string[]> {
  await open(page, path);
  const heading = await headingOf(page);
  const isThere = !failures.some((failure) => failure === heading);
  if (isThere) seen.add(await routeOf(page));
  return [
    ...(isThere === nothingThere.includes(path) ? [`${path} says: ${heading}`] : []),
    ...(new URL(page.url()).pathname === path.split('?')[0] ? [] : [`${path} leads to ${page.url()}`]),
  ];
}

/** The routes whose pages were looked at, and all there are, as the running page itself knows them. */
const seen = new Set<string>();
let known: readonly string[] = [];
interface Router {
  readonly routesByPath: Readonly<Record<string, unknown>>;
  readonly state: { readonly matches: readonly { readonly fullPath: string }[] };
}
const bare = (path: string) => path.replace(/(?<=.)\/$/, '');
async function routeOf(page: Page): Promise<string> {
  const { all, here } = await page.evaluate(() => {
    const { routesByPath, state } = (window as unknown as { __TSR_ROUTER__: Router }).__TSR_ROUTER__;
    return { all: Object.keys(routesByPath), here: state.matches.at(-1)?.fullPath ?? '' };
  });
  known = all.map(bare);
  return bare(here);
}

async function stumblesIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { size, colorScheme, looksAt } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const there = `${new URL(page.url()).pathname} ${size.width} px, ${colorScheme}`;
    found.push(...(await stumbles(page, looksAt)).map((stumble) => `${there}: ${stumble}`));
  }
  return found;
}

async function overflowIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`${new URL(page.url()).pathname} is ${wide} px wide on ${width} px`);
  }
  return found;
}

/** The addresses of a colleague and of an import, which nobody knows beforehand. */
async function prepare(): Promise<ReadonlyMap<string, string>> {
  const { context, page } = await house.signedInAs('Helena Vargas');
  await open(page, '/meridian/metrics/import');
  const files = page.locator('main a[href*="/metrics/import/"]:not([href$="tokens"])');
  const file = (await files.first().getAttribute('href')) ?? assert.fail('There is no import to look at.');

  // Colleagues are found by everybody, whoever keeps the members.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Priya');
  await page.getByRole('option', { name: /^Priya Nair/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Priya Nair' }).waitFor();
  const colleague = new URL(page.url()).pathname;
  await context.close();
  return new Map([
    [aColleague, colleague],
    [anImport, file],
  ]);
}

/** Two browsers of one person share the pages: one is drawn while the other is looked at. */
async function lookAt(who: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const left = paths.values();
  const browse = async () => {
    const { context, page } = await someone(who);
    for (const path of left) {
      await page.setViewportSize(wide);
      found.push(...(await openThere(page, path)), ...(await stumblesIn(page)), ...(await overflowIn(page)));
    }
    await context.close();
  };
  await Promise.all(paths.length > 5 ? [browse(), browse()] : [browse()]);
  return found;
}

for (const [who, paths] of Object.entries(pages))
  test(`${who}: no page makes anyone stumble, wide or narrow, light or dark`, { skip }, async () => {
    const prepared = paths.some((path) => path.includes('{')) ? await prepare() : new Map<string, string>();
    const found = await lookAt(
      who,
      paths.map((path) => prepared.get(path) ?? path),
    );
    assert.deepEqual(found, []);
    // Pages that are not there are asked for on purpose; the browser says so too.
    assert.deepEqual(
      house.faults.filter((fault) => !fault.includes('There is nothing here')),
      [],
    );
  });

/** The start leads to where somebody belongs, standing in for somebody to what is to be done: they have no page of their own. */
const withoutPage = ['/', '/$organization/stand-in/$personId'];

test('no page is forgotten: every route has been looked at', { skip }, () => {
  assert.ok(known.length > 50, `${known.length} routes are known`);
  assert.deepEqual(
    known.filter((route) => !seen.has(route) && !withoutPage.includes(route)),
    [],
    'add the addresses of these routes to the pages above',
  );
});

test('who signs up is led from nothing to a board that meets', { skip }, async () => {
  const { context, page } = await house.visitor();
  await page.goto('/sign-up');
  await page.getByLabel('Organization', { exact: true }).fill('Harbour Insurance');
  await page.getByLabel('Your name').fill('Ines Costa');
  await page.getByLabel('Your e-mail').fill('ines@harbour.example');
  await page.getByLabel('Password', { exact: true }).fill('four small boats at dawn');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await page.getByRole('list', { name: 'First steps' }).waitFor();
  const found = await stumbles(page);

  await page.getByRole('link', { name: 'Create the board' }).click();
  await page.getByLabel('Name', { exact: true }).fill('CX Board');
  await page.getByRole('button', { name: 'Create the board' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cadence' }).waitFor();
  await page.getByRole('button', { name: 'Make the meetings' }).click();
  await page.getByText('The meetings of a year are made').waitFor();
  const meetings = page.getByRole('list', { name: 'Meetings', exact: true });
  await meetings.getByRole('link').first().waitFor();
  assert.ok((await meetings.getByRole('link').count()) >= 20);
  for (const kind of [/Metrics session/, /Project review/])
    assert.ok((await meetings.getByRole('link', { name: kind }).count()) >= 10);

  await open(page, '/harbour-insurance');
  const steps = page.getByRole('list', { name: 'First steps' }).getByRole('listitem');
  for (const done of ['Create the board and name its chair', 'Say when it meets'])
    await steps.filter({ hasText: done }).getByText('Done').waitFor();
  await steps.getByRole('link', { name: 'Invite people' }).waitFor();
  for (const empty of ['metrics', 'metrics/import', 'cx-board/projects', 'proposals']) {
    await open(page, `/harbour-insurance/${empty}`);
    found.push(...(await stumbles(page)));
  }
  await context.close();
  assert.deepEqual(found, []);
  assert.deepEqual(house.faults, []);
});

/** What opens over a page, by who opens it: where it is, what is pressed, and what then stands there. */
const layers: Readonly<Record<string, readonly Layer[]>> = {
  'Helena Vargas': [
    { path: '/meridian', keys: 'Control+k', role: 'dialog' },
    { path: '/meridian', keys: '?', role: 'dialog' },
    { path: '/meridian/metrics/recommendation', press: 'Put on agenda', role: 'dialog' },
    { path: '/meridian/metrics/recommendation?by=Channel', press: /^Oct 2025/, role: 'dialog' },
    { path: '/meridian/cx/meetings', press: 'Extraordinary meeting', role: 'dialog' },
    { path: '/meridian/cx/meetings/51', press: 'All versions', role: 'dialog' },
    { path: '/meridian/cx/projects', press: 'New project', role: 'dialog' },
    { path: '/meridian/cx/projects/4', press: 'Edit', role: 'dialog' },
    { path: '/meridian/cx/projects/4', press: 'Change stage', role: 'menu' },
  ],
  'Oskar Lind': [
    { path: '/meridian/members', press: 'Invite people', role: 'dialog' },
    { path: '/meridian/departments', press: 'Add a department', role: 'dialog' },
  ],
};

interface Layer {
  readonly path: string;
  readonly role: 'dialog' | 'menu';
  readonly press?: string | RegExp;
  readonly keys?: string;
}

async function openLayer(page: Page, { path, press, keys, role }: Layer) {
  await page.setViewportSize(wide);
  await open(page, path);
  if (keys) await page.keyboard.press(keys);
  if (press) await page.getByRole('button', { name: press }).first().click();
  await page
    .getByRole(role)
    .first()
    .waitFor()
    .catch(() => assert.fail(`${path}: nothing opened by ${String(press ?? keys)}`));
}

for (const [who, all] of Object.entries(layers))
  test(`${who}: nothing that opens over a page makes anyone stumble`, { skip }, async () => {
    const { context, page } = await someone(who);
    const found: string[] = [];
    for (const layer of all) {
      await openLayer(page, layer);
      found.push(...(await stumblesIn(page)).map((stumble) => `${String(layer.press ?? layer.keys)} on ${stumble}`));
    }
    await context.close();
    assert.deepEqual(found, []);
    assert.deepEqual(house.faults, []);
  });
