import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import type { PackItem, PackMaterial } from '../src/packs/pack-material.ts';

/** The trend and the breakdown of a metric, as they were frozen once. */
export const frozenMetric = {
  content: JSON.parse(readFileSync(new URL('../bench/pack-snapshot.json', import.meta.url), 'utf8')) as SnapshotContent,
  dataWithdrawnAt: null,
  restated: null,
};

export const anItem = (title: string, more: Partial<PackItem> = {}): PackItem => ({
  ...{ id: title, title, minutes: 15, startsClock: '10:00', presenterName: 'Marta Lind', isConfidential: false },
  ...{ snapshot: null, project: null, topic: null, dive: null, lateVersion: null },
  ...{ nomination: null, subject: null, promise: null, effect: null, questions: [], reason: null },
  ...more,
});

/** A pack of these items, with nothing said and nothing chosen. */
export const aPack = (items: readonly PackItem[], more: Partial<PackMaterial> = {}): PackMaterial => ({
  ...{ organizationName: 'Meridian Bank', boardName: 'CX Board', isWhole: true, locale: 'en-GB', form: 'PDF' },
  ...{ kind: 'METRICS', number: 54, version: 2, startsAt: '2026-12-03T09:00:00Z', timeZone: 'Europe/Prague' },
  ...{ place: 'Room Aurora', publishedAt: '2026-11-30T09:00:00Z', items, commentary: [] },
  letterhead: { accent: '#1f5f8b', logo: null },
  ...more,
});

export interface Unpacked {
  readonly files: Readonly<Record<string, unknown>>;
  file(path: string): { async(kind: 'text'): Promise<string>; async(kind: 'nodebuffer'): Promise<Buffer> } | null;
}

/** Slides are an archive of documents. */
export async function unpacked(slides: Buffer): Promise<Unpacked> {
  const unpacking = createRequire(createRequire(import.meta.url).resolve('pptxgenjs'));
  return (unpacking('jszip') as { loadAsync: (file: Buffer) => Promise<Unpacked> }).loadAsync(slides);
}

const chunk = (kind: string, content: Buffer) => {
  const said = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(said));
  return Buffer.concat([length, said, sum]);
};
/** A PNG of one blue pixel. */
export const onePixel = Buffer.concat([
  ...[Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex'))],
  ...[chunk('IDAT', deflateSync(Buffer.from([0, 31, 95, 139]))), chunk('IEND', Buffer.alloc(0))],
]);
