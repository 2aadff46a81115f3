import type { ActPlace, MapFlow, MapVersion, ProcessMap } from '@cxboard/domain/deep-dives/process-map.rules';
import type { Work } from '../platform/database/work.ts';
import { statement } from '../platform/database/statement.ts';
import type { KeptRow } from './act-rows.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { MapAct, ProcessFlow, ProcessLane, ProcessStep } from './process-map.entity.ts';

const setOrder = statement(
  'deep_dives.order_steps',
  `update process_steps s set position = o.position
   from unnest($2::uuid[]) with ordinality o (id, position)
   where s.organization_id = $1 and s.id = o.id and s.position <> o.position`,
);

export type StepFacts = Omit<
  ProcessStep,
  'organizationId' | 'version' | 'createdAt' | 'deepDiveId' | 'position' | 'removedAt' | 'map'
>;
export type DrawnMap = ProcessMap<StepFacts>;

/** A field of a row as it was and as it became. */
export interface RowChange {
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Everything one act changed; enough to take it back. */
export interface MapChanges {
  /** Of what is beside the map, the version it was seen in. */
  readonly map: MapVersion;
  readonly steps: readonly RowChange[];
  readonly lanes: readonly RowChange[];
  readonly gone: readonly MapFlow[];
  readonly come: readonly MapFlow[];
  /** The order before, when these steps changed their place. */
  readonly order: readonly string[] | null;
  readonly placed: readonly string[];
  /** What changed beside the map; older acts changed nothing there. */
  readonly rows?: readonly KeptRow[];
}

export const unchanged: Omit<MapChanges, 'map'> = {
  ...{ steps: [], lanes: [], gone: [], come: [], order: null, placed: [] },
};

export interface LoadedMap {
  readonly map: DrawnMap;
  readonly rows: ReadonlyMap<string, ProcessStep>;
  readonly flows: readonly ProcessFlow[];
}

export async function loadMap(work: Work, dive: DeepDive, version: MapVersion): Promise<LoadedMap> {
  const of = { deepDiveId: dive.id };
  const lanes = (await work.find(ProcessLane, of, { position: 'ASC', id: 'ASC' })).filter(
    ({ removedAt }) => !removedAt,
  );
  const steps = (await work.find(ProcessStep, { ...of, map: version }, { position: 'ASC', id: 'ASC' })).filter(
    ({ removedAt }) => !removedAt,
  );
  const rows = new Map(steps.map((step) => [step.id, step]));
  const flows = (await work.find(ProcessFlow, of, { id: 'ASC' })).filter(
    ({ fromId, toId }) => rows.has(fromId) && rows.has(toId),
  );
  return {
    rows,
    flows,
    map: { lanes, steps, flows: flows.map(({ fromId, toId, share, label }) => ({ fromId, toId, share, label })) },
  };
}

interface Act {
  readonly dive: DeepDive;
  readonly version: MapVersion;
  readonly act: string;
  /** Steps whose place in the outline the act changes. */
  readonly placed?: readonly string[];
  /** Where it is found to be taken back; with its version of the map when nothing is said. */
  readonly place?: ActPlace;
  /** Lanes that came with it. */
  readonly lanes?: readonly RowChange[];
  /** Steps that it brought back, already there again. */
  readonly returned?: readonly RowChange[];
  readonly undid?: string | null;
  readonly isAgain?: boolean;
}

/** Makes the map what the act made of it, and remembers what it was. */
export async function keepMap(work: Work, loaded: LoadedMap, { after, ...act }: Act & { readonly after: DrawnMap }) {
  const { lanes = [], returned = [] } = act;
  const steps = [
    ...returned,
    ...(await keepSteps(work, loaded, { after, ...act })),
    ...(await dropSteps(work, loaded, after)),
  ];
  const { gone, come } = await keepFlows(work, loaded, { after, ...act });
  const order = after.steps.map(({ id }) => id);
  const before = loaded.map.steps.map(({ id }) => id);
  const isReordered = order.join() !== before.join();
  if (isReordered) await work.query(setOrder, [work.organizationId, order]);
  const placed = [
    ...(act.placed ?? []),
    ...before.filter((id) => !order.includes(id)),
    ...order.filter((id) => !before.includes(id)),
  ];
  const changes = { steps, lanes, gone, come, order: isReordered ? before : null, placed };
  await remember(work, { ...act, place: act.place ?? act.version }, changes);
  const laneOf = new Map([...loaded.map.steps, ...after.steps].map(({ id, laneId }) => [id, laneId]));
  const rewired = [...gone, ...come].map(({ fromId }) => laneOf.get(fromId));
  const touched = new Set([...rewired, ...steps.flatMap(({ before: was, after: is }) => [was.laneId, is.laneId])]);
  if (act.version !== 'TO_BE') await lapse(work, loaded.map.lanes, touched);
}

export async function remember(
  work: Work,
  { dive, version, place, act, undid = null, isAgain = false }: Act & { readonly place: ActPlace },
  changes: Omit<MapChanges, 'map'>,
): Promise<void> {
  await work.add(MapAct, {
    ...{ deepDiveId: dive.id, personId: work.personId, place, act, undid, isAgain, actedAt: work.now, undoneAt: null },
    changes: { map: version, ...changes },
  });
}

async function keepSteps(
  work: Work,
  { rows }: LoadedMap,
  { after, dive, version }: Act & { after: DrawnMap },
): Promise<RowChange[]> {
  const fresh = after.steps.filter(({ id }) => !rows.has(id));
  const order = new Map(after.steps.map(({ id }, index) => [id, index + 1]));
  await work.addAll(
    ProcessStep,
    fresh.map((step) => ({
      ...step,
      deepDiveId: dive.id,
      map: version,
      position: order.get(step.id) ?? 1,
      removedAt: null,
    })),
  );
  const changes: RowChange[] = fresh.map(({ id, laneId }) => ({
    id,
    before: { isRemoved: true, laneId },
    after: { isRemoved: false, laneId },
  }));
  for (const step of after.steps) {
    const row = rows.get(step.id);
    if (!row || row === step) continue;
    const names = (Object.keys(step) as (keyof StepFacts)[]).filter(
      (name) => JSON.stringify(step[name]) !== JSON.stringify(row[name]),
    );
    if (names.length === 0) continue;
    const told = { laneId: row.laneId };
    const change = {
      id: step.id,
      before: { ...told, ...pick(row, names) },
      after: { laneId: step.laneId, ...pick(step, names) },
    };
    await work.change(row, pick(step, names));
    changes.push(change);
  }
  return changes;
}

async function dropSteps(work: Work, { rows }: LoadedMap, after: DrawnMap): Promise<RowChange[]> {
  const kept = new Set(after.steps.map(({ id }) => id));
  const dropped = [...rows.values()].filter(({ id }) => !kept.has(id));
  for (const row of dropped) await work.change(row, { removedAt: work.now });
  return dropped.map(({ id, laneId }) => ({
    id,
    before: { isRemoved: false, laneId },
    after: { isRemoved: true, laneId },
  }));
}

const isSame = (one: MapFlow) => (other: MapFlow) =>
  one.fromId === other.fromId && one.toId === other.toId && one.share === other.share && one.label === other.label;

async function keepFlows(work: Work, { flows }: LoadedMap, { after, dive }: Act & { after: DrawnMap }) {
  const removed = flows.filter((flow) => !after.flows.some(isSame(flow)));
  const come = after.flows.filter((flow) => !flows.some(isSame(flow)));
  for (const flow of removed) await work.remove(flow);
  await work.addAll(
    ProcessFlow,
    come.map((flow) => ({ ...flow, deepDiveId: dive.id })),
  );
  return { come, gone: removed.map(({ fromId, toId, share, label }) => ({ fromId, toId, share, label })) };
}

const unsigned = { signature: null, signatureReason: '', signedAt: null } as const;
const notAskedOf = ['costPerHour', 'position'];

/** Who signed, signed for this lane as it was; what an hour costs and where it stands was not asked of them. */
export const lapsedWith = ({ signature }: ProcessLane, changed: readonly string[]): Partial<ProcessLane> =>
  signature && changed.some((name) => !notAskedOf.includes(name)) ? unsigned : {};

/** Who signed a lane signed what stood there. */
async function lapse(work: Work, lanes: DrawnMap['lanes'], touched: ReadonlySet<unknown>): Promise<void> {
  for (const { id } of lanes) {
    if (!touched.has(id)) continue;
    const lane = await work.get(ProcessLane, id);
    if (lane.signature) await work.change(lane, unsigned);
  }
}

export const pick = <Row extends object>(row: Row, names: readonly (keyof Row)[]): Partial<Row> =>
  Object.fromEntries(names.map((name) => [name, row[name]])) as Partial<Row>;

interface Beside extends Pick<Act, 'dive' | 'act' | 'undid' | 'isAgain'> {
  readonly place: ActPlace;
  readonly rows: readonly KeptRow[];
}

/** An act beside the map: on a cause, what speaks for it, a witness, a link. */
export const rememberRows = (work: Work, { place, rows, ...act }: Beside): Promise<void> =>
  remember(
    work,
    { ...act, place, version: place === 'LANES' || place === 'CAUSES' ? 'PRACTISED' : place },
    { ...unchanged, rows },
  );
