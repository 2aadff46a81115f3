import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { RowProblem } from '@cxboard/domain/imports/row.rules';
import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import type { FileKey, FileStore } from '../platform/files/file-store.ts';
import { isTable, openTable } from './file-opening.ts';
import { FileRefused, recordsOf } from './record-stream.ts';

export interface RowBatch<Row> {
  readonly good: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly badRows: number;
  readonly bytes: number;
  readonly rows: number;
}

export interface Reading {
  readonly mapping: Mapping;
  readonly timeZone: string;
}

export type RowReading<Row> = (
  record: TextRecord,
) => { readonly kind: 'ROW'; readonly row: Row } | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

/** A part becomes some twenty times its size in short-lived rows; small ones are gone before they count as old. */
const partBytes = 4 * 1024;

/** Reads the rows of a stored file, part by part. */
export async function* rowsOf<Row>(
  files: FileStore,
  key: FileKey,
  readingOf: (headers: readonly string[]) => RowReading<Row>,
): AsyncGenerator<RowBatch<Row>> {
  const table = await openTable(files, key);
  if (!isTable(table)) throw new FileRefused(table);
  const read = readingOf(table.headers);
  let rows = 0;
  const content: AsyncIterable<Buffer> = files.read(key, partBytes);
  for await (const { records, bytes } of recordsOf(content, table.delimiter)) {
    const good: Row[] = [];
    const problems: RowProblem[] = [];
    let badRows = 0;
    for (const record of records) {
      if (record.line === table.headerLine) continue;
      rows += 1;
      const found = read(record);
      if (found.kind === 'ROW') good.push(found.row);
      else {
        badRows += 1;
        problems.push(...found.problems);
      }
    }
    yield { good, problems, badRows, bytes, rows };
  }
}
