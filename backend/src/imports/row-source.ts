import { folded, type Mapping } from '@cxboard/domain/imports/mapping.rules';
import { compileMapping, type ResponseDraft, type RowProblem } from '@cxboard/domain/imports/row.rules';
import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import type { FileKey, FileStore } from '../platform/files/file-store.ts';
import { isTable, openTable } from './file-opening.ts';
import { FileRefused, recordsOf } from './record-stream.ts';

export interface GoodRow {
  readonly draft: ResponseDraft;
  /** For each question the value of the file that stands for "not answered"; empty when the cell is, or was answered. */
  readonly codes: readonly string[];
}

export interface RowBatch {
  readonly good: readonly GoodRow[];
  readonly problems: readonly RowProblem[];
  readonly badRows: number;
  readonly bytes: number;
  readonly rows: number;
}

interface Reading {
  readonly mapping: Mapping;
  readonly timeZone: string;
}

/** A part becomes some twenty times its size in short-lived rows; small ones are gone before they count as old. */
const partBytes = 4 * 1024;

const noCodes: readonly string[] = [];

/** Reads the rows of a stored file by a mapping, part by part. */
export async function* rowsOf(
  files: FileStore,
  key: FileKey,
  { mapping, timeZone }: Reading,
): AsyncGenerator<RowBatch> {
  const table = await openTable(files, key);
  if (!isTable(table)) throw new FileRefused(table);
  const reader = compileMapping(mapping, table.headers, timeZone);
  const places = scorePlaces(mapping, table.headers);
  let rows = 0;
  const content: AsyncIterable<Buffer> = files.read(key, partBytes);
  for await (const { records, bytes } of recordsOf(content, table.delimiter)) {
    const good: GoodRow[] = [];
    const problems: RowProblem[] = [];
    let badRows = 0;
    for (const { line, fields } of records) {
      if (line === table.headerLine) continue;
      rows += 1;
      // Twins of a row get their own keys where the rows are counted, so that no memory of all rows is needed.
      const read = reader.read(fields, { line, occurrence: 1 });
      if (read.kind === 'ROW') good.push({ draft: read.draft, codes: codesIn(read.draft, fields, places) });
      else {
        badRows += 1;
        problems.push(...read.problems);
      }
    }
    yield { good, problems, badRows, bytes, rows };
  }
}

function scorePlaces({ columns }: Mapping, headers: readonly string[]): number[] {
  const places = new Map(headers.map((header, place) => [folded(header), place]));
  const scores = columns.filter(({ role }) => role === 'SCORE');
  return scores.map(({ header }) => places.get(folded(header)) ?? -1);
}

function codesIn({ answers }: ResponseDraft, fields: TextRecord['fields'], places: readonly number[]) {
  if (!answers.includes('blank')) return noCodes;
  return answers.map((answer, index) => (answer === 'blank' ? (fields[places[index] ?? -1] ?? '').trim() : ''));
}
