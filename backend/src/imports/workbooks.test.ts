import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { packed, workbookParts } from '../../testing/workbook-file.ts';
import { Clock } from '../platform/clock.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { isTable, openTable } from './file-opening.ts';
import { SharedTexts } from './shared-texts.ts';
import { rowsOfSheet } from './workbook-opening.ts';

let folder: string;
let files: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
  files = new FileStore(folder, new Clock());
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(content: Buffer) {
  const key = { organizationId: randomUUID(), fileId: randomUUID() };
  await files.keep(key, Readable.from([content]));
  return key;
}

const text = (words: string) => `<t>${words}</t>`;
const texts = [
  ...['id', 'day', 'at', 'score', 'note'].map(text),
  '<r><t>two </t></r><r><t xml:space="preserve">parts</t></r><rPh><t>spoken</t></rPh>',
  text('line_x000D_end &amp; more'),
];
const shared = (place: string, number: number) => `<c r="${place}" t="s"><v>${number}</v></c>`;
const names = `<row r="2">${['A2', 'B2', 'C2', 'D2', 'E2'].map((place, nth) => shared(place, nth)).join('')}</row>`;
const row = (line: number, cells: string) => `<row r="${line}">${cells}</row>`;
const answers = {
  name: 'Answers',
  rows: [
    row(1, '<c r="A1" t="inlineStr"><is><t>Survey of March</t></is></c>'),
    names,
    row(
      3,
      `<c r="A3"><v>12345678901</v></c><c r="B3" s="1"><v>46083</v></c><c r="C3" s="2"><v>0.5</v></c><c r="D3"><f>4+5</f><v>9</v></c>${shared('E3', 5)}<c r="F3" s="1"/>`,
    ),
    row(
      5,
      `<c r="A5" t="str"><f>A1</f><v>x-2</v></c><c r="B5" s="1"><v>46083.25</v></c><c r="D5"><v>4.5999999999999996</v></c>${shared('E5', 6)}`,
    ),
    row(6, '<c r="A6" t="b"><v>1</v></c><c r="D6" t="e"><v>#N/A</v></c>'),
  ].join(''),
};

test('a sheet is read as it shows: shared texts, dates, times, results of formulas, numbers without noise', async () => {
  const hidden = { name: 'Lists', isHidden: true, rows: names };
  const key = await kept(
    packed(workbookParts([hidden, { name: 'Empty', rows: '' }, answers, { ...answers, name: 'Again' }], texts)),
  );
  const table = await openTable(files, key);
  if (!isTable(table)) throw new Error(table.message);
  expect(table.sheets).toEqual(['Empty', 'Answers', 'Again']);
  expect(table.format).toMatchObject({ sheet: 'Answers', headerLine: 2, headerRows: 1, encoding: null });
  expect(table.headers).toEqual(['id', 'day', 'at', 'score', 'note']);
  expect(table.rows).toEqual([
    { line: 3, fields: ['12345678901', '2026-03-02', '12:00:00', '9', 'two parts'] },
    { line: 5, fields: ['x-2', '2026-03-02 06:00:00', '', '4.6', 'line\rend & more'] },
    { line: 6, fields: ['TRUE', '', '', '#N/A', ''] },
  ]);
  const all: unknown[] = [];
  for await (const { records } of rowsOfSheet(files, key, { format: table.format, width: 5 })) all.push(...records);
  expect(all.slice(2)).toEqual(table.rows);
  expect(await openTable(files, key, { sheet: 'Again' })).toMatchObject({ format: { sheet: 'Again' } });
});

const sheet = (rows: string) => packed(workbookParts([{ name: 'One', rows }], texts));
const bomb = () => packed(workbookParts([{ name: 'One', rows: names }], [text(' '.repeat(80 * 1024 ** 2))]));

test.each<[string, () => Buffer, object]>([
  ['that unpacks to far more than it holds', bomb, { __typename: 'UnpacksTooLarge' }],
  ['whose sizes are no true ones', () => packed(workbookParts([answers], texts), 7), { __typename: 'WorkbookBroken' }],
  ['that is cut off', () => sheet(names).subarray(0, 500), { __typename: 'WorkbookBroken' }],
  ['whose XML is no XML', () => sheet(`${names}<row><c`), { __typename: 'WorkbookBroken' }],
  ['without sheets', () => packed({ 'word/document.xml': '<w/>' }), { __typename: 'EmptyFile' }],
  ['without rows', () => sheet(''), { __typename: 'EmptyFile' }],
  ['with names only', () => sheet(names), { __typename: 'EmptyFile' }],
  [
    'with a cell too far right',
    () => sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
    { __typename: 'WorkbookBroken' },
  ],
  [
    'with a formula that was never computed',
    () => sheet(`${names}<row r="3"><c r="A3"><f>1+1</f></c></row>`),
    { __typename: 'FormulaWithoutValue', line: 3, cell: 'A3' },
  ],
])('a workbook %s is refused', async (_, content, refusal) => {
  expect(await openTable(files, await kept(content()))).toMatchObject(refusal);
});

const onLinux = existsSync('/proc/self/fd') ? test : test.skip;

onLinux('no file stays open, whether a workbook is read through, left early, or refused', async () => {
  const many = Array.from(
    { length: 3_000 },
    (_, nth) => `<row r="${nth + 3}"><c r="A${nth + 3}"><v>${nth}</v></c></row>`,
  );
  const keys = await Promise.all(
    [sheet(`${names}${many.join('')}`), sheet(names).subarray(0, 500), sheet('<x')].map(kept),
  );
  const open = () => readdirSync('/proc/self/fd').length;
  const before = open();
  for (let time = 0; time < 5; time += 1) for (const key of keys) await openTable(files, key);
  await setTimeout(100); // closing a descriptor takes a turn
  expect(open()).toBeLessThanOrEqual(before + 1);
});

test('shared texts beyond what memory holds come back from the disk', () => {
  const shared = new SharedTexts();
  const of = (nth: number) => `${nth} ${'ž'.repeat(2_000)}`;
  for (let nth = 0; nth < 9_000; nth += 1) shared.add(of(nth));
  for (const nth of [0, 8_999, 4_500, 1, 8_998]) expect(shared.at(nth)).toBe(of(nth));
  expect(shared.at(9_000)).toBeNull();
  shared.close();
});
