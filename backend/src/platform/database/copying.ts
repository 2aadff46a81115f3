import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { longest } from './long-statement.ts';
import type { Work } from './work.ts';

const blockLength = 16 * 1024;

/** A text as COPY takes it. */
export const escaped = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (mark) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[mark] ?? mark);

/** A value as COPY takes it; nothing is `\N`. */
export const orNull = (value: number | string | boolean | null): string =>
  value === null ? '\\N' : escaped(String(value));

/**
 * COPY is not possible into tables with row-level security: rows go into a waiting room, a temporary table, from which a
 * few statements then take them over.
 */
export async function copyInto<Row>(
  work: Work,
  { room, copy }: { readonly room: string; readonly copy: string },
  { batches, lineOf }: { readonly batches: AsyncIterable<Iterable<Row>>; readonly lineOf: (row: Row) => string },
): Promise<void> {
  await work.client().query(room);
  const sink = Object.assign(copyFrom(copy), { query_timeout: longest });
  work.client().query(sink);
  await pipeline(blocksOf(batches, lineOf), sink);
}

async function* blocksOf<Row>(
  batches: AsyncIterable<Iterable<Row>>,
  lineOf: (row: Row) => string,
): AsyncGenerator<string> {
  let block = '';
  for await (const batch of batches) {
    for (const row of batch) {
      block += lineOf(row);
      if (block.length < blockLength) continue;
      yield block;
      block = '';
    }
  }
  yield block;
}
