import { splitRecords, type Delimiter, type TextRecord } from '@cxboard/domain/imports/records.rules';
import { nulByte, quoteNeverClosed, wrongEncoding } from '@cxboard/domain/imports/table.rules';
import { firstNotUtf8 } from '@cxboard/domain/imports/utf8.rules';
import { lineTooLong } from '@cxboard/domain/imports/import.rules';
import type { Refusal } from '@cxboard/domain/refusal';

/** The file cannot be read on: the sentence says where and what to do. */
export class FileRefused extends Error {
  constructor(readonly refusal: Refusal<string>) {
    super(refusal.message);
  }
}

/** More text than this without the end of a record is no record: a quote was left open. */
const longestRecord = 8 * 1024 * 1024;
const newline = 0x0a;

/**
 * Splits a text that arrives in parts. A line without quotes is cut at its delimiters; a record with quotes goes
 * through the splitter of the preview, so that both read a file alike.
 */
class RecordSplitter {
  /** The line that `rest` begins on. */
  line = 1;
  private rest = '';
  private waitsForQuote = false;

  constructor(private readonly delimiter: Delimiter) {}

  take(part: string): TextRecord[] {
    const records: TextRecord[] = [];
    const text = this.rest + part;
    // Inside an open quote nothing new can end before the next quote comes.
    if (this.waitsForQuote && !part.includes('"')) return this.keep(text, records);
    let at = 0;
    for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
      const line = text.slice(at, end);
      if (!line.includes('"') && !line.includes('\r', 0)) this.plain(line, records);
      else if (isPlainWithReturn(line)) this.plain(line.slice(0, -1), records);
      else {
        const next = this.quoted(text, { from: at, end, records });
        if (next === null) return this.keep(text.slice(at), records);
        at = next;
        continue;
      }
      at = end + 1;
    }
    this.waitsForQuote = false;
    return this.keep(text.slice(at), records);
  }

  end(): TextRecord[] {
    const records: TextRecord[] = [];
    if (this.rest === '') return records;
    const found = splitRecords(this.rest, this.delimiter);
    if (found.quoteOpenedOn !== null) throw new FileRefused(quoteNeverClosed(this.line + found.quoteOpenedOn - 1));
    for (const { line, fields } of found.records) records.push({ line: this.line + line - 1, fields });
    return records;
  }

  private plain(line: string, records: TextRecord[]) {
    if (line !== '') records.push({ line: this.line, fields: line.split(this.delimiter) });
    this.line += 1;
  }

  /** Takes the record that begins at `from` as soon as its quotes are closed; where the next one begins, or null. */
  private quoted(text: string, { from, end, records }: { from: number; end: number; records: TextRecord[] }) {
    for (let stop = end; stop >= 0; stop = text.indexOf('\n', stop + 1)) {
      const record = text.slice(from, stop);
      const found = splitRecords(record, this.delimiter);
      if (found.quoteOpenedOn !== null) continue;
      for (const { line, fields } of found.records) records.push({ line: this.line + line - 1, fields });
      this.line += linesIn(record) + 1;
      return stop + 1;
    }
    this.waitsForQuote = true;
    return null;
  }

  private keep(rest: string, records: TextRecord[]): TextRecord[] {
    if (rest.length > longestRecord)
      throw new FileRefused(this.waitsForQuote ? quoteNeverClosed(this.line) : lineTooLong(this.line));
    this.rest = rest;
    return records;
  }
}

const isPlainWithReturn = (line: string): boolean => line.indexOf('\r') === line.length - 1 && !line.includes('"');

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Bytes to text; what is no UTF-8 or no text at all stops with its line. */
class Decoder {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private carried: Uint8Array = new Uint8Array();

  decode(bytes: Buffer, lineBefore: () => number): string {
    const nul = bytes.indexOf(0);
    if (nul >= 0) throw new FileRefused(nulByte(lineBefore() + count(bytes.subarray(0, nul))));
    try {
      const text = this.utf8.decode(bytes, { stream: true });
      this.carried = bytes.subarray(-3);
      return text;
    } catch {
      const all = Buffer.concat([this.carried, bytes]);
      const at = firstNotUtf8(bytes) ?? firstNotUtf8(all) ?? 0;
      throw new FileRefused(wrongEncoding(lineBefore() + count(bytes.subarray(0, at))));
    }
  }

  finish(line: () => number): void {
    try {
      this.utf8.decode();
    } catch {
      throw new FileRefused(wrongEncoding(line()));
    }
  }
}

const count = (bytes: Uint8Array): number => bytes.reduce((lines, byte) => lines + Number(byte === newline), 0);

export interface Batch {
  readonly records: readonly TextRecord[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** The records of a file, part by part as they are read; memory stays flat whatever its size. */
export async function* recordsOf(content: AsyncIterable<Buffer>, delimiter: Delimiter): AsyncGenerator<Batch> {
  const splitter = new RecordSplitter(delimiter);
  const decoder = new Decoder();
  const line = () => splitter.line;
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    yield { records: splitter.take(decoder.decode(part, line)), bytes };
  }
  decoder.finish(line);
  yield { records: splitter.end(), bytes };
}
