import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { House, skip, stumbles } from './house.ts';

/** Every page, by who looks at it. Nobody is a visitor who has not signed in. */
const pages: Readonly<Record<string, readonly string[]>> = {
  nobody: ['/sign-in', '/sign-up', '/forgotten-password', '/nothing/here'],
  'Helena Vargas': [
    '/meridian',
    '/meridian/metrics',
    '/meridian/metrics/recommendation',
    '/meridian/metrics/import',
    '/meridian/metrics/contact-reasons',
    '/meridian/metrics/review',
    '/meridian/cx',
    '/meridian/cx/meetings',
    '/meridian/cx/meetings/53',
    '/meridian/cx/meetings/54',
    '/meridian/cx/meetings/53/print',
    '/meridian/cx/decisions',
    '/meridian/cx/resolutions',
    '/meridian/cx/resolutions/1',
    '/meridian/cx/resolutions/new',
    '/meridian/cx/health',
    '/meridian/cx/ledger',
    '/meridian/cx/quarterly-report',
    '/meridian/cx/backlog',
    '/meridian/cx/cadence',
    '/meridian/cx/templates',
    '/meridian/cx/projects',
    '/meridian/cx/projects?view=grid&by=promise',
    '/meridian/cx/projects?view=timeline',
    '/meridian/cx/projects?view=order',
    '/meridian/cx/projects?view=changes',
    '/meridian/cx/projects/1',
    '/meridian/cx/projects/6',
    '/meridian/vision',
    '/meridian/cx/topics',
    '/meridian/cx/nominations',
    '/meridian/cx/nominations/1',
    '/meridian/cx/nominations/new',
    '/meridian/no-such-page',
    '/meridian/metrics/no-such-metric',
  ],
  'Priya Nair': ['/meridian/cx/meetings/53', '/meridian/cx/cadence', '/meridian/cx/meetings'],
  'Oskar Lind': ['/meridian', '/meridian/members', '/meridian/departments', '/meridian/settings'],
  'Noor Haddad': ['/meridian/metrics/import'],
  'Aisha Khan': ['/meridian/metrics/import/tokens'],
};

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const themes = ['light', 'dark'] as const;

let house: House;
before(async () => {
  if (!skip) house = await House.open();
});
beforeEach(() => house?.faults.splice(0));
after(() => house?.close());

const someone = (who: string) => (who === 'nobody' ? house.visitor() : house.signedInAs(who));

/** The page with everything on it: no line of it is still being fetched. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page
    .locator('h1')
    .waitFor()
    .catch(() => assert.fail(`${path} has no heading`));
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

async function stumblesIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes)
    for (const colorScheme of themes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const there = `${new URL(page.url()).pathname} ${size.width} px, ${colorScheme}`;
      const looksAt = colorScheme === 'light' ? 'EVERYTHING' : 'COLOURS';
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

for (const [who, paths] of Object.entries(pages))
  test(`${who}: no page makes anyone stumble, wide or narrow, light or dark`, { skip }, async () => {
    const { context, page } = await someone(who);
    const found: string[] = [];
    for (const path of paths) {
      await open(page, path);
      found.push(...(await stumblesIn(page)), ...(await overflowIn(page)));
    }
    await context.close();
    assert.deepEqual(found, []);
    // Pages that are not there are asked for on purpose; the browser says so too.
    assert.deepEqual(
      house.faults.filter((fault) => !fault.includes('There is nothing here')),
      [],
    );
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
  await page.setViewportSize(sizes[0]);
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
