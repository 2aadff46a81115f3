import { mapOfTable, type MapTableRefused, type TableMap } from '@cxboard/domain/deep-dives/map-csv.rules';
import { readTable } from '@cxboard/domain/imports/table.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Rationale } from './cause.entity.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { diveToDig, refuseFrozen } from './dive-work.ts';
import { lanesOfTable } from './lanes-of-table.ts';
import { type DrawnMap, loadMap, type StepFacts } from './map-acts.ts';
import type { BeginMapInput, ImportMapInput } from './map.inputs.ts';
import { factsOf, freshStep } from './fresh-step.ts';
import { change } from './map.service.ts';
import { ProcessStep } from './process-map.entity.ts';

/** A whole map at once: from another version, or from a table. */
@Injectable()
export class MapVersionsService {
  constructor(private readonly database: Database) {}

  /** The same steps under the same traces, so that the two can be compared later. */
  begin(viewer: Viewer, { deepDiveId, from, to }: BeginMapInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const { map: model } = await loadMap(work, dive, from);
      return change(work, dive, {
        version: to,
        act: 'BEGIN',
        make: (map) => (map.steps.length > 0 ? map : copied(model)),
      });
    });
  }

  /** What was there before goes; as one act, so it can come back. */
  import(viewer: Viewer, { deepDiveId, map: version, text }: ImportMapInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const frozen = refuseFrozen(dive, version);
      if (frozen) return frozen;
      const table = readTable(text, { whole: true });
      if (!('rows' in table))
        return { __typename: 'MapTableRefused', line: null, message: table.message } as const satisfies MapTableRefused;
      const read = mapOfTable(table);
      if ('__typename' in read) return read;

      const { map: before } = await loadMap(work, dive, version);
      const named = await namedIn(work, read, before);
      if ('__typename' in named) return named;
      const lanes = await lanesOfTable(work, dive, read.lanes);
      if ('__typename' in lanes) return lanes;
      const traces = await tracesOf(work, dive);
      return change(work, dive, {
        ...{ version, act: 'IMPORT', lanes: lanes.changes },
        make: (map) => imported(map, read, { ...named, laneIds: lanes.ids, traces }),
      });
    });
  }
}

function copied(model: DrawnMap): DrawnMap {
  const newId = new Map(model.steps.map(({ id }) => [id, uuidv7()]));
  const idFor = (id: string) => newId.get(id) ?? id;
  return {
    lanes: model.lanes,
    steps: model.steps.map((step) => ({ ...factsOf(step), id: idFor(step.id) })),
    flows: model.flows.map((flow) => ({ ...flow, fromId: idFor(flow.fromId), toId: idFor(flow.toId) })),
  };
}

/** What is followed through the versions of this map; a trace from elsewhere is none here. */
async function tracesOf(work: Work, { id: deepDiveId }: DeepDive): Promise<ReadonlySet<string>> {
  return new Set((await work.find(ProcessStep, { deepDiveId })).map(({ traceId }) => traceId));
}

interface Named {
  /** Several may be called the same. */
  readonly rationaleIds: ReadonlyMap<string, readonly string[]>;
  readonly holderIds: ReadonlyMap<string, readonly string[]>;
}

/** Reasons and people by their names; a line that names nobody, or one of two whom the step does not know, is refused. */
async function namedIn(work: Work, { steps }: TableMap, before: DrawnMap): Promise<Named | MapTableRefused> {
  const rationaleIds = new Map<string, readonly string[]>();
  const holderIds = new Map<string, readonly string[]>();
  const holderOf = new Map(before.steps.map(({ traceId, holderId }) => [traceId, holderId]));
  for (const { rationaleTitle: title, holderName: name, traceId, line } of steps) {
    const known = holderOf.get(traceId) ?? null;
    const wrong = (await nameReason(work, title, rationaleIds)) ?? (await nameHolder(work, { name, known }, holderIds));
    if (wrong) return { __typename: 'MapTableRefused', line, message: wrong };
  }
  return { rationaleIds, holderIds };
}

async function nameReason(work: Work, title: string, ids: Map<string, readonly string[]>): Promise<string | null> {
  if (!title || ids.has(title)) return null;
  const found = await work.find(Rationale, { title }, { id: 'ASC' });
  if (found.length === 0) return `There is no reason “${title}”; write it down first, or leave it out.`;
  ids.set(
    title,
    found.map(({ id }) => id),
  );
  return null;
}

interface Holder {
  readonly name: string;
  /** Who holds the step now. */
  readonly known: string | null;
}

async function nameHolder(work: Work, { name, known }: Holder, ids: Map<string, readonly string[]>) {
  if (!name) return null;
  const found = ids.get(name) ?? (await work.find(Person, { name }, { id: 'ASC' })).map(({ id }) => id);
  ids.set(name, found);
  if (found.length === 0) return `There is nobody called “${name}”.`;
  return found.length === 1 || (known && found.includes(known))
    ? null
    : `Several people are called “${name}”; name them in the step itself.`;
}

interface Keys extends Named {
  readonly laneIds: readonly string[];
  readonly traces: ReadonlySet<string>;
}

/** Of several that are called the same, the one that is known already. */
const meant = (ids: readonly string[] | undefined, known: string | null): string | null =>
  ids?.find((id) => id === known) ?? ids?.[0] ?? null;

/** A step that is there already under the trace of a line stays itself: what was seen, linked and explained stays with it. */
function imported(before: DrawnMap, table: TableMap, { laneIds, traces, ...ids }: Keys): DrawnMap {
  const there = new Map(before.steps.map((step) => [step.traceId, step]));
  const steps = table.steps.map(({ lane, traceId, rationaleTitle, holderName, said }): StepFacts => {
    const fresh = freshStep(laneIds[lane] ?? '', said.name);
    const known = there.get(traceId) ?? { ...fresh, ...(traces.has(traceId) && { traceId }) };
    const named = {
      rationaleId: meant(ids.rationaleIds.get(rationaleTitle), known.rationaleId),
      holderId: meant(ids.holderIds.get(holderName), known.holderId),
    };
    return { ...known, ...said, systems: [...said.systems], ...named, laneId: fresh.laneId };
  });
  const idAt = (index: number) => steps[index]?.id ?? '';
  return {
    lanes: before.lanes,
    steps,
    flows: table.flows.map(({ from, to, ...way }) => ({ ...way, fromId: idAt(from), toId: idAt(to) })),
  };
}
