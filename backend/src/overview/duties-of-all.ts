import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { BoardDuties } from '../board/index.ts';
import { MeetingDuties } from '../meetings/index.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectDuties } from '../projects/index.ts';
import { MetricDuties } from './metric-duties.ts';

/** What every chapter asks of somebody, in one list: one statement a chapter, sent together. */
@Injectable()
export class DutiesOfAll {
  constructor(
    private readonly board: BoardDuties,
    private readonly meetings: MeetingDuties,
    private readonly projects: ProjectDuties,
    private readonly metrics: MetricDuties,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const lists = await Promise.all([
      this.board.of(viewer),
      this.meetings.of(viewer),
      this.projects.projectDuties(viewer),
      this.metrics.of(viewer),
    ]);
    return lists.flat();
  }
}
