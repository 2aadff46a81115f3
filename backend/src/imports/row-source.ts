import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { RowProblem } from '@cxboard/domain/imports/row.rules';
import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import type { FileKey, FileStore } from '../platform/files/file-store.ts';
import { leftOutReader } from '@cxboard/domain/imports/row-in-hand.rules';
import type { FileFormat } from '@cxboard/domain/imports/table.rules';
import { isTable, openTable } from './file-opening.ts';
import { FileRefused } from './file-refused.ts';
import { type Batch, recordsOf } from './record-stream.ts';
import { rowsOfSheet } from './workbook-opening.ts';

export interface RowBatch<Row> {
  readonly good: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly badRows: number;
  /** Rows that the mapping says are no answers. */
  readonly leftOut: number;
  readonly bytes: number;
  readonly rows: number;
}

export interface Reading {
  readonly mapping: Mapping;
  readonly timeZone: string;
  /** null for a file sent before formats were kept: it is found again. */
  readonly format: FileFormat | null;
}

export type RowReading<Row> = (
  record: TextRecord,
) => { readonly kind: 'ROW'; readonly row: Row } | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

/** A part becomes some twenty times its size in short-lived rows; small ones are gone before they count as old. */
const partBytes = 4 * 1024;

/** A stored file and how its rows are read. */
export interface FileOfRows<Row> {
  readonly key: FileKey;
  readonly by: Reading;
  readonly readingOf: (headers: readonly string[]) => RowReading<Row>;
}

/** Reads the rows of a stored file, part by part. */
export async function* rowsOf<Row>(
  files: FileStore,
  { key, by, readingOf }: FileOfRows<Row>,
): AsyncGenerator<RowBatch<Row>> {
  const table = await openTable(files, key, by.format ?? {});
  if (!isTable(table)) throw new FileRefused(table);
  const { format, headers } = table;
  const isLeftOut = leftOutReader(by.mapping, headers);
  const reading = new RowsReading(readingOf(headers), isLeftOut, namesPassed(format));
  const width = headers.length;
  const content = format.sheet === null ? inText(files, key, format) : rowsOfSheet(files, key, { format, width });
  for await (const batch of content) yield reading.take(batch);
}

const inText = (files: FileStore, key: FileKey, format: FileFormat): AsyncIterable<Batch> =>
  recordsOf(files.read(key, partBytes), format);

/** The rows that can be used, part by part. */
export async function* goodRowsOf<Row>(batches: AsyncIterable<RowBatch<Row>>): AsyncGenerator<readonly Row[]> {
  for await (const { good } of batches) yield good;
}

/** Says of each record in turn whether it stands above the first row. */
function namesPassed({ headerLine, headerRows }: FileFormat): (line: number) => boolean {
  let left = headerRows;
  return (line) => {
    if (left === 0) return false;
    if (line >= headerLine) left -= 1;
    return true;
  };
}

class RowsReading<Row> {
  private rows = 0;

  constructor(
    private readonly read: RowReading<Row>,
    private readonly isLeftOut: ((fields: readonly string[]) => boolean) | null,
    private readonly isAboveRows: (line: number) => boolean,
  ) {}

  take({ records, bytes }: Batch): RowBatch<Row> {
    const good: Row[] = [];
    const problems: RowProblem[] = [];
    let [badRows, leftOut] = [0, 0];
    for (const record of records) {
      if (this.isAboveRows(record.line)) continue;
      this.rows += 1;
      if (this.isLeftOut?.(record.fields)) {
        leftOut += 1;
        continue;
      }
      const found = this.read(record);
      if (found.kind === 'ROW') good.push(found.row);
      else {
        badRows += 1;
        problems.push(...found.problems);
      }
    }
    return { good, problems, badRows, leftOut, bytes, rows: this.rows };
  }
}
