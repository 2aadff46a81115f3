import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ColumnMapping, folded, type Mapping } from '@cxboard/domain/imports/mapping.rules';
import { compileMapping, type ResponseDraft } from '@cxboard/domain/imports/row.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { type Expected, type OddFile, oddFiles } from '../../testing/eighty-files.ts';
import { Clock } from '../platform/clock.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { isTable, openTable } from './file-opening.ts';
import { FileRefused } from './file-refused.ts';
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
