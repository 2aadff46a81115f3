import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { QuarterlyReportModel } from './report.model.ts';
import { reportById, reportOfQuarter } from './report.statements.ts';

interface Found {
  readonly boardId: string;
  readonly tree: QuarterlyReportModel | null;
}

@Injectable()
export class QuarterlyReportReads {
  constructor(private readonly database: Database) {}

  /** Null: nobody has made it yet. */
  async ofQuarter(viewer: Viewer, board: string, quarter: string): Promise<QuarterlyReportModel | null> {
    const { boardId, tree } = foundOr404(
      (await this.database.read<Found>(viewer, reportOfQuarter, [board, quarter]))[0],
    );
    foundOr404(may(viewer).seeQuarterlyReports({ boardId }) || null);
    return tree;
  }

  async byId(viewer: Viewer, id: string): Promise<QuarterlyReportModel> {
    if (!isUuid(id)) throw new NotFound();
    const [row] = await this.database.read<{ tree: QuarterlyReportModel }>(viewer, reportById, [id]);
    if (!row || !may(viewer).seeQuarterlyReports(row.tree)) throw new NotFound();
    return row.tree;
  }
}
