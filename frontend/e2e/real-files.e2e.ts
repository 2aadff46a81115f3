import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { House, skip } from './house.ts';

const reference = process.env['CX_REFERENCE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const fileCalled = (name: string) => join(reference, name);
const withFiles =
  skip ||
  (existsSync(reference) ? false : 'CX_REFERENCE_DATA names no folder: the files nobody here wrote are not tried.');

let house: House;
before(async () => {
  if (!withFiles) house = await House.open();
});
after(() => house?.close());

/** Sends the file and waits for what its columns are taken for. */
async function send(page: Page, name: string, looksLike: string) {
  await page.goto('/meridian/metrics/import');
  await page.locator('input[type=file]').setInputFiles(fileCalled(name));
  await page.getByRole('columnheader', { name: /^Row/ }).waitFor();
  assert.ok(await page.getByRole('radio', { name: looksLike }).isChecked(), `${name} is not taken for ${looksLike}`);
}

async function says(page: Page, words: readonly string[]) {
  const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
  for (const word of words) assert.ok(text.includes(word), `${word} is missing in:\n${text}`);
}

test('calls about animals in New York are cases: how many, how many still open', { skip: withFiles }, async () => {
  const { page } = await house.signedInAs('Aisha Khan');
  await send(page, 'nyc311-animals-2025q1.csv', 'Cases');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Import 4,969 rows' }).waitFor();
  await says(page, ['4,969 rows can be imported', 'Cases 4,969 Still open 277 Different labels 9']);
});

test('customers of a telephone company are classed, and who left is counted', { skip: withFiles }, async () => {
  const { page } = await house.signedInAs('Aisha Khan');
  await send(page, 'ibm-telco-churn.csv', 'Customers');
  const today = new Date();
  const first = new Date(Date.UTC(today.getUTCFullYear(), 3 * Math.floor(today.getUTCMonth() / 3), 1));
  await page.getByLabel('Days from').fill(first.toISOString().slice(0, 10));
  await page.getByLabel('to', { exact: true }).fill(today.toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Import 7,043 rows' }).click();
  await page.getByRole('link', { name: 'See the customer classes' }).click();
  await page.getByRole('region', { name: /^Customers who left by Contract/ }).waitFor();
  await says(page, [
    '26.5 % of the customers left (25.5 % to 27.6 %), n = 7,043',
    'Month-to-month: leave more often than the others',
    'Two year: leave less often than the others',
  ]);
});
