import { activityOf, type AuditFacts } from '@cxboard/domain/projects/activity.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type ProjectModel, ProjectsReads } from '../projects/index.ts';
import type { ProjectActivityArgs } from './charters.inputs.ts';
import type { MilestoneModel, ProjectActivityModel, ProjectFileModel, ReportLinesModel } from './charters.model.ts';
import { activityCount, activityPart, fileById, filesOf, milestonesOf, reportLinesOf } from './charters.statements.ts';
import type { ProjectFileKind } from './project-file.entity.ts';

type Entry = AuditFacts & Pick<ProjectActivityModel, 'id' | 'at' | 'person'>;

export interface KeptFile {
  readonly projectId: string;
  readonly name: string;
  readonly kind: ProjectFileKind;
  readonly bytes: number;
  readonly sha256: string;
}

@Injectable()
export class ChartersReads {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsReads,
    private readonly clock: Clock,
  ) {}

  async milestones(viewer: Viewer, projectId: string): Promise<MilestoneModel[]> {
    const rows = await this.database.read<{ card: MilestoneModel }>(viewer, milestonesOf, [projectId]);
    return rows.map(({ card }) => card);
  }

  async files(viewer: Viewer, projectId: string): Promise<ProjectFileModel[]> {
    const rows = await this.database.read<{ card: ProjectFileModel }>(viewer, filesOf, [projectId]);
    return rows.map(({ card }) => card);
  }

  /** Lines of actions are among them, which not everybody reads who sees the project. */
  async reportLines(viewer: Viewer, project: ProjectModel): Promise<ReportLinesModel> {
    if (!may(viewer).reportStatus(relationsOf(project))) return { done: [], next: [] };
    const values = [project.id, localDateOf(this.clock.now(), viewer.organization.timeZone), limits.projects.aheadDays];
    const [row] = await this.database.read<{ tree: ReportLinesModel }>(viewer, reportLinesOf, values);
    return foundOr404(row).tree;
  }

  /** A file of a project that the viewer may see. */
  async file(viewer: Viewer, fileId: string): Promise<KeptFile> {
    const file = foundOr404((await this.database.read<KeptFile>(viewer, fileById, [fileId]))[0]);
    await this.projects.projectById(viewer, file.projectId);
    return file;
  }

  /** What happened, the newest first; what the audit log keeps only for itself is left out of a part. */
  async activity(viewer: Viewer, { projectId, first, after }: ProjectActivityArgs) {
    const project = await this.projects.projectById(viewer, projectId);
    stopUnless(may(viewer).seeProjectActivity(relationsOf(project)));
    const size = pageSize(first);
    const [at, id] = keyIn(after, 2) ?? [null, null];
    const entries = await this.database.read<Entry>(viewer, activityPart, [projectId, at, id, size + 1]);
    const [counted] = await this.database.read<{ count: number }>(viewer, activityCount, [projectId]);
    return partOf(entries, { size, totalCount: foundOr404(counted).count });
  }
}

const relationsOf = ({ boardId, owner, coOwner }: ProjectModel) => ({
  ...{ boardId, ownerId: owner.id, coOwnerId: coOwner?.id ?? null },
});

function partOf(
  entries: readonly Entry[],
  { size, totalCount }: { size: number; totalCount: number },
): Connection<ProjectActivityModel> {
  const part = entries.slice(0, size);
  const last = part.at(-1);
  const nodes = part.flatMap(({ id, at, person, ...facts }) => {
    const activity = activityOf(facts);
    return activity ? [{ id, at, person, ...activity }] : [];
  });
  const endCursor = last ? cursorOf([last.at, last.id]) : null;
  return { nodes, totalCount, pageInfo: { hasNextPage: entries.length > size, endCursor } };
}
