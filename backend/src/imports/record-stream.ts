import { splitRecords, type Delimiter, type TextRecord } from '@cxboard/domain/imports/records.rules';
import { type FileFormat, quoteNeverClosed } from '@cxboard/domain/imports/table.rules';
import { lineTooLong } from '@cxboard/domain/imports/import.rules';
import { FileRefused } from './file-refused.ts';
import { Decoder } from './text-decoding.ts';

/** More text than this without the end of a record is no record: a quote was left open. */
const longestRecord = 8 * 1024 * 1024;

/**
 * Splits a text that arrives in parts. A line without quotes is cut at its delimiters; a record with quotes goes
 * through the splitter of the preview, so that both read a file alike.
 */
class RecordSplitter {
  /** The line that `rest` begins on. */
  private line = 1;
  private rest = '';
  private waitsForQuote = false;

  constructor(private readonly delimiter: Delimiter) {}

  /** The line that the next part begins on. */
  get lineReached(): number {
    return this.line + linesIn(this.rest);
  }

  take(part: string): TextRecord[] {
    const records: TextRecord[] = [];
    const text = this.rest + part;
    if (!part.includes(this.endOfWaiting)) return this.keep(text, records);
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

  /** What was kept ends no record: it waits for the end of its line, or for the next quote when one is open. */
  private get endOfWaiting(): string {
    return this.waitsForQuote ? '"' : '\n';
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

export interface Batch {
  readonly records: readonly TextRecord[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** How a text is cut into records. */
export type TextFormat = Pick<FileFormat, 'encoding' | 'delimiter' | 'endsLinesByReturn'>;

const byReturn = (text: string): string => text.replaceAll('\r', '\n');
const asItIs = (text: string): string => text;

/** The records of a text, part by part as they are read; memory stays flat whatever its size. */
export async function* recordsOf(content: AsyncIterable<Buffer>, format: TextFormat): AsyncGenerator<Batch> {
  const splitter = new RecordSplitter(format.delimiter ?? ',');
  const decoder = new Decoder(format.encoding ?? 'UTF_8');
  const line = () => splitter.lineReached;
  const endLines = format.endsLinesByReturn ? byReturn : asItIs;
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    yield { records: splitter.take(endLines(decoder.decode(part, line))), bytes };
  }
  decoder.finish(line);
  yield { records: splitter.end(), bytes };
}
