import { createHash } from 'node:crypto';
import type { MapFlow, MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import type { Work } from '../platform/database/work.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { ProcessFlow, type ProcessLane, ProcessStep } from './process-map.entity.ts';

interface Standing {
  readonly steps: readonly {
    readonly id: string;
    readonly version: number;
    readonly laneId: string;
    readonly map: MapVersion;
  }[];
  readonly flows: readonly MapFlow[];
}

/** What stands in a lane, in a word that changes with it: who signs says which they have read. */
export function laneEdition({ id, name, kind }: Pick<ProcessLane, 'id' | 'name' | 'kind'>, { steps, flows }: Standing) {
  const own = steps.filter(({ laneId, map }) => laneId === id && map !== 'TO_BE');
  const from = new Set(own.map((step) => step.id));
  const ways = flows.filter(({ fromId }) => from.has(fromId));
  const said = [
    ...own.map((step) => `${step.id} ${step.version}`),
    ...ways.map(({ fromId, toId, share, label }) => JSON.stringify([fromId, toId, share, label])),
  ].toSorted();
  return createHash('sha256')
    .update(JSON.stringify([name, kind, said]))
    .digest('base64url')
    .slice(0, 22);
}

export async function editionOf(work: Work, { id: deepDiveId }: DeepDive, lane: ProcessLane): Promise<string> {
  const steps = (await work.find(ProcessStep, { deepDiveId })).filter(({ removedAt }) => !removedAt);
  return laneEdition(lane, { steps, flows: await work.find(ProcessFlow, { deepDiveId }) });
}
