import type { DiveRelations } from '@cxboard/domain/deep-dives/deep-dives.permissions';
import { isStale } from '@cxboard/domain/deep-dives/dive.rules';
import { readMap } from '@cxboard/domain/deep-dives/path.rules';
import { type MapVersion, mapVersions } from '@cxboard/domain/deep-dives/process-map.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { CausesElsewhereModel, DeepDiveCardModel, DeepDiveModel } from './deep-dive.model.ts';
import type { DeepDivesArgs } from './deep-dives.inputs.ts';
import { diveOfItem } from './dive-agenda.statements.ts';
import {
  causesElsewhere,
  diveById,
  diveByNumber,
  diveList,
  projectReach,
  rationaleList,
} from './deep-dives.statements.ts';
import { laneEdition } from './lane-edition.ts';
import type { ProcessFlowModel, ProcessLaneModel, ProcessMapModel, ProcessStepModel } from './map.model.ts';
import type { ProjectReachModel } from './map.model.ts';
import type { RationaleModel } from './rationale.model.ts';

interface Drawn {
  readonly lanes: readonly ProcessLaneModel[];
  readonly steps: readonly ProcessStepModel[];
  readonly flows: readonly ProcessFlowModel[];
}
type Row = DiveRelations & { readonly tree: DeepDiveModel };
interface Listed {
  readonly total: number;
  readonly trees: readonly (DeepDiveCardModel & Drawn)[];
}

const sought = (search: string | null | undefined) => search?.trim().replace(/[\\%_]/g, '\\$&') || null;

@Injectable()
export class DeepDivesReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first; who may not see all sees their own and those whose lanes they sign. */
  async dives(viewer: Viewer, { states, search, first, after }: DeepDivesArgs): Promise<Connection<DeepDiveCardModel>> {
    const size = pageSize(first);
    const own = may(viewer).seeDeepDives() ? null : viewer.personId;
    const values = [sought(search), states?.length ? states : null, keyIn(after, 1)?.[0] ?? null, size + 1, own];
    const { total, trees } = foundOr404((await this.database.read<Listed>(viewer, diveList, values))[0]);
    const nodes = trees.slice(0, size).map((tree) => this.withStanding(viewer, cardOf(tree)));
    const last = nodes.at(-1);
    const pageInfo = { hasNextPage: trees.length > size, endCursor: last ? cursorOf([String(last.number)]) : null };
    return { nodes, totalCount: total, pageInfo };
  }

  dive(viewer: Viewer, number: number): Promise<DeepDiveModel> {
    return this.one(viewer, diveByNumber, number);
  }

  diveById(viewer: Viewer, id: string): Promise<DeepDiveModel> {
    return this.one(viewer, diveById, id);
  }

  /** To those who may not read the dive, an item about it is about nothing. */
  async diveOfItem(viewer: Viewer, itemId: string): Promise<DeepDiveModel> {
    const { id } = foundOr404((await this.database.read<{ id: string }>(viewer, diveOfItem, [itemId]))[0]);
    return this.one(viewer, diveById, id);
  }

  /** What blocks most comes first; who may not see all sees what they hold. */
  async rationales(viewer: Viewer, id: string | null = null): Promise<RationaleModel[]> {
    const seesAll = may(viewer).seeDeepDives();
    const values = [id, seesAll ? null : viewer.personId];
    const rows = await this.database.read<{ tree: RationaleModel }>(viewer, rationaleList, values);
    if (!seesAll && rows.length === 0) throw new NotFound();
    return rows.map(({ tree }) => tree);
  }

  async causesElsewhere(viewer: Viewer): Promise<CausesElsewhereModel[]> {
    if (!may(viewer).seeDeepDives()) return [];
    const rows = await this.database.read<{ tree: CausesElsewhereModel }>(viewer, causesElsewhere);
    return rows.map(({ tree }) => tree);
  }

  /** What else a change of a project would reach; of maps the viewer may not read, how much alone. */
  async reachOfProject(viewer: Viewer, projectId: string): Promise<ProjectReachModel> {
    const reader = may(viewer).seeDeepDives() ? null : viewer.personId;
    const [row] = await this.database.read<{ tree: ProjectReachModel }>(viewer, projectReach, [projectId, reader]);
    return foundOr404(row).tree;
  }

  async rationale(viewer: Viewer, id: string): Promise<RationaleModel> {
    return foundOr404((await this.rationales(viewer, id))[0]);
  }

  private async one(viewer: Viewer, named: Statement, key: string | number): Promise<DeepDiveModel> {
    const reader = may(viewer).seeDeepDives() ? null : viewer.personId;
    const { tree, ...relations } = foundOr404(
      (await this.database.read<Row>(viewer, named, [key, reader, viewer.personId]))[0],
    );
    if (!may(viewer).seeDeepDive(relations)) throw new NotFound();
    const lanes = tree.lanes.map((lane) => ({ ...lane, edition: laneEdition(lane, tree) }));
    return this.withStanding(viewer, { ...tree, lanes, maps: mapVersions.map((version) => mapOf(version, tree)) });
  }

  private withStanding<Dive extends Pick<DeepDiveModel, 'state' | 'verifiedOn'>>(viewer: Viewer, dive: Dive) {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    return { ...dive, isStale: isStale(dive.state, dive.verifiedOn, today) };
  }
}

function mapOf(version: MapVersion, { lanes, steps: all, flows: every }: Drawn): ProcessMapModel {
  const steps = all.filter(({ map }) => map === version);
  const ids = new Set(steps.map(({ id }) => id));
  const flows = every.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  const { totals, problems } = readMap({ lanes, steps, flows });
  return { version, totals, problems };
}

function cardOf({ lanes, steps, flows, ...card }: DeepDiveCardModel & Drawn): DeepDiveCardModel {
  const { totals } = mapOf('PRACTISED', { lanes, steps, flows });
  return { ...card, stepCount: steps.length, laneCount: lanes.length, totals };
}
