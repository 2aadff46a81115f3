import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createReadStream, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cycleTime } from '@cxboard/domain/contact-reasons/cycle-time.rules';
import { groupingOf, topReasons } from '@cxboard/domain/contact-reasons/top-reasons.rules';
import { churnRate } from '@cxboard/domain/customers/churn.rules';
import { hoursBetween } from '@cxboard/domain/imports/case-row.rules';
import type { ContactDraft } from '@cxboard/domain/imports/contact-row.rules';
import { type ColumnMapping, folded, type Mapping } from '@cxboard/domain/imports/mapping.rules';
import { refuseMapping } from '@cxboard/domain/imports/mapping-checks.rules';
import { compileMapping, type ResponseDraft } from '@cxboard/domain/imports/row.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { type Expected, type OddFile, oddFiles } from '../../testing/eighty-files.ts';
import { Clock } from '../platform/clock.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { casesShape } from './cases.shape.ts';
import { contactsShape } from './contacts.shape.ts';
import { customersShape } from './customers.shape.ts';
import { isTable, openTable, previewOf } from './file-opening.ts';
import { FileRefused } from './file-refused.ts';
import type { ImportShape } from './import-shape.ts';
import { rowsOf } from './row-source.ts';

let folder: string;
let files: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odd-files-'));
  files = new FileStore(folder, new Clock());
});
afterAll(() => rm(folder, { recursive: true }));

const usual: Readonly<Record<string, Omit<ColumnMapping, 'header'>>> = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
  note: { role: 'COMMENT' },
};

const mappingFor = (headers: readonly string[], columns: OddFile['columns'] = {}): Mapping => ({
  period: null,
  columns: headers.map((header) => {
    const name = folded(header);
    return { ...(usual[name] ?? { role: 'IGNORE' as const }), ...columns[name], header };
  }),
});

const asRow = ({ key, day, answers, comments }: ResponseDraft) => [key.text, day, answers[0], comments[0]];
const refusedAs = (refusal: Refusal<string> & { readonly line?: number }): Expected => ({
  refused: refusal.line === undefined ? [refusal.__typename] : [refusal.__typename, refusal.line],
});

/** Sends a file the way an import goes: opened, mapped, read through. */
async function outcomeOf({ content, columns }: OddFile): Promise<Expected> {
  const key = { organizationId: randomUUID(), fileId: randomUUID() };
  await files.keep(key, Readable.from([content]));
  const table = await openTable(files, key);
  if (!isTable(table)) return refusedAs(table);
  const mapping = mappingFor(table.headers, columns);
  const by = { mapping, timeZone: 'Europe/Prague', format: table.format };
  const readingOf = (headers: readonly string[]) => {
    const { read } = compileMapping(mapping, headers, by.timeZone);
    return ({ line, fields }: { line: number; fields: readonly string[] }) => {
      const found = read(fields, { line, occurrence: 1 });
      return found.kind === 'BAD' ? found : { kind: 'ROW' as const, row: found.draft };
    };
  };
  const [rows, problems]: [ReturnType<typeof asRow>[], [number, string][]] = [[], []];
  try {
    for await (const batch of rowsOf(files, { key, by, readingOf })) {
      rows.push(...batch.good.map(asRow));
      problems.push(...batch.problems.map(({ line, reason }) => [line, reason] as [number, string]));
    }
  } catch (problem) {
    if (problem instanceof FileRefused) return refusedAs(problem.refusal);
    throw problem;
  }
  const { encoding } = table.format;
  return { rows, problems, ...(encoding && { encoding }) } as Expected;
}

test.each(oddFiles.map((file) => [file.name, file] as const))('%s', async (_, file) => {
  const found = await outcomeOf(file);
  const { refused, rows = [], problems = [], encoding } = file.expected;
  if (refused) return expect(found).toEqual({ refused: expect.arrayContaining([...refused]) });
  expect(found).toEqual({ rows, problems, encoding: encoding ?? 'UTF_8' });
});

