import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addItem, agendaOf, leaveNewItem, seesTitles, titlesOn } from './agenda.ts';
import { eventually } from './eventually.ts';
import { House, skip } from './house.ts';

/** Coming metrics sessions of the demonstration, by their turn: each test has one to itself. */
async function openSession(page: Page, turn: number) {
  await page.goto('/meridian/cx/meetings');
  await page
    .getByRole('list', { name: 'Meetings', exact: true })
    .getByRole('link', { name: /Metrics session/ })
    .nth(turn)
    .click();
  await page.getByRole('heading', { level: 1, name: /^Metrics session/ }).waitFor();
}

let house: House;
let one: Page;
let other: Page;
before(async () => {
  if (skip) return;
  house = await House.open();
  one = (await house.signedInAs('Helena Vargas')).page;
  other = (await house.signedInAs('Helena Vargas')).page;
});
after(() => house?.close());

async function bothOpen(turn: number, titles: readonly string[]) {
  await openSession(one, turn);
  for (const title of titles) await addItem(one, { title });
  await leaveNewItem(one);
  await other.goto(one.url());
  await seesTitles(other, titles);
}

test('two who reorder one agenda at once lose nothing and see the same order', { skip }, async () => {
  const titles = ['Queues', 'Signs', 'Toilets', 'Wi-Fi'];
  await bothOpen(1, titles);
  await one.getByRole('button', { name: 'Move “Wi-Fi”' }).focus();
  await other.getByRole('button', { name: 'Move “Queues”' }).focus();
  await Promise.all([one.keyboard.press('Alt+ArrowUp'), other.keyboard.press('Alt+ArrowDown')]);
  await eventually(async () => {
    const seen = await titlesOn(one);
    assert.deepEqual(seen, await titlesOn(other));
    assert.deepEqual(seen, ['Signs', 'Queues', 'Wi-Fi', 'Toilets']);
  });
  await one.reload();
  await seesTitles(one, ['Signs', 'Queues', 'Wi-Fi', 'Toilets']);
  assert.deepEqual(house.faults, []);
});

test(
  'a question asked before the meeting stands on the other page at once, and its answer comes back',
  { skip },
  async () => {
    await bothOpen(4, ['Queues']);
    await agendaOf(one).getByRole('button', { name: 'Ask about “Queues”' }).click();
    const panel = one.getByRole('dialog', { name: 'Queues' });
    await panel.getByLabel('Your question').fill('How long are they at noon?');
    await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    await panel.getByText('Unanswered').waitFor();
    await agendaOf(other).getByText('1 question unanswered').waitFor();
    await panel.getByRole('button', { name: 'It is settled' }).click();
    await agendaOf(other).getByText('1 question unanswered').waitFor({ state: 'hidden' });
    await agendaOf(other).getByRole('button', { name: '1 question about “Queues”' }).waitFor();
    assert.deepEqual(house.faults, []);
  },
);

test('a title somebody else changed meanwhile is told, and what was typed is kept', { skip }, async () => {
  await bothOpen(2, ['Queues']);
  await one.getByRole('button', { name: 'Title: Queues' }).click();
  await one.getByRole('textbox', { name: 'Title' }).fill('Queues in the morning');
  await other.getByRole('button', { name: 'Title: Queues' }).click();
  await other.getByRole('textbox', { name: 'Title' }).fill('Queues at night');
  await other.keyboard.press('Enter');
  await seesTitles(other, ['Queues at night']);
  await one.getByRole('textbox', { name: 'Title' }).press('Enter');
  const dialog = one.getByRole('dialog', { name: 'Edit item' });
  await dialog.getByText('Somebody changed this item meanwhile.').waitFor();
  assert.ok((await dialog.innerText()).includes('Queues at night'));
  assert.equal(await dialog.getByLabel('Title').inputValue(), 'Queues in the morning');
  await dialog.getByRole('button', { name: 'Save' }).click();
  for (const page of [one, other]) await seesTitles(page, ['Queues in the morning']);
  assert.deepEqual(house.faults, []);
});

test('whatever a title says is shown as text', { skip }, async () => {
  const titles = ['<script>document.title = "taken"</script>', '=cmd()', '🛫 Departures 👩‍✈️', 'رضا العملاء'];
  await bothOpen(3, titles);
  assert.notEqual(await other.title(), 'taken');
  assert.equal(await agendaOf(other).locator('script').count(), 0);
  assert.deepEqual(house.faults, []);
});
