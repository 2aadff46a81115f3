import 'reflect-metadata';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Clock } from '../clock.ts';
import { FileStore, FileTooLarge } from './file-store.ts';

let folder: string;
let files: FileStore;
const organizationId = randomUUID();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = new FileStore(folder, new Clock());
});
afterEach(() => rm(folder, { recursive: true }));

test('a file comes back as it was given, with its size and digest', async () => {
  const key = { organizationId, fileId: randomUUID() };
  const content = randomBytes(3_000_000);
  const parts = [content.subarray(0, 1_000_000), content.subarray(1_000_000)];
  expect(await files.keep(key, Readable.from(parts))).toEqual({
    bytes: 3_000_000,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  expect(content.equals(await buffer(files.read(key)))).toBe(true);
  expect((await stat(join(folder, organizationId, key.fileId))).mode & 0o077).toBe(0);
});

test('an upload that breaks off leaves nothing', async () => {
  const key = { organizationId, fileId: randomUUID() };
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    })(),
  );
  await expect(files.keep(key, broken)).rejects.toThrow('connection lost');
  expect(await files.has(key)).toBe(false);
  expect(await readdir(join(folder, 'arriving'))).toEqual([]);
});

test('a file over the limit is refused and not kept; one of exactly the limit is', async () => {
  const key = { organizationId, fileId: randomUUID() };
  await expect(files.keep(key, Readable.from([Buffer.alloc(11)]), 10)).rejects.toThrow(FileTooLarge);
  expect(await files.has(key)).toBe(false);
  expect(await readdir(join(folder, 'arriving'))).toEqual([]);
  expect(await files.keep(key, Readable.from([Buffer.alloc(10)]), 10)).toMatchObject({ bytes: 10 });
});

test('an empty file is a file', async () => {
  const key = { organizationId, fileId: randomUUID() };
  expect(await files.keep(key, Readable.from([]))).toMatchObject({ bytes: 0 });
  expect(await buffer(files.read(key))).toHaveLength(0);
});

test.each([
  '../../etc/passwd',
  '..',
  '',
  'a/b',
  `${randomUUID()}/../x`,
  `${randomUUID()}\0`,
  randomUUID().toUpperCase(),
])('no key leads out of the folder: %j', async (name) => {
  const outside = [
    { organizationId, fileId: name },
    { organizationId: name, fileId: randomUUID() },
  ];
  for (const key of outside) {
    expect(() => files.read(key)).toThrow('A file is named by two UUIDs.');
    await expect(files.keep(key, Readable.from(['x']))).rejects.toThrow('A file is named by two UUIDs.');
    await expect(files.remove(key)).rejects.toThrow('A file is named by two UUIDs.');
  }
});

test('removing can be repeated, and ends at the organization', async () => {
  const key = { organizationId, fileId: randomUUID() };
  const other = { organizationId: randomUUID(), fileId: randomUUID() };
  await files.keep(key, Readable.from(['x']));
  await files.keep(other, Readable.from(['y']));
  await files.remove(key);
  await files.remove(key);
  expect(await files.has(key)).toBe(false);
  await files.keep(key, Readable.from(['x']));
  await files.removeAll(organizationId);
  expect([await files.has(key), await files.has(other)]).toEqual([false, true]);
});

test('what a killed process left half arrived goes after a day, and not before', async () => {
  await files.keep({ organizationId, fileId: randomUUID() }, Readable.from(['x']));
  const half = join(folder, 'arriving', randomUUID());
  await writeFile(half, 'half');
  const now = new Date();
  expect(await files.sweep()).toBe(0);
  await utimes(half, now, new Date(now.getTime() - 25 * 3_600_000));
  expect(await files.sweep()).toBe(1);
  expect(await readdir(join(folder, 'arriving'))).toEqual([]);
});
