import { limits } from '@cxboard/domain/limits';
import {
  type Branch,
  insertAfter,
  movedStep,
  withBranches,
  withoutStep,
} from '@cxboard/domain/deep-dives/map-edits.rules';
import type { MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import { may } from '@cxboard/domain/people/permissions';
import type { Refusal } from '@cxboard/domain/refusal';
import { Injectable } from '@nestjs/common';
import { BadInput, NotFound, stopUnless } from '../platform/barriers.ts';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Rationale } from './cause.entity.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { diveToDig, lockVisible, refuseFrozen, refuseFrozenLanes, stepThere, tellDive } from './dive-work.ts';
import { type DrawnMap, keepMap, loadMap, type MapChanges, type RowChange } from './map-acts.ts';
import type { AddStepsInput, EditStepInput, MoveStepInput, SetBranchesInput } from './map.inputs.ts';
import { undoAct } from './map-undo.ts';
import { MapAct, ProcessFlow, type ProcessStep } from './process-map.entity.ts';
import { factsIn } from './step-words.ts';
import { freshStep } from './fresh-step.ts';

export interface MapTooLarge extends Refusal<'MapTooLarge'> {
  readonly most: number;
}
export interface StepChangedMeanwhile extends Refusal<'StepChangedMeanwhile'> {
  readonly currentVersion: number;
}

/** What the keyboard does to the outline of a map; whatever is drawn follows from it. */
@Injectable()
export class MapService {
  constructor(private readonly database: Database) {}

  addSteps(viewer: Viewer, { deepDiveId, map: version, laneId, afterId, names }: AddStepsInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      return change(work, dive, {
        version,
        act: 'ADD',
        make: (map) => {
          if (!map.lanes.some(({ id }) => id === laneId)) throw new NotFound();
          const after = afterId ?? null;
          if (after !== null && !map.steps.some(({ id }) => id === after)) throw new NotFound();
          return insertAfter(
            map,
            after,
            names.map((name) => freshStep(laneId, name)),
          );
        },
      });
    });
  }

  /** Written from the version somebody saw: who comes second is shown both, and nothing is lost. */
  editStep(viewer: Viewer, { stepId, expectedVersion, ...words }: EditStepInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, step } = await stepToDig(work, viewer, stepId);
      if (step.version !== expectedVersion) return changedMeanwhile(step);
      const facts = factsIn(words);
      if (facts.rationaleId) await work.get(Rationale, facts.rationaleId);
      if (facts.holderId) await work.get(Person, facts.holderId);
      return change(work, dive, {
        version: step.map,
        act: 'EDIT',
        make: (map) => ({
          ...map,
          steps: map.steps.map((other) => (other.id === stepId ? { ...other, ...facts } : other)),
        }),
      });
    });
  }

  moveStep(viewer: Viewer, { stepId, laneId, afterId }: MoveStepInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, step } = await stepToDig(work, viewer, stepId);
      return change(work, dive, {
        version: step.map,
        act: 'MOVE',
        placed: [stepId],
        make: (map) => {
          if (!map.lanes.some(({ id }) => id === laneId)) throw new NotFound();
          const after = afterId ?? null;
          if (after !== null && !map.steps.some(({ id }) => id === after)) throw new NotFound();
          return movedStep(map, stepId, { laneId, afterId: after });
        },
      });
    });
  }

  removeStep(viewer: Viewer, stepId: string) {
    return this.database.work(viewer, async (work) => {
      const { dive, step } = await stepToDig(work, viewer, stepId);
      return change(work, dive, { version: step.map, act: 'REMOVE', make: (map) => withoutStep(map, stepId) });
    });
  }

  /** In place of the branches somebody saw: those a colleague drew meanwhile are not overwritten. */
  setBranches(viewer: Viewer, { stepId, branches, seen }: SetBranchesInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, step } = await stepToDig(work, viewer, stepId);
      const drawn = await work.find(ProcessFlow, { fromId: stepId });
      if (!areSame(drawn, seen)) return changedMeanwhile(step);
      return change(work, dive, {
        version: step.map,
        act: 'BRANCH',
        make: (map) => withBranches(map, stepId, branchesIn(branches, map)),
      });
    });
  }

  /** By whoever did it. What they wrote down as a witness they take back without leading the dig. */
  undo(viewer: Viewer, mapActId: string) {
    return this.database.work(viewer, async (work) => {
      const act = await work.lock(MapAct, mapActId);
      const dive = await lockVisible(work, viewer, act.deepDiveId);
      const done = act.undid ?? act.act;
      const isWitness = done === 'BEAR_WITNESS' || done === 'WITHDRAW_WITNESS';
      stopUnless(act.personId === viewer.personId && (isWitness || may(viewer).digDeeper(dive)));
      const { map, lanes, rows } = act.changes as MapChanges;
      const frozen = rows ? null : await refuseFrozenLanes(work, dive, { lanes, map, place: act.place });
      return frozen ?? (await undoAct(work, dive, act)) ?? tellDive(work, dive);
    });
  }
}

interface MapActNamed {
  readonly version: MapVersion;
  readonly act: string;
  readonly placed?: readonly string[];
  /** Lanes that came with it. */
  readonly lanes?: readonly RowChange[];
  readonly make: (map: DrawnMap) => DrawnMap;
}

/** One act on one version of a map. */
export async function change(work: Work, dive: DeepDive, { make, ...act }: MapActNamed) {
  const frozen = refuseFrozen(dive, act.version);
  if (frozen) return frozen;
  const loaded = await loadMap(work, dive, act.version);
  const after = make(loaded.map);
  const most = limits.deepDives.steps;
  if (after.steps.length > most)
    return {
      __typename: 'MapTooLarge',
      most,
      message: `A map has at most ${most} steps.`,
    } as const satisfies MapTooLarge;

  await keepMap(work, loaded, { after, dive, ...act });
  if (dive.state === 'SCOPED') await work.change(dive, { state: 'MAPPING' });
  return tellDive(work, dive);
}

async function stepToDig(work: Work, viewer: Viewer, stepId: string) {
  const step = await stepThere(work, stepId);
  const dive = await diveToDig(work, viewer, step.deepDiveId);
  // Read again: while the dive was waited for, somebody may have changed it.
  return { dive, step: await stepThere(work, stepId) };
}

const branchKeys = (branches: readonly Branch[]) =>
  branches
    .map(({ toId, share, label }) => JSON.stringify([toId, share, label]))
    .toSorted()
    .join();
const areSame = (drawn: readonly Branch[], seen: readonly Branch[]) => branchKeys(drawn) === branchKeys(seen);

function branchesIn(branches: SetBranchesInput['branches'], map: DrawnMap): readonly Branch[] {
  const { branches: most } = limits.deepDives;
  if (branches.length > most) throw new BadInput(`branches: at most ${most}.`);
  const known = new Set(map.steps.map(({ id }) => id));
  if (branches.some(({ toId }) => !known.has(toId))) throw new NotFound();
  if (new Set(branches.map(({ toId }) => toId)).size < branches.length)
    throw new BadInput('branches: one for each step.');
  if (branches.some(({ share }) => !(share >= 0 && share <= 1))) throw new BadInput('share: 0 to 1.');
  return branches;
}

const changedMeanwhile = ({ version }: ProcessStep): StepChangedMeanwhile => ({
  ...{ __typename: 'StepChangedMeanwhile', currentVersion: version },
  message: 'Somebody changed this step while you were writing; both are kept until you choose.',
});
