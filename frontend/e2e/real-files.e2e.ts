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

test('passengers of an airport: the recommendation is 39.8, from 2,746 answers', { skip: withFiles }, async () => {
  const { page } = await house.signedInAs('Aisha Khan');
  await send(page, 'sfo-customer-survey-2017.csv', 'Survey answers');
  await page.getByLabel('Answers from').fill('2017-05-01');
  await page.getByLabel('to', { exact: true }).fill('2017-05-31');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Import 2,831 rows' }).waitFor();
  await says(page, ['NETPRO 2,746 85 1 blank and 84 outside the scale', 'Q7ALL 2,688 143 143 blank']);
  await page.getByRole('button', { name: 'Import 2,831 rows' }).click();
  await page.getByRole('button', { name: 'Make a metric of “NETPRO”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Airport');
  await dialog.getByLabel('Who was asked').fill('Passengers in the terminals');
  await dialog.getByRole('button', { name: 'Make the metric' }).click();
  await page.getByRole('region', { name: 'Value' }).waitFor();
  await says(page, ['39.8', '37.2 to 42.4 (95 % interval), from 2,746 answers']);
});

test('waits in English emergency departments: a chart that widens, not 36 alarms', { skip: withFiles }, async () => {
  const { page } = await house.signedInAs('Aisha Khan');
  await send(page, 'nhs-ae-attendances-2016-2019.csv', 'Observations');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: 'Import 12,765 rows' }).waitFor();
  await says(page, ['12,765 rows can be imported. They are about 1 Apr 2016 to 1 Mar 2019.', 'In all', '11.5%']);
  await page.getByRole('button', { name: 'Import 12,765 rows' }).click();
  await page.getByRole('button', { name: 'Make a metric of “breaches”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Waits over four hours');
  assert.ok(await dialog.getByRole('radio', { name: 'Fewer' }).isChecked());
  await dialog.getByLabel('Of all').fill('Visits to emergency departments');
  await dialog.getByRole('button', { name: 'Make the metric' }).click();
  await page.getByRole('region', { name: 'Value' }).waitFor();
  await says(page, ['Counted in operations, not asked: Visits to emergency departments.', 'fewer is better']);
  // With two million visits a month a plain chart would flag all 36 months.
  const alarms = page.getByText(/lies (above|below) what chance explains/);
  assert.ok((await alarms.count()) < 12);
});

const complaints = [
  {
    who: 'an internet provider, in words of their own',
    ...{ name: 'comcast-fcc-complaints-2015.csv', rows: '2,224', days: '4 Jan 2015 to 6 Dec 2015' },
    found: 'Contacts 2,224 Different labels 1,740 Channels 2',
  },
  {
    who: 'banks, with American dates',
    ...{ name: 'cfpb-complaints-sample.csv', rows: '3,186', days: '4 Jun 2013 to 23 Feb 2017' },
    found: 'Contacts 3,186 Different labels 11 Channels 5',
  },
];
for (const { who, name, rows, days, found } of complaints)
  test(`complaints about ${who} are counted by label`, { skip: withFiles }, async () => {
    const { page } = await house.signedInAs('Aisha Khan');
    await send(page, name, 'Survey answers');
    await page.getByRole('radio', { name: 'Contacts' }).check();
    await says(page, ['No column holds a number of contacts, so each row counts as one contact.']);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('button', { name: `Import ${rows} rows` }).waitFor();
    await says(page, [`${rows} rows can be imported. They are about ${days}.`, found]);
    await page.getByRole('button', { name: `Import ${rows} rows` }).click();
    await page.getByText(`${rows} rows were imported.`).waitFor();
    await page.getByRole('link', { name: 'Put labels to their reasons' }).waitFor();
  });
