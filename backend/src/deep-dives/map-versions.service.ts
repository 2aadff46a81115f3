import { mapOfTable, type MapTableRefused, type TableMap } from '@cxboard/domain/deep-dives/map-csv.rules';
import { readTable } from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { diveToDig, lanesOf, refuseFrozen } from './dive-work.ts';
import { type DrawnMap, loadMap } from './map-acts.ts';
import type { BeginMapInput, ImportMapInput } from './map.inputs.ts';
import { factsOf, freshStep } from './fresh-step.ts';
import { change } from './map.service.ts';
import { ProcessLane } from './process-map.entity.ts';

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

      const lanes = await lanesFor(work, dive, read);
      if (!lanes)
        return {
          __typename: 'MapTableRefused',
          line: null,
          message: `A map has at most ${limits.deepDives.lanes} lanes.`,
        } as const;
      return change(work, dive, {
        ...{ version, act: 'IMPORT', lanes: lanes.added.map(({ id }) => ({ id, ...laneCame })) },
        make: (map) => imported(map, read, lanes.ids),
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

const laneCame = { before: { isRemoved: true }, after: { isRemoved: false } };

/** Lanes are known by their names; new ones are added below. */
async function lanesFor(work: Work, dive: DeepDive, { lanes }: TableMap) {
  const known = await lanesOf(work, dive);
  const fresh = lanes.filter(({ name }) => !known.some((lane) => lane.name === name));
  if (known.length + fresh.length > limits.deepDives.lanes) return null;
  const position = Math.max(0, ...known.map((lane) => lane.position));
  const added = await work.addAll(
    ProcessLane,
    fresh.map((lane, index) => ({
      ...{ ...lane, deepDiveId: dive.id, position: position + index + 1, departmentId: null, signerId: null },
      ...{ signature: null, signatureReason: '', signedAt: null, removedAt: null },
    })),
  );
  const all = [...known, ...added];
  return { added, ids: lanes.map(({ name }) => all.find((lane) => lane.name === name)?.id ?? '') };
}

function imported({ lanes }: DrawnMap, table: TableMap, laneIds: readonly string[]): DrawnMap {
  const steps = table.steps.map(({ lane, ...step }) => ({ ...freshStep(laneIds[lane] ?? '', step.name), ...step }));
  const idAt = (index: number) => steps[index]?.id ?? '';
  return {
    lanes,
    steps,
    flows: table.flows.map(({ from, to, ...way }) => ({ ...way, fromId: idAt(from), toId: idAt(to) })),
  };
}
