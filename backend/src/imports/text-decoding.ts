import type { Encoding } from '@cxboard/domain/imports/encoding.rules';
import { nulByte, wrongEncoding } from '@cxboard/domain/imports/table.rules';
import { FileRefused } from './file-refused.ts';

const labels = {
  UTF_8: 'utf-8',
  UTF_16LE: 'utf-16le',
  UTF_16BE: 'utf-16be',
  WINDOWS_1250: 'windows-1250',
  WINDOWS_1252: 'windows-1252',
} as const satisfies Record<Encoding, string>;

/** A byte that an old Windows encoding leaves open is read as one of these, which no text holds: the encoding is another one. */
const openByte = /[\u0080-\u009f]/;
const isOpen = (encoding: Encoding): boolean => encoding === 'WINDOWS_1250' || encoding === 'WINDOWS_1252';

const linesIn = (text: string): number => text.split('\n').length - 1;

/** The text of bytes that can be read, up to the first that cannot. */
function beforeFault(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(labels[encoding]).decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd')));
}

/** Bytes to text, part by part; what is not written so, or is no text at all, stops with its line. */
export class Decoder {
  private readonly decoder: TextDecoder;
  private readonly mayBeOpen: boolean;
  private carried: Uint8Array = new Uint8Array();

  constructor(private readonly encoding: Encoding) {
    this.decoder = new TextDecoder(labels[encoding], { fatal: true });
    this.mayBeOpen = isOpen(encoding);
  }

  /** `line` is the one that these bytes begin on. */
  decode(bytes: Buffer, line: () => number): string {
    const text = this.read(bytes, line);
    this.carried = bytes.subarray(-3);
    const nul = text.indexOf('\0');
    if (nul >= 0) throw new FileRefused(nulByte(line() + linesIn(text.slice(0, nul))));
    if (!this.mayBeOpen) return text;
    const open = text.search(openByte);
    if (open >= 0) throw new FileRefused(wrongEncoding(line() + linesIn(text.slice(0, open))));
    return text;
  }

  finish(line: () => number): void {
    try {
      this.decoder.decode();
    } catch {
      throw new FileRefused(wrongEncoding(line()));
    }
  }

  private read(bytes: Buffer, line: () => number): string {
    try {
      return this.decoder.decode(bytes, { stream: true });
    } catch {
      const read =
        beforeFault(bytes, this.encoding) || beforeFault(Buffer.concat([this.carried, bytes]), this.encoding);
      throw new FileRefused(wrongEncoding(line() + linesIn(read)));
    }
  }
}

/** The opening of a text. A letter cut off by its end is no fault. */
export const openingText = (bytes: Buffer, encoding: Encoding): string => new Decoder(encoding).decode(bytes, () => 1);