test('there are eighty of them and more', () => {
  expect(oddFiles.length).toBeGreaterThanOrEqual(80);
  expect(new Set(oddFiles.map(({ name }) => name)).size).toBe(oddFiles.length);
});

const reference = process.env['CX_REFERENCE_DATA'];
if (!reference) console.log('CX_REFERENCE_DATA names no folder: the files nobody here wrote are not tried.');
const withRealFiles = reference ? test : test.skip;

type Roles = Readonly<Record<string, Omit<ColumnMapping, 'header'>>>;

/** A real file, through the same opening and reading as an import; its columns as an analyst would say them. */
async function realFile<Row extends { readonly day: string }>(
  name: string,
  { roles, holds, shape }: { roles: Roles; holds: Mapping['holds']; shape: ImportShape<Row> },
) {
  const key = { organizationId: randomUUID(), fileId: randomUUID() };
  await files.keep(key, createReadStream(join(reference ?? '', name)));
  const table = await openTable(files, key);
  if (!isTable(table)) throw new Error(table.message);
  const columns = table.headers.map((header) => ({ ...(roles[header] ?? { role: 'IGNORE' as const }), header }));
  const isDated = columns.some(({ role }) => role === 'DATE');
  const period = isDated ? null : { from: '2026-01-01', to: '2026-12-31' };
  const mapping: Mapping = { columns, period, ...(holds && { holds }) };
  expect(refuseMapping(mapping, table.headers)).toBeNull();
  const by = { mapping, timeZone: 'America/New_York', format: table.format };
  const tally = shape.tally(mapping);
  const rows: Row[] = [];
  for await (const batch of rowsOf(files, { key, by, readingOf: (headers) => shape.reading(by, headers) })) {
    tally.take(batch);
    rows.push(...batch.good);
  }
  expect(tally.refusal()).toBeNull();
  return { rows, counts: tally.counts(), problems: tally.problems, table };
}

const expectedOf = (id: string) =>
  (
    JSON.parse(readFileSync(join(reference ?? '', 'metrics-cases.json'), 'utf8')) as { id: string; expected: unknown }[]
  ).find((one) => one.id === id)?.expected;

interface Pareto {
  readonly total: number;
  readonly distinct: number;
  readonly top: readonly { readonly reason: string; readonly count: number }[];
}

const paretoOf = (rows: readonly ContactDraft[]): Pareto => {
  const counts = new Map<string, number>();
  for (const { label, contacts } of rows)
    counts.set(groupingOf(label), (counts.get(groupingOf(label)) ?? 0) + contacts);
  const { total, distinct, rows: ranked } = topReasons({ counts });
  return { total, distinct, top: ranked.slice(0, 10).map(({ reason, count }) => ({ reason, count })) };
};
const folds = ({ total, distinct, top }: Pareto): Pareto => ({
  ...{ total, distinct },
  top: top.map(({ reason, count }) => ({ reason: groupingOf(reason), count })),
});

const asContacts = (name: string, roles: Roles) =>
  realFile(name, { roles, holds: 'CONTACT_COUNTS', shape: contactsShape });

withRealFiles(
  'complaints about Comcast: every messy label is counted, days and months the right way round',
  async () => {
    const { rows, counts, problems } = await asContacts('comcast-fcc-complaints-2015.csv', {
      'Customer Complaint': { role: 'CONTACT_REASON' },
      Date: { role: 'DATE', dateOrder: 'DMY' },
      'Received Via': { role: 'CHANNEL' },
    });
    expect([counts.goodRows, problems]).toEqual([2224, []]);
    expect(paretoOf(rows)).toEqual(folds(expectedOf('pareto-comcast-raw') as Pareto));
  },
);

