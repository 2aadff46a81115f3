import { placedAsBefore } from '@cxboard/domain/deep-dives/outline.rules';
import type { MapFlow } from '@cxboard/domain/deep-dives/process-map.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import type { Work } from '../platform/database/work.ts';
import { restoreRows } from './act-rows.ts';
import { factsOf } from './fresh-step.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import {
  type DrawnMap,
  keepMap,
  lapsedWith,
  loadMap,
  type MapChanges,
  rememberRows,
  type RowChange,
  type StepFacts,
} from './map-acts.ts';
import { type MapAct, ProcessLane, ProcessStep } from './process-map.entity.ts';

export type ActOvertaken = Refusal<'ActOvertaken'>;

const overtaken: ActOvertaken = {
  __typename: 'ActOvertaken',
  message: 'Somebody changed the same thing since; nothing was undone.',
};

/** One act is taken back, and only that: what others did since stays, and where they touched the same it is refused. */
export async function undoAct(work: Work, dive: DeepDive, act: MapAct): Promise<ActOvertaken | null> {
  const changes = act.changes as MapChanges;
  if (act.undoneAt) return overtaken;
  if (changes.rows) return undoRows(work, dive, { act, rows: changes.rows });
  if (!(await mayLanesGoBack(work, changes))) return overtaken;
  const leaving = changes.lanes.filter(({ before }) => before.isRemoved === true);
  await restoreLanes(
    work,
    changes.lanes.filter((lane) => !leaving.includes(lane)),
  );
  const loaded = await loadMap(work, dive, changes.map);
  const steps = await restored(work, loaded.map, changes);
  const flows = steps && restoredFlows(loaded.map.flows, changes, new Set(steps.map(({ id }) => id)));
  if (!steps || !flows) return overtaken;

  const ids = steps.map(({ id }) => id);
  const order = changes.order
    ? placedAsBefore(
        ids,
        changes.order.filter((id) => ids.includes(id)),
        new Set(changes.placed),
      )
    : ids;
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const after = { ...loaded.map, flows, steps: order.flatMap((id) => stepOf.get(id) ?? []) };
  const returned = await bringBack(work, after, loaded.rows);
  await keepMap(work, await loadMap(work, dive, changes.map), {
    after,
    dive,
    version: changes.map,
    ...backAs(act),
    returned,
    place: act.place,
    placed: changes.placed,
    lanes: changes.lanes.map((lane) => ({ ...lane, before: lane.after, after: lane.before })),
  });
  await restoreLanes(work, leaving);
  await work.change(act, { undoneAt: work.now });
  return null;
}

/** Taking back what took something back does it again, under its own name. */
const backAs = ({ act, undid }: MapAct) =>
  act === 'UNDO' && undid ? { act: undid, isAgain: true } : { act: 'UNDO', undid: act === 'UNDO' ? null : act };

interface RowsUndone {
  readonly act: MapAct;
  readonly rows: NonNullable<MapChanges['rows']>;
}

async function undoRows(work: Work, dive: DeepDive, { act, rows }: RowsUndone): Promise<ActOvertaken | null> {
  if (!(await restoreRows(work, rows))) return overtaken;
  const back = rows.map((row) => ({ ...row, before: row.after, after: row.before })).toReversed();
  await rememberRows(work, { dive, place: act.place, ...backAs(act), rows: back });
  await work.change(act, { undoneAt: work.now });
  return null;
}

/** The steps as they were, or nothing when one of them has been changed since. */
async function restored(
  work: Work,
  map: DrawnMap,
  { steps: changed }: MapChanges,
): Promise<readonly StepFacts[] | null> {
  const steps = new Map(map.steps.map((step) => [step.id, step]));
  for (const { id, before, after } of changed) {
    const step = steps.get(id);
    if (after.isRemoved === true) {
      if (step) return null;
      steps.set(id, factsOf(await work.get(ProcessStep, id)));
    } else if (!step || !isAs(step, after)) return null;
    else if (before.isRemoved === true) steps.delete(id);
    else steps.set(id, { ...step, ...before });
  }
  const lanes = new Set(map.lanes.map(({ id }) => id));
  return [...steps.values()].every(({ laneId }) => lanes.has(laneId)) ? [...steps.values()] : null;
}

const isAs = (row: object, after: RowChange['after']) =>
  Object.entries(after).every(
    ([name, value]) =>
      name === 'isRemoved' || JSON.stringify((row as Record<string, unknown>)[name]) === JSON.stringify(value),
  );

function restoredFlows(
  now: readonly MapFlow[],
  { come, gone }: MapChanges,
  steps: ReadonlySet<string>,
): readonly MapFlow[] | null {
  const key = ({ fromId, toId }: MapFlow) => `${fromId} ${toId}`;
  const flows = new Map(now.map((flow) => [key(flow), flow]));
  for (const flow of come) {
    const there = flows.get(key(flow));
    if (!there || there.share !== flow.share || there.label !== flow.label) return null;
    flows.delete(key(flow));
  }
  for (const flow of gone) {
    if (flows.has(key(flow))) return null;
    flows.set(key(flow), flow);
  }
  return [...flows.values()].filter(({ fromId, toId }) => steps.has(fromId) && steps.has(toId));
}

/** Steps that were taken away are rows still: they only have to be there again. */
async function bringBack(work: Work, after: DrawnMap, rows: ReadonlyMap<string, ProcessStep>): Promise<RowChange[]> {
  const back = after.steps.filter(({ id }) => !rows.has(id));
  for (const { id } of back) await work.change(await work.get(ProcessStep, id), { removedAt: null });
  return back.map(({ id, laneId }) => ({
    ...{ id, before: { isRemoved: true, laneId }, after: { isRemoved: false, laneId } },
  }));
}

/** Each lane is as the act left it, and in one that would go nothing stands but what goes with it. */
async function mayLanesGoBack(work: Work, { lanes, steps }: MapChanges): Promise<boolean> {
  const going = new Set(steps.filter(({ before }) => before.isRemoved === true).map(({ id }) => id));
  for (const { id, before, after } of lanes) {
    const lane = await work.get(ProcessLane, id);
    const isThere = lane.removedAt === null;
    if (isThere === (after.isRemoved === true) || !isAs(lane, after)) return false;
    if (before.isRemoved !== true) continue;
    const standing = await work.find(ProcessStep, { laneId: id });
    if (standing.some((step) => !step.removedAt && !going.has(step.id))) return false;
  }
  return true;
}

async function restoreLanes(work: Work, changed: readonly RowChange[]): Promise<void> {
  for (const { id, before } of changed) {
    const { isRemoved, ...facts } = before;
    const lane = await work.get(ProcessLane, id);
    const lapsed = lapsedWith(lane, Object.keys(facts));
    await work.change(lane, { ...facts, ...lapsed, removedAt: isRemoved === true ? work.now : null });
  }
}
