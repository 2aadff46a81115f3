import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CannotDo } from '../command.ts';
import type { RowCounts } from './row-counts.ts';

/** What a backup holds, so that it can be checked without starting it. */
export interface Manifest {
  readonly madeAt: string;
  readonly database: string;
  readonly rows: RowCounts;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

const name = 'manifest.json';

export async function writeManifest(folder: string, about: Omit<Manifest, 'files'>): Promise<Manifest> {
  const manifest = { ...about, files: await contentOf(folder) };
  await writeFile(join(folder, name), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
  return manifest;
}

/** Reads the manifest and every file it names; a file that is missing, changed or too many is named. */
export async function checkedManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (text === null) throw new CannotDo(`${folder} is not a finished backup: it has no ${name}.`);
  const manifest = JSON.parse(text) as Manifest;
  const found = await contentOf(folder);
  const paths = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  for (const path of paths) {
    if (!found[path]) throw new CannotDo(`The backup is damaged: ${path} is missing.`);
    if (!manifest.files[path]) throw new CannotDo(`The backup is damaged: ${path} does not belong to it.`);
    if (found[path].sha256 !== manifest.files[path].sha256)
      throw new CannotDo(`The backup is damaged: ${path} is not what was backed up.`);
  }
  return manifest;
}

async function contentOf(folder: string): Promise<Manifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path !== name)
    .sort();
  const content: Record<string, { bytes: number; sha256: string }> = {};
  for (const path of paths) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, path)), hash);
    content[path] = { bytes: (await stat(join(folder, path))).size, sha256: hash.digest('hex') };
  }
  return content;
}