withRealFiles('complaints about banks: American dates, products of one month', async () => {
  const { rows, table } = await asContacts('cfpb-complaints-sample.csv', {
    Product: { role: 'CONTACT_REASON' },
    'Date received': { role: 'DATE', dateOrder: 'MDY' },
    'Submitted via': { role: 'CHANNEL' },
  });
  const guess = previewOf(table, { sources: [], isSaid: false });
  const date = guess.columns.find(({ header }) => header === 'Date received');
  expect(date?.guess.mapping).toMatchObject({ role: 'DATE', dateOrder: 'MDY' });
  const inFebruary = rows.filter(({ day }) => day.startsWith('2016-02'));
  expect(paretoOf(inFebruary)).toEqual(folds((expectedOf('pareto-cfpb-feb16') as { now: Pareto }).now));
});

withRealFiles('calls about animals in New York: nine reasons', async () => {
  const { rows, counts } = await asContacts('nyc311-animals-2025q1.csv', {
    'Complaint Type': { role: 'CONTACT_REASON' },
    'Created Date': { role: 'DATE', dateOrder: 'MDY' },
  });
  expect(counts).toMatchObject({ goodRows: 4969, badRows: 0 });
  expect(paretoOf(rows)).toEqual(folds(expectedOf('pareto-nyc311') as Pareto));
});

withRealFiles('the same calls as cases: how long they take, those still open counted as open', async () => {
  const { rows, counts, table } = await realFile('nyc311-animals-2025q1.csv', {
    holds: 'CASES',
    shape: casesShape,
    roles: {
      'Unique Key': { role: 'RESPONSE_ID' },
      'Created Date': { role: 'DATE', dateOrder: 'MDY' },
      'Closed Date': { role: 'CLOSED', dateOrder: 'MDY' },
      'Complaint Type': { role: 'CONTACT_REASON' },
    },
  });
  expect(previewOf(table, { sources: [], isSaid: false }).holds).toBe('CASES');
  expect(counts).toMatchObject({ goodRows: 4969, badRows: 0, cases: { cases: 4969, labels: 9 } });
  const dead = rows.filter(({ label }) => label === 'Dead Animal');
  const found = cycleTime(
    dead.map(({ openedAt, closedAt }) => ({
      hours: hoursBetween(openedAt, closedAt ?? '2025-03-31T23:59'),
      closed: closedAt !== null,
    })),
  );
  const { median_h, p90_h, ...exact } = expectedOf('cycle-nyc311-dead') as Record<string, number>;
  expect(found).toMatchObject(exact);
  expect([found.median, found.p90]).toEqual([median_h, p90_h].map((hours) => expect.closeTo(hours ?? 0, 6)));
  expect(found.withOpen.median.hours).toBeGreaterThan(found.median ?? 0);
});

withRealFiles('customers of a telephone company: what they bring, who left, and eleven blanks', async () => {
  const { rows, counts, table } = await realFile('ibm-telco-churn.csv', {
    holds: 'CUSTOMERS',
    shape: customersShape,
    roles: {
      customerID: { role: 'CUSTOMER_KEY' },
      TotalCharges: { role: 'REVENUE', decimalMark: '.' },
      Churn: { role: 'HAS_LEFT' },
      Contract: { role: 'DIMENSION', dimension: 'Contract' },
    },
  });
  expect(previewOf(table, { sources: [], isSaid: false }).holds).toBe('CUSTOMERS');
  expect(counts).toMatchObject({ goodRows: 7043, customers: { customers: 7043, withRevenue: 7032, left: 1869 } });
  const rateOf = (some: typeof rows) =>
    churnRate({ atStart: some.length, lost: some.filter(({ hasLeft }) => hasLeft).length });
  const close = (value: number): number => expect.closeTo(value, 6) as unknown as number;
  const like = ({ n, rate, ci_low, ci_high }: Churned) => ({
    ...{ n, value: close(rate), low: close(ci_low), high: close(ci_high) },
  });
  expect(rateOf(rows)).toMatchObject(like(expectedOf('churn-telco-all') as Churned));
  for (const [contract, expected] of Object.entries(expectedOf('churn-telco-contract') as Record<string, Churned>))
    expect(rateOf(rows.filter(({ labels }) => labels[0] === contract))).toMatchObject(like(expected));
});

interface Churned {
  readonly n: number;
  readonly rate: number;
  readonly ci_low: number;
  readonly ci_high: number;
}
