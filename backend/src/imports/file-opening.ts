import { findEncoding } from '@cxboard/domain/imports/encoding.rules';
import type { ColumnMapping, Mapping } from '@cxboard/domain/imports/mapping.rules';
import { type Opening, rememberedFor, sourceLike, withBlanksOf } from '@cxboard/domain/imports/remembered.rules';
import { guessShapes } from '@cxboard/domain/imports/shape-guess.rules';
import {
  type EmptyFile,
  isWorkbook,
  type NotATable,
  readTable,
  refuseBytes,
  type SaidFormat,
  type Table,
  type TableRefused,
} from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import type { FileKey, FileStore } from '../platform/files/file-store.ts';
import { FileRefused } from './file-refused.ts';
import type { ImportPreviewModel } from './import-preview.model.ts';
import { openingText } from './text-decoding.ts';
import { openWorkbook } from './workbook-opening.ts';

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

/** Why a stored file is no table. */
export type OpeningRefused = TableRefused | EmptyFile | NotATable | FileRefused['refusal'];

/** The opening of a stored file as a table, or why it is none. What somebody said about its format wins over what is found. */
export async function openTable(
  files: FileStore,
  key: FileKey,
  said: SaidFormat = {},
): Promise<Table | OpeningRefused> {
  const bytes = await openingOf(files, key);
  const whole = bytes.length <= openingBytes;
  try {
    if (isWorkbook(bytes)) return await openWorkbook(files, key, said);
    return refuseBytes(bytes) ?? readText(bytes, { whole, said });
  } catch (problem) {
    if (problem instanceof FileRefused) return problem.refusal;
    throw problem;
  }
}

function readText(bytes: Buffer, { whole, said }: { whole: boolean; said: SaidFormat }): Table | TableRefused {
  const encoding = said.encoding ?? findEncoding(bytes);
  return readTable(openingText(bytes, encoding), { whole, said: { ...said, encoding } });
}

export const isTable = (found: Table | OpeningRefused): found is Table => 'headers' in found;

/** A source with the mapping of its newest file. */
export interface KeptSource {
  readonly id: string;
  readonly name: string;
  readonly mapping: Mapping;
}

interface KeptSources {
  readonly sources: readonly KeptSource[];
  readonly isSaid: boolean;
}

const valuesShown = 50;

/** What the analyst sees first: some rows, and for each column a proposal and its most frequent values. */
export function previewOf(
  { headers, questions, rows, format, sheets = [] }: Table,
  sources: KeptSources,
): ImportPreviewModel {
  const sample = rows.slice(0, limits.imports.sampleRows).map(({ fields }) => fields);
  const { holds, asAnswers: guess, ...as } = guessShapes(headers, sample, questions);
  return {
    holds,
    columns: guess.columns.map((column, place) => ({
      header: headers[place] ?? '',
      guess: column,
      asContacts: as.asContacts.columns[place] ?? column,
      asCases: as.asCases.columns[place] ?? column,
      asCustomers: as.asCustomers.columns[place] ?? column,
      asObservations: as.asObservations.columns[place] ?? column,
      ...valuesOf(sample.map((fields) => fields[place] ?? '')),
    })),
    rows: sample.slice(0, limits.imports.previewRows),
    askPeriod: guess.askPeriod,
    known: guess.known,
    leaveOut: guess.leaveOut,
    format,
    sheets,
    sampleRows: sample.length,
    remembered: remembered({ headers, rows: sample, guessed: guess.columns.map(({ mapping }) => mapping) }, sources),
  };
}

/** A file that says where it is from is read by that source, whatever it lacks. */
function remembered(
  { guessed, ...opening }: Opening & { readonly guessed: readonly ColumnMapping[] },
  { sources, isSaid }: KeptSources,
): ImportPreviewModel['remembered'] {
  const source = isSaid ? sources[0] : sourceLike(opening.headers, sources);
  if (!source) return null;
  const { mapping, newHeaders, goneHeaders } = rememberedFor(source.mapping, opening);
  const known = withBlanksOf(mapping, guessed);
  return { sourceId: source.id, sourceName: source.name, mapping: known, newHeaders, goneHeaders };
}

function valuesOf(cells: readonly string[]) {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, valuesShown);
  return { distinct: counts.size, values: frequent.map(([value, count]) => ({ value: value.slice(0, 200), count })) };
}
