import { type DiveFacts, mayChangeLane, mayChangeMap } from '@cxboard/domain/deep-dives/dive.rules';
import type { ActPlace, MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import { may } from '@cxboard/domain/people/permissions';
import type { Refusal } from '@cxboard/domain/refusal';
import { BadInput, NotFound, stopUnless } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DeepDive, DeepDiveResult } from './deep-dive.entity.ts';
import { ProcessLane, ProcessStep } from './process-map.entity.ts';

export type MapFrozen = Refusal<'MapFrozen'>;

/** The dive, held until the work is done; to those who may not see it, it is not there. */
export async function lockVisible(work: Work, viewer: Viewer, deepDiveId: string): Promise<DeepDive> {
  const dive = await work.lock(DeepDive, deepDiveId);
  const lanes = await lanesOf(work, dive);
  const signerIds = lanes.flatMap(({ signerId }) => signerId ?? []);
  if (!may(viewer).seeDeepDive({ ownerId: dive.ownerId, signerIds })) throw new NotFound();
  return dive;
}

export async function diveToDig(work: Work, viewer: Viewer, deepDiveId: string): Promise<DeepDive> {
  const dive = await lockVisible(work, viewer, deepDiveId);
  stopUnless(may(viewer).digDeeper(dive));
  return dive;
}

export const lanesOf = async (work: Work, { id }: DeepDive): Promise<ProcessLane[]> =>
  (await work.find(ProcessLane, { deepDiveId: id }, { position: 'ASC', id: 'ASC' })).filter(
    ({ removedAt }) => !removedAt,
  );

/** A step that was taken away meanwhile is not there any more. */
export async function stepThere(work: Work, stepId: string): Promise<ProcessStep> {
  const step = await work.get(ProcessStep, stepId);
  if (step.removedAt) throw new NotFound();
  return step;
}

const frozen: MapFrozen = {
  __typename: 'MapFrozen',
  message: 'The lanes have answered for this map; take it up again to change it.',
};

export function refuseFrozen({ state }: DeepDive, version: MapVersion): MapFrozen | null {
  return mayChangeMap(state, version) ? null : frozen;
}

/** A lane in which something stands that was answered for is settled with it. */
export async function refuseFrozenLane(work: Work, { state }: DeepDive, laneId: string): Promise<MapFrozen | null> {
  const steps = await work.find(ProcessStep, { laneId });
  const standing = steps.filter(({ removedAt }) => !removedAt).map(({ map }) => map);
  return mayChangeLane(state, standing) ? null : frozen;
}

interface Acted {
  readonly lanes: readonly { readonly id: string }[];
  readonly map: MapVersion;
  readonly place: ActPlace;
}

/** What an act changed is settled: its version of the map, or one of its lanes. */
export async function refuseFrozenLanes(work: Work, dive: DeepDive, { lanes, map, place }: Acted) {
  if (place !== 'LANES') return refuseFrozen(dive, map);
  for (const { id } of lanes) {
    const refusal = await refuseFrozenLane(work, dive, id);
    if (refusal) return refusal;
  }
  return null;
}

export async function factsOfDive(work: Work, dive: DeepDive): Promise<DiveFacts> {
  const steps = await work.find(ProcessStep, { deepDiveId: dive.id, map: 'PRACTISED' });
  const lanes = await lanesOf(work, dive);
  const there = steps.filter(({ removedAt }) => !removedAt);
  const inUse = lanes.filter(({ id }) => there.some(({ laneId }) => laneId === id));
  const results = await work.find(DeepDiveResult, { deepDiveId: dive.id });
  return { ...dive, lanes: inUse, stepCount: there.length, resultCount: results.length };
}

export function tellDive(work: Work, { id }: DeepDive) {
  work.tell('DEEP_DIVE', id);
  return { id };
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A number outside its range is no refusal but a slip of whoever calls. */
export function within(value: number | null | undefined, { min, max }: Range, field: string): number | null {
  if (value === null || value === undefined) return null;
  if (!(value >= min && value <= max)) throw new BadInput(`${field}: ${min} to ${max}.`, { field });
  return value;
}
