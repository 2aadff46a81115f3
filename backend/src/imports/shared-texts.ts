import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pageBytes = 1024 * 1024;
/** Pages held in memory: the newest while texts come in, the last used while they are asked for. */
const pagesHeld = 16;

/**
 * The texts that the cells of a workbook share, known by their number. They may be more than memory should hold, so
 * pages of them lie in a file that has no name any more.
 */
export class SharedTexts {
  private readonly places: number[] = [];
  private readonly held = new Map<number, Buffer>();
  private page = Buffer.alloc(pageBytes);
  private pages = 0;
  private used = 0;
  private file: number | null = null;

  add(text: string): void {
    const bytes = Buffer.from(text);
    if (this.used + bytes.length > this.page.length) this.turnPage(Math.max(pageBytes, bytes.length));
    bytes.copy(this.page, this.used);
    this.places.push(this.pages, this.used, bytes.length);
    this.used += bytes.length;
  }

  /** Null for a number that no text has. */
  at(number: number): string | null {
    const [page, from, length] = this.places.slice(number * 3, number * 3 + 3);
    if (page === undefined || from === undefined || length === undefined) return null;
    return this.pageAt(page).toString('utf8', from, from + length);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  /** Where each page begins in the file. */
  private readonly starts: { readonly from: number; readonly length: number }[] = [];

  private turnPage(bytes: number): void {
    this.file ??= namelessFile();
    const before = this.starts.at(-1);
    const from = before ? before.from + before.length : 0;
    writeSync(this.file, this.page, 0, this.used, from);
    this.starts.push({ from, length: this.used });
    this.hold(this.pages, this.page.subarray(0, this.used));
    this.page = Buffer.alloc(bytes);
    this.pages += 1;
    this.used = 0;
  }

  private pageAt(number: number): Buffer {
    if (number === this.pages) return this.page;
    const held = this.held.get(number) ?? this.readPage(number);
    this.held.delete(number);
    this.hold(number, held);
    return held;
  }

  private readPage(number: number): Buffer {
    const { from = 0, length = 0 } = this.starts[number] ?? {};
    const page = Buffer.alloc(length);
    if (this.file !== null) readSync(this.file, page, 0, length, from);
    return page;
  }

  private hold(number: number, page: Buffer): void {
    this.held.set(number, page);
    const [oldest] = this.held.keys();
    if (this.held.size > pagesHeld && oldest !== undefined) this.held.delete(oldest);
  }
}

/** Gone with its last descriptor, also when the process is killed. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  const file = openSync(join(folder, 'texts'), 'wx+', 0o600);
  if (process.platform !== 'win32') rmSync(folder, { recursive: true });
  return file;
}
