import { refuseSignature } from '@cxboard/domain/deep-dives/dive.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import type { Refusal } from '@cxboard/domain/refusal';
import { Injectable } from '@nestjs/common';
import { Department, Person } from '../people/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { diveToDig, lanesOf, lockVisible, refuseFrozen, refuseFrozenLane, tellDive, within } from './dive-work.ts';
import { editionOf } from './lane-edition.ts';
import type { AddLaneInput, EditLaneInput, LaneWordsInput, MoveLaneInput, SignLaneInput } from './map.inputs.ts';
import { lapsedWith, pick, remember, type RowChange, unchanged } from './map-acts.ts';
import { LaneAnswer, ProcessLane, ProcessStep } from './process-map.entity.ts';

export interface LaneInUse extends Refusal<'LaneInUse'> {
  readonly steps: number;
}

export type LaneChangedMeanwhile = Refusal<'LaneChangedMeanwhile'>;

/** Who does what, and who answers for it. */
@Injectable()
export class LanesService {
  constructor(private readonly database: Database) {}

  add(viewer: Viewer, { deepDiveId, ...words }: AddLaneInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const refusal = refuseFrozen(dive, 'TO_BE');
      if (refusal) return refusal;
      const lanes = await lanesOf(work, dive);
      const most = limits.deepDives.lanes;
      if (lanes.length >= most)
        return { __typename: 'MapTooLarge', most, message: `A map has at most ${most} lanes.` } as const;

      const facts = await laneWords(work, words);
      const position = Math.max(0, ...lanes.map((lane) => lane.position)) + 1;
      const unsigned = { signature: null, signatureReason: '', signedAt: null, removedAt: null };
      const { id } = await work.add(ProcessLane, { ...facts, ...unsigned, deepDiveId, position });
      return keep(work, dive, {
        act: 'ADD_LANE',
        lanes: [{ id, before: { isRemoved: true }, after: { isRemoved: false } }],
      });
    });
  }

  edit(viewer: Viewer, { laneId, expectedVersion, ...words }: EditLaneInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, lane } = await laneToDig(work, viewer, laneId);
      const refusal = await refuseFrozenLane(work, dive, laneId);
      if (refusal) return refusal;
      const facts = await laneWords(work, words);
      const names = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => lane[name] !== facts[name]);
      const before = pick(lane, names);
      await work.change(lane, { ...pick(facts, names), ...lapsedWith(lane, names) }, expectedVersion);
      return keep(work, dive, { act: 'EDIT_LANE', lanes: [{ id: laneId, before, after: pick(facts, names) }] });
    });
  }

  move(viewer: Viewer, { laneId, up }: MoveLaneInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, lane } = await laneToDig(work, viewer, laneId);
      const lanes = await lanesOf(work, dive);
      const other = lanes[lanes.findIndex(({ id }) => id === laneId) + (up ? -1 : 1)];
      if (!other) return { id: dive.id };
      const refusal = (await refuseFrozenLane(work, dive, laneId)) ?? (await refuseFrozenLane(work, dive, other.id));
      if (refusal) return refusal;
      const places = [
        { id: lane.id, before: { position: lane.position }, after: { position: other.position } },
        { id: other.id, before: { position: other.position }, after: { position: lane.position } },
      ];
      const [mine, theirs] = [lane.position, other.position];
      await work.change(lane, { position: theirs });
      await work.change(other, { position: mine });
      return keep(work, dive, { act: 'MOVE_LANE', lanes: places });
    });
  }

  remove(viewer: Viewer, laneId: string) {
    return this.database.work(viewer, async (work) => {
      const { dive, lane } = await laneToDig(work, viewer, laneId);
      const refusal = await refuseFrozenLane(work, dive, laneId);
      if (refusal) return refusal;
      const steps = (await work.find(ProcessStep, { laneId })).filter(({ removedAt }) => !removedAt).length;
      if (steps > 0) {
        const message = `${steps} ${steps === 1 ? 'step stands' : 'steps stand'} in this lane; move them first.`;
        return { __typename: 'LaneInUse', steps, message } as const satisfies LaneInUse;
      }
      await work.change(lane, { removedAt: work.now });
      return keep(work, dive, {
        act: 'REMOVE_LANE',
        lanes: [{ id: laneId, before: { isRemoved: false }, after: { isRemoved: true } }],
      });
    });
  }

  /** By the one who is named, while the lanes are asked; what was answered before stays on record. */
  sign(viewer: Viewer, { laneId, edition, signature, reason }: SignLaneInput) {
    return this.database.work(viewer, async (work) => {
      const lane = await laneThere(work, laneId);
      const dive = await lockVisible(work, viewer, lane.deepDiveId);
      stopUnless(may(viewer).signLane(lane));
      const refusal = refuseSignature(signature, reason);
      if (refusal) return refusal;
      if (dive.state !== 'VALIDATING')
        return {
          __typename: 'NotAskedToSign',
          message: 'Lanes are signed once the map is out for validation.',
        } as const;

      if (edition !== (await editionOf(work, dive, lane)))
        return {
          __typename: 'LaneChangedMeanwhile',
          message: 'Somebody changed this lane while you were reading it; look at it again before you answer for it.',
        } as const satisfies LaneChangedMeanwhile;

      const said = reason.trim();
      await work.change(lane, { signature, signatureReason: said, signedAt: work.now });
      await work.add(LaneAnswer, { laneId, personId: viewer.personId, signature, reason: said, answeredAt: work.now });
      return tellDive(work, dive);
    });
  }
}

async function keep(work: Work, dive: DeepDive, { act, lanes }: { act: string; lanes: readonly RowChange[] }) {
  await remember(work, { dive, version: 'PRACTISED', place: 'LANES', act }, { ...unchanged, lanes });
  return tellDive(work, dive);
}

async function laneThere(work: Work, laneId: string): Promise<ProcessLane> {
  const lane = await work.get(ProcessLane, laneId);
  if (lane.removedAt) throw new NotFound();
  return lane;
}

async function laneToDig(work: Work, viewer: Viewer, laneId: string) {
  const { deepDiveId } = await laneThere(work, laneId);
  const dive = await diveToDig(work, viewer, deepDiveId);
  return { dive, lane: await laneThere(work, laneId) };
}

async function laneWords(work: Work, { name, kind, ...said }: LaneWordsInput) {
  const [departmentId, signerId] = [said.departmentId ?? null, said.signerId ?? null];
  if (departmentId) await work.get(Department, departmentId);
  if (signerId) await work.get(Person, signerId);
  return {
    name,
    kind,
    departmentId,
    signerId,
    costPerHour: within(said.costPerHour, limits.deepDives.costPerHour, 'costPerHour'),
  };
}
