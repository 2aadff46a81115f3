import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { House, skip } from './house.ts';

const phone = { width: 390, height: 844 };

let house: House;
before(async () => {
  if (!skip) house = await House.open();
});
beforeEach(() => house?.faults.splice(0));
after(() => house?.close());

const text = (page: Page) => page.getByRole('textbox', { name: "What gets in the customer's way?" });
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

test('an employee proposes something on a phone in at most four taps', { skip }, async () => {
  const { context, page } = await house.signedInAs('Noor Haddad', phone);
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.click();
  };
  await tap(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Proposals' }));
  await tap(page.getByRole('link', { name: 'New proposal' }));
  await text(page).waitFor();
  await page.keyboard.type('Customers cannot see why their spending limit was lowered in the app');
  const chips = page.getByRole('group', { name: 'What it is about' });
  await chips.getByRole('button', { name: 'Increase/decrease of limit' }).waitFor();
  assert.ok((await chips.getByRole('button').count()) <= 3);
  await tap(send(page));
  await page.getByRole('heading', { level: 1, name: /Customers cannot see why/ }).waitFor();
  assert.ok(taps <= 4, `${taps} taps`);
  await page.getByRole('list', { name: 'What became of it' }).getByText('Received').waitFor();
  await context.close();
  assert.deepEqual(house.faults, []);
});

test('what is written survives a reload, and a lost connection sends it once', { skip }, async () => {
  const { context, page } = await house.signedInAs('Noor Haddad', phone);
  await page.goto('/meridian/proposals/new');
  const words = 'The ticket machine in the branch prints yesterday’s date';
  await text(page).fill(words);
  await page.reload();
  assert.equal(await text(page).inputValue(), words);
  await context.setOffline(true);
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const photo = { name: 'ticket.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
  await page.getByLabel(/Add a photo/).setInputFiles(photo);
  await page.getByText('Kept on this device, goes with your words').waitFor();
  await send(page).click();
  await page.getByText('sent once you are back').waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
  await page
    .getByRole('img', { name: /picture/i })
    .first()
    .waitFor();
  await page.goto('/meridian/proposals?words=ticket+machine');
  await page.getByRole('status').filter({ hasText: '1 proposal' }).waitFor();
  await context.close();
});

test('proposals are triaged by keyboard: on, taken up, taken back, answered', { skip }, async () => {
  const { context, page } = await house.signedInAs('Aisha Khan');
  await page.goto('/meridian/proposals/inbox');
  const current = page.getByRole('heading', { level: 2 }).first();
  const takeUp = page.getByRole('button', { name: 'Take it up' });
  await current.waitFor();
  const first = await current.innerText();
  await page.keyboard.press('j');
  await eventually(async () => assert.notEqual(await current.innerText(), first));
  await page.keyboard.press('k');
  await eventually(async () => assert.equal(await current.innerText(), first));

  const rows = await page.getByRole('list', { name: 'To answer' }).getByRole('listitem').count();
  for (let row = 0; row < rows && !(await takeUp.isVisible()); row += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('r');
  await takeUp.waitFor({ state: 'detached' });
  await page.keyboard.press('u');
  await takeUp.waitFor();
  await page.keyboard.press('r');
  await takeUp.waitFor({ state: 'detached' });
  await page.keyboard.press('d');
  const why = page.getByRole('textbox', { name: 'Why' });
  await why.waitFor();
  assert.equal(await why.inputValue(), '');
  await page.keyboard.type('We tried it last year and nobody used it.');
  await page.keyboard.press('Control+Enter');
  await eventually(async () =>
    assert.equal(await page.getByRole('list', { name: 'To answer' }).getByRole('listitem').count(), rows - 1),
  );
  await context.close();
  assert.deepEqual(house.faults, []);
});
