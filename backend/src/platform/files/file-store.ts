import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, open as openFile } from 'node:fs';
import { promisify } from 'node:util';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock.ts';

/** Where a file lies: the organization it belongs to and an id of its own. Names that people gave live in tables. */
export interface FileKey {
  readonly organizationId: string;
  readonly fileId: string;
}

export interface StoredFile {
  readonly bytes: number;
  /** In hexadecimal; the same content has the same one. */
  readonly sha256: string;
}

/** More arrived than was allowed; nothing is kept. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The file is larger than ${limit} bytes.`);
  }
}

const openDescriptor = promisify<string, string, number>(openFile);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ABANDONED_MILLISECONDS = 24 * 3_600_000;

/** Files in one folder, shared by all processes. A file is there completely or not at all, also after a power cut. */
export class FileStore {
  private readonly arriving: string;

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {
    this.arriving = join(folder, 'arriving');
  }

  /** Streams the content to the disk; memory stays flat whatever its size. */
  async keep(key: FileKey, content: Readable, limit = Infinity): Promise<StoredFile> {
    const target = this.pathOf(key);
    const arriving = join(this.arriving, randomUUID());
    await mkdir(this.arriving, { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    const measured = measuring(limit);
    try {
      await pipeline(content, measured.through, createWriteStream(arriving, { flags: 'wx', mode: 0o600, flush: true }));
      await rename(arriving, target);
      await settle(dirname(target));
      return measured.result();
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
  }

  /** In parts of so many bytes: what turns a part into many small things wants it small. */
  read(key: FileKey, partBytes = 64 * 1024): Readable {
    return createReadStream(this.pathOf(key), { highWaterMark: partBytes });
  }

  /** For formats that are read from their end. Whoever asks for it closes it. */
  descriptor(key: FileKey): Promise<number> {
    return openDescriptor(this.pathOf(key), 'r');
  }

  async has(key: FileKey): Promise<boolean> {
    return stat(this.pathOf(key)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /** Removing what is not there is fine, so that it can be repeated. */
  async remove(key: FileKey): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async removeAll(organizationId: string): Promise<void> {
    await rm(dirname(this.pathOf({ organizationId, fileId: organizationId })), { recursive: true, force: true });
  }

  /** Removes what a killed process left half arrived. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const names = await readdir(this.arriving).catch(() => []);
    const abandoned = await Promise.all(
      names.map(async (name) => {
        const file = join(this.arriving, name);
        const found = await stat(file).catch(() => null);
        if (!found || now.getTime() - found.mtimeMs < ABANDONED_MILLISECONDS) return false;
        await rm(file, { force: true });
        return true;
      }),
    );
    return abandoned.filter(Boolean).length;
  }

  /** Both parts must be UUIDs, so no key can leave the folder. */
  private pathOf({ organizationId, fileId }: FileKey): string {
    if (!uuid.test(organizationId) || !uuid.test(fileId)) throw new Error('A file is named by two UUIDs.');
    return join(this.folder, organizationId, fileId);
  }
}

function measuring(limit: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) return done(new FileTooLarge(limit));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, result: (): StoredFile => ({ bytes, sha256: hash.digest('hex') }) };
}

/** The new name itself must survive a power cut. Windows cannot open a folder for that and needs no asking. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
