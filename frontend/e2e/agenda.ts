import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

export const agendaOf = (page: Page) => page.getByRole('list', { name: 'Agenda items' });

/** The titles of a draft, from the first to the last. */
export const titlesOn = (page: Page) =>
  agendaOf(page)
    .getByRole('button', { name: /^Title: / })
    .allInnerTexts();

export const seesTitles = (page: Page, titles: readonly string[]) =>
  eventually(async () => assert.deepEqual(await titlesOn(page), titles));

const newItem = (page: Page) => page.getByRole('region', { name: 'New item' });

interface NewItem {
  readonly title: string;
  readonly project?: string;
  /** As they are typed; else as many as the line proposes. */
  readonly minutes?: string;
}

/** With N a line opens; it stays for the next item until Escape. */
export async function addItem(page: Page, { title, project, minutes }: NewItem) {
  const line = newItem(page);
  if (!(await line.isVisible())) await page.keyboard.press('n');
  await line.getByRole('radio', { name: project ? 'Project' : 'Free topic' }).check();
  if (project) {
    await line.getByRole('combobox', { name: 'Project' }).fill(project);
    await page.getByRole('option', { name: new RegExp(`^${project}`) }).click();
  }
  await line.getByLabel('Title').fill(title);
  if (minutes) await line.getByLabel('Minutes').fill(minutes);
  await page.keyboard.press('Enter');
  await agendaOf(page)
    .getByRole('button', { name: `Title: ${title}` })
    .waitFor();
}

export async function leaveNewItem(page: Page) {
  await newItem(page).getByLabel('Title').press('Escape');
  await newItem(page).waitFor({ state: 'hidden' });
}

export async function publish(page: Page, version: number) {
  await page.getByRole('button', { name: /^Publish( changes)?$/ }).click();
  await page.getByRole('button', { name: `Publish version ${version}` }).click();
  await page.getByText(`Version ${version} is published`).waitFor();
}
