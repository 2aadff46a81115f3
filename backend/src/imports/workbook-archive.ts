import { closeSync } from 'node:fs';
import { unpacksTooLarge, workbookBroken } from '@cxboard/domain/imports/workbook-refusals.rules';
import { limits } from '@cxboard/domain/limits';
import { SaxesParser } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.ts';

const mostEntries = 10_000;
/** Sheets shrink to a tenth or a thirtieth; what shrinks more than this is made to burst. */
const mostShrinking = 250;
const harmlessBytes = 64 * 1024 ** 2;

function refuseBomb({ uncompressedSize, compressedSize }: Entry): void {
  const bursts = uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * mostShrinking;
  if (bursts || uncompressedSize > limits.imports.workbookBytes)
    throw new FileRefused(unpacksTooLarge(uncompressedSize, limits.imports.workbookBytes));
}

/** A tag of the XML with its own name, without the prefix of its namespace. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const ownName = (name: string): string => name.slice(name.indexOf(':') + 1);

function parserOf(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handler.open(ownName(name), attributes as Record<string, string>));
  parser.on('text', (text) => handler.text(text));
  parser.on('closetag', ({ name }) => handler.close(ownName(name)));
  parser.on('doctype', () => parser.fail('A workbook declares no types.'));
  parser.on('error', () => {
    throw new FileRefused(workbookBroken());
  });
  return parser;
}

/** The parts of a workbook, read from its archive one by one; no part is ever held whole. */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** The descriptor is the archive's from here on, and closed when no archive comes of it. */
  static async open(descriptor: number): Promise<WorkbookArchive> {
    const zip = await yauzl.fromFdPromise(descriptor, { autoClose: false }).catch(() => {
      closeSync(descriptor);
      throw new FileRefused(workbookBroken());
    });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= mostEntries) throw new FileRefused(workbookBroken());
        entries.set(entry.fileName, entry);
      }
      return new WorkbookArchive(zip, entries);
    } catch {
      zip.close();
      throw new FileRefused(workbookBroken());
    }
  }

  close(): void {
    this.zip.close();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Reads a part through; none of it when the workbook has no such part. */
  async read(name: string, handler: XmlHandler): Promise<void> {
    const steps = this.steps(name, handler);
    let step = await steps.next();
    while (!step.done) step = await steps.next();
  }

  /** The same step by step, each with the packed bytes read so far. */
  async *steps(name: string, handler: XmlHandler): AsyncGenerator<number> {
    const entry = this.entries.get(name);
    if (!entry) return;
    refuseBomb(entry);
    const parser = parserOf(handler);
    const text = new TextDecoder('utf-8', { fatal: true });
    let bytes = 0;
    try {
      const content: AsyncIterable<Buffer> = await this.zip.openReadStreamPromise(entry);
      for await (const part of content) {
        bytes += part.length;
        parser.write(text.decode(part, { stream: true }));
        yield Math.round((bytes / Math.max(1, entry.uncompressedSize)) * entry.compressedSize);
      }
      parser.close();
    } catch (problem) {
      throw problem instanceof FileRefused ? problem : new FileRefused(workbookBroken());
    }
  }
}
