import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seesTitles } from './agenda.ts';
import { eventually } from './eventually.ts';
import { House, skip } from './house.ts';
import { isFocused, showsFocus, tabTo } from './keys.ts';

let house: House;
before(async () => {
  if (!skip) house = await House.open();
});
after(() => house?.close());

test('an agenda is built and published without a mouse, from signing in on', { skip }, async () => {
  const { page, context } = await house.visitor();
  const press = (keys: string) => page.keyboard.press(keys);
  await page.goto('/sign-in');
  await tabTo(page, page.getByRole('button', { name: 'Sign in as Helena Vargas' }));
  await press('Enter');
  await page.waitForURL(/\/meridian/);
  await page.getByRole('heading', { level: 1, name: 'My turn' }).waitFor();

  await press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('Metrics session 57');
  await page.getByRole('option', { name: /Metrics session 57/ }).waitFor();
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Metrics session/ }).waitFor();

  await press('n');
  const title = page.getByRole('region', { name: 'New item' }).getByLabel('Title');
  await title.waitFor();
  for (const words of ['Queues', 'Signs']) {
    await eventually(async () => assert.ok(await isFocused(title)));
    await page.keyboard.type(words);
    await press('Enter');
    await page.getByRole('button', { name: `Title: ${words}` }).waitFor();
  }
  await seesTitles(page, ['Queues', 'Signs']);
  await press('Escape');

  await tabTo(page, page.getByRole('button', { name: 'Length of “Signs”: 15 min' }));
  await press('Enter');
  await page.keyboard.type('1h');
  await press('Enter');
  const length = page.getByRole('button', { name: 'Length of “Signs”: 60 min' });
  await length.waitFor();
  assert.ok(await isFocused(length));
  await press('Alt+ArrowUp');
  await seesTitles(page, ['Signs', 'Queues']);
  await showsFocus(page);

  await tabTo(page, page.getByRole('button', { name: 'Publish', exact: true }));
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Publish version 1' }));
  await press('Enter');
  await page.getByText('Version 1 is published').waitFor();
  await context.close();
  assert.deepEqual(house.faults, []);
});
