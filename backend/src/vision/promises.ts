import { NotFound } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Vision, VisionPromise } from './vision.entity.ts';
import type { WriteVisionInput } from './vision.inputs.ts';

/** The promises of a version as they are said now; one that says an earlier promise anew stays that promise. */
export async function writePromises(work: Work, vision: Vision, promises: WriteVisionInput['promises']): Promise<void> {
  const rows = [];
  for (const [index, { kind, text, metricId = null, continuesId = null }] of promises.entries()) {
    const originId = continuesId ? await originOf(work, vision, continuesId) : null;
    rows.push({ visionId: vision.id, position: index + 1, kind, text: text.trim(), metricId, originId });
  }
  for (const earlier of await work.find(VisionPromise, { visionId: vision.id })) await work.remove(earlier);
  await work.addAll(VisionPromise, rows);
}

/** The first wording: of an earlier version's promise that one itself, of one of this draft the one it came from. */
async function originOf(work: Work, { id, boardId }: Vision, continuesId: string): Promise<string | null> {
  const promise = await work.get(VisionPromise, continuesId);
  if (promise.visionId === id) return promise.originId;
  const { boardId: ofBoard } = await work.get(Vision, promise.visionId);
  if (ofBoard !== boardId) throw new NotFound();
  return promise.originId ?? promise.id;
}
