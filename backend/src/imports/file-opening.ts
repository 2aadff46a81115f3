import { guessContactMapping, looksLikeContacts } from '@cxboard/domain/imports/contact-guess.rules';
import { guessMapping } from '@cxboard/domain/imports/guess.rules';
import {
  readTable,
  refuseBytes,
  type BytesRefused,
  type Table,
  type TableRefused,
} from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import type { FileKey, FileStore } from '../platform/files/file-store.ts';
import type { ImportPreviewModel } from './import.model.ts';

const openingBytes = 1024 * 1024;

async function openingOf(files: FileStore, key: FileKey): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  const content: AsyncIterable<Buffer> = files.read(key);
  for await (const part of content) {
    parts.push(part);
    size += part.length;
    if (size > openingBytes) break;
  }
  return Buffer.concat(parts);
}

/** The opening of a stored file as a table, or why it is none. */
export async function openTable(files: FileStore, key: FileKey): Promise<Table | TableRefused | BytesRefused> {
  const bytes = await openingOf(files, key);
  const whole = bytes.length <= openingBytes;
  const opening = whole ? bytes : upToLastLine(bytes.subarray(0, openingBytes));
  return refuseBytes(opening) ?? readTable(opening.toString('utf8'), { whole });
}

/** Cut where a line ends, so that no character is cut in two. */
const upToLastLine = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytes.length);

export const isTable = (found: Table | TableRefused | BytesRefused): found is Table => 'headers' in found;

const valuesShown = 50;

/** What the analyst sees first: some rows, and for each column a proposal and its most frequent values. */
export function previewOf({ headers, rows }: Table): ImportPreviewModel {
  const sample = rows.slice(0, limits.imports.sampleRows).map(({ fields }) => fields);
  const guess = guessMapping(headers, sample);
  const asContacts = guessContactMapping(headers, sample);
  return {
    holds: looksLikeContacts(asContacts) ? 'CONTACT_COUNTS' : 'ANSWERS',
    columns: guess.columns.map((column, place) => ({
      header: headers[place] ?? '',
      guess: column,
      asContacts: asContacts.columns[place] ?? column,
      ...valuesOf(sample.map((fields) => fields[place] ?? '')),
    })),
    rows: sample.slice(0, limits.imports.previewRows),
    askPeriod: guess.askPeriod,
    sampleRows: sample.length,
  };
}

function valuesOf(cells: readonly string[]) {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, valuesShown);
  return { distinct: counts.size, values: frequent.map(([value, count]) => ({ value: value.slice(0, 200), count })) };
}
