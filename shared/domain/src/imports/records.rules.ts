export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One record of a delimited text: the line it begins on (1-based) and its fields, quotes resolved. */
export interface TextRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface Records {
  readonly records: readonly TextRecord[];
  /** The line on which a quote was opened that the text never closes; null when all are closed. */
  readonly quoteOpenedOn: number | null;
}

class QuoteLeftOpen extends Error {}

/** Walks through a text once, field by field. */
class RecordReader {
  private at = 0;
  private line = 1;
  private readonly text: string;
  private readonly delimiter: Delimiter;
  private readonly stop: RegExp;

  constructor(text: string, delimiter: Delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    this.stop = new RegExp(`[${delimiter}\r\n]`, 'g');
  }

  get hasMore(): boolean {
    return this.at < this.text.length;
  }

  get currentLine(): number {
    return this.line;
  }

  record(): TextRecord {
    const line = this.line;
    const fields = [this.field()];
    while (this.text[this.at] === this.delimiter) {
      this.at += 1;
      fields.push(this.field());
    }
    this.endOfLine();
    return { line, fields };
  }

  /** What follows a closing quote up to the next delimiter belongs to the field. */
  private field(): string {
    const quoted = this.text[this.at] === '"' ? this.quoted() : '';
    this.stop.lastIndex = this.at;
    const end = this.stop.exec(this.text)?.index ?? this.text.length;
    const rest = this.text.slice(this.at, end);
    this.at = end;
    return quoted + rest;
  }

  private quoted(): string {
    let [value, from] = ['', this.at + 1];
    for (;;) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0) throw new QuoteLeftOpen();
      value += this.text.slice(from, quote);
      from = quote + 2;
      if (this.text[quote + 1] !== '"') break;
      value += '"';
    }
    this.at = from - 1;
    this.line += value.split('\n').length - 1;
    return value;
  }

  private endOfLine(): void {
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line += 1;
  }
}

/**
 * Splits the opening of a text into records (RFC 4180; LF or CRLF, doubled quotes, line ends inside quotes). Lines
 * without any text are passed over. For samples, up to `limit` records; whole files are streamed by the server.
 */
export function splitRecords(text: string, delimiter: Delimiter, limit = Infinity): Records {
  const reader = new RecordReader(text, delimiter);
  const records: TextRecord[] = [];
  try {
    while (reader.hasMore && records.length < limit) {
      const record = reader.record();
      if (record.fields.length > 1 || record.fields[0] !== '') records.push(record);
    }
  } catch (problem) {
    if (!(problem instanceof QuoteLeftOpen)) throw problem;
    return { records, quoteOpenedOn: reader.currentLine };
  }
  return { records, quoteOpenedOn: null };
}
