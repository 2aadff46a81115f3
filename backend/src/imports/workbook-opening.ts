import type { TextRecord } from '@cxboard/domain/imports/records.rules';
import {
  emptyFile,
  type FileFormat,
  type SaidFormat,
  type Table,
  tableOf,
  type TableRefused,
} from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import type { FileKey, FileStore } from '../platform/files/file-store.ts';
import { Workbook } from './workbook.ts';
import { WorkbookArchive } from './workbook-archive.ts';
import type { Batch } from './record-stream.ts';

/** A workbook that is closed again whatever becomes of it. */
async function* opened(files: FileStore, key: FileKey): AsyncGenerator<Workbook> {
  const workbook = await Workbook.open(await WorkbookArchive.open(await files.descriptor(key)));
  try {
    yield workbook;
  } finally {
    workbook.close();
  }
}

const fitted = ({ line, fields }: TextRecord, width: number): TextRecord => ({
  line,
  fields: fields.length >= width ? fields : [...fields, ...Array.from({ length: width - fields.length }, () => '')],
});

async function firstRows(workbook: Workbook, sheet: string): Promise<TextRecord[]> {
  const found: TextRecord[] = [];
  for await (const { records } of workbook.rows(sheet)) {
    for (const record of records) found.push(record);
    if (found.length > limits.imports.sampleRows) break;
  }
  const width = Math.max(0, ...found.map(({ fields }) => fields.length));
  return found.map((record) => fitted(record, width));
}

const noText = { encoding: null, delimiter: null, endsLinesByReturn: false } as const;

/** The opening of a sheet as a table: of the one that was named, else of the first that holds any rows. */
export async function openWorkbook(
  files: FileStore,
  key: FileKey,
  said: SaidFormat,
): Promise<(Table & { sheets: readonly string[] }) | TableRefused> {
  for await (const workbook of opened(files, key)) {
    const { sheets } = workbook;
    for (const sheet of said.sheet ? [said.sheet] : sheets) {
      const rows = await firstRows(workbook, sheet);
      if (rows.length === 0) continue;
      const table = tableOf(rows, { ...said, ...noText, sheet });
      return 'headers' in table ? { ...table, sheets } : table;
    }
  }
  return emptyFile();
}

/** All rows of a sheet, each as wide as its header, as they are read. */
export async function* rowsOfSheet(
  files: FileStore,
  key: FileKey,
  { format, width }: { readonly format: FileFormat; readonly width: number },
): AsyncGenerator<Batch> {
  for await (const workbook of opened(files, key))
    for await (const { records, bytes } of workbook.rows(format.sheet ?? ''))
      yield { records: records.map((record) => fitted(record, width)), bytes };
}
