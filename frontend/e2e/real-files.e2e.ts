import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';
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

/** The page says all of it, at the latest when its questions are answered. */
async function says(page: Page, words: readonly string[]) {
  await eventually(async () => {
    const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
    for (const word of words) assert.ok(text.includes(word), `${word} is missing in:\n${text}`);
  });
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
  await page.getByRole('region', { name: 'Value', exact: true }).waitFor();
  await says(page, ['39.8', '37.2 to 42.4 (95 % interval), from 2,746 answers']);

  // The same answers as a share of the content, and as the index with what pulls it down: boarding area G most.
  await page.goBack();
  await page.getByRole('button', { name: 'Make a metric of “Q7ALL”' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Airport as a whole');
  await dialog.getByLabel('Who was asked').fill('Passengers in the terminals');
  await dialog.getByRole('button', { name: 'Make the metric' }).click();
  await page.getByRole('heading', { level: 1, name: 'Airport as a whole' }).waitFor();
  await page.getByRole('region', { name: 'Value', exact: true }).waitFor();
  await says(page, ['82.1', '80.6 to 83.5 (95 % interval), from 2,688 answers']);

  await page.goto('/meridian/metrics/kei?from=2017-05-01&to=2017-05-31');
  await page.getByRole('button', { name: 'Change how it is made' }).click();
  await dialog.getByLabel('Survey').selectOption({ label: 'sfo customer survey 2017' });
  for (const [label, question] of [
    ['Effectiveness: was it solved?', 'Q7ALL (1 to 5)'],
    ['Ease: was it easy?', 'Q14PASSTHRU (1 to 5)'],
    ['Emotion: how did it feel?', 'Q10SAFE (1 to 5)'],
    ['What the contact was about', 'BAREA'],
  ] as const)
    await dialog.getByLabel(label).selectOption({ label: question });
  await dialog.getByRole('button', { name: 'Make the index so' }).click();
  await page.getByText('81.8', { exact: true }).waitFor();
  await says(page, ['Effectiveness 80.7 2,688', 'Ease 78.2 2,407', 'Emotion 86.5 2,781']);
  await page.getByRole('radio', { name: 'Feedback' }).check();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await page.getByRole('table').waitFor();
  await says(page, ['G +0.1 −1.6 0.0 −1.5', 'A −0.4 −0.7 +0.3 −0.7', '518 A']);
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
  await page.getByRole('region', { name: 'Value', exact: true }).waitFor();
  await says(page, ['Counted in operations, not asked: Visits to emergency departments.', 'fewer is better']);
  // With two million visits a month a plain chart would flag all 36 months.
  const alarms = page.getByText(/lies (above|below) what chance explains/);
  assert.ok((await alarms.count()) < 12);
});

/** Reasons with the words that give them away, written as rules and tried before they are saved. */
async function ruled(page: Page, rules: readonly (readonly [reason: string, words: string])[]) {
  await page.goto('/meridian/metrics/contact-reasons');
  await page.getByRole('button', { name: 'Rules for labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add a rule' }).waitFor();
  const before = await dialog.getByLabel(/^Words of rule/).count();
  for (const [index, [reason, words]] of rules.entries()) {
    await dialog.getByLabel('A new reason').fill(reason);
    await dialog.getByRole('button', { name: 'Add the reason' }).click();
    await dialog.getByRole('button', { name: 'Add a rule' }).click();
    await dialog.getByLabel(`Words of rule ${before + index + 1}`, { exact: true }).fill(words);
    await dialog.getByLabel(`Reason of rule ${before + index + 1}`, { exact: true }).selectOption({ label: reason });
  }
  await dialog.getByRole('button', { name: 'Try them on the labels' }).click();
  await dialog.getByText(/without a reason\.$/).waitFor();
  const tried = (await dialog.innerText()).replace(/\s+/g, ' ');
  await dialog.getByRole('button', { name: 'Save the rules' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return tried;
}

async function review(page: Page, month: string) {
  await page.goto(`/meridian/metrics/review?period=${month}`);
  await page.getByRole('heading', { name: 'Run-ups' }).waitFor();
}

/** Sends a file of complaints, each row of which is a contact, and takes it over. */
async function takeContacts(page: Page, name: string, { rows, found }: { rows: string; found: readonly string[] }) {
  await send(page, name, 'Survey answers');
  await page.getByRole('radio', { name: 'Contacts' }).check();
  await says(page, ['No column holds a number of contacts, so each row counts as one contact.']);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: `Import ${rows} rows` }).waitFor();
  await says(page, found);
  await page.getByRole('button', { name: `Import ${rows} rows` }).click();
  await page.getByText(`${rows} rows were imported.`).waitFor();
  await page.getByRole('link', { name: 'Put labels to their reasons' }).waitFor();
}

test(
  'complaints in words of their own become six reasons by rules; what rises is said beside its share',
  { skip: withFiles },
  async () => {
    const { page } = await house.signedInAs('Aisha Khan');
    const found = ['They are about 4 Jan 2015 to 6 Dec 2015.', 'Contacts 2,224 Different labels 1,740 Channels 2'];
    await takeContacts(page, 'comcast-fcc-complaints-2015.csv', { rows: '2,224', found });
    const tried = await ruled(page, [
      ['Data cap / usage', '*data*, *cap, *caps, *usage*, *300 gb*, *300gb*, *overage*, *throttl*'],
      ['Billing / charges', '*bill*, *charg*, *fee, *fees, *pric*, *refund*, *overcharg*, *rate, *payment*, *cost*'],
      ['Internet speed / outage', '*internet*, *speed*, *connect*, *outage*, *slow*, *modem*, *wifi*, *wi-fi*'],
      ['TV / cable / phone', 'tv, *cable*, *channel*, *phone*, *voice*, *hbo*'],
      [
        'Contract / sales practice',
        '*contract*, *decept*, *false*, *misleading*, *bait*, *switch*, *promo*, *sale*, *fraud*, *scam*',
      ],
      ['Customer service', '*service*, *support*, *rep, *technician*, *appointment*, *install*, *cancel*'],
    ]);
    for (const contacts of [323, 648, 486, 51, 87, 222])
      assert.ok(tried.includes(`labels, ${contacts} contacts:`), `no rule takes ${contacts} contacts:\n${tried}`);

    await review(page, '2015-04');
    await says(page, [
      'Billing / charges leads, as before; too many of 375 contacts have no reason to rank.',
      'All contacts together are 7.08 times their usual level, so look at the shares too.',
      'Billing / charges 7.81 times its usual level',
      'no clear change in its share of all contacts',
      'Billing / charges 112 15 29.9 %',
      'Internet speed / outage 80 7 21.3 %',
    ]);
  },
);

test(
  'complaints about banks count in two levels, with American dates; a thin month says so',
  { skip: withFiles },
  async () => {
    const { page } = await house.signedInAs('Aisha Khan');
    const found = ['They are about 4 Jun 2013 to 23 Feb 2017.', 'Contacts 3,186 Different labels 11 Channels 5'];
    await takeContacts(page, 'cfpb-complaints-sample.csv', { rows: '3,186', found });
    await ruled(page, [
      ['Mortgage', 'mortgage'],
      ['Credit reporting', 'credit reporting'],
      ['Debt collection', 'debt collection'],
      ['Consumer loan', 'consumer loan'],
      ['Payday loan', 'payday loan'],
    ]);
    await page.getByRole('button', { name: 'What to do with Payday loan' }).click();
    await page.getByRole('menuitem', { name: 'Put below another reason' }).click();
    await page.getByLabel('The other reason').selectOption({ label: 'Consumer loan' });
    await page.getByRole('button', { name: 'Put it there' }).click();
    await page.getByText('“Payday loan” was moved').waitFor();

    await review(page, '2016-02');
    // 76 about consumer loans and 12 about payday loans below them.
    await says(page, [
      ...['Mortgage 386 383 27.0 %', 'Credit reporting 321 263 22.5 %', 'Debt collection 294 266 20.6 %'],
      ...['Consumer loan 88 79 6.2 %'],
    ]);
    await review(page, '2016-12');
    await says(page, ['Not enough data: no reason was named ten times']);
  },
);
