import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { BoardVisionModel, VisionModel } from './vision.model.ts';
import { visionByBoard, visionBySlug } from './vision.statements.ts';

@Injectable()
export class VisionReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  ofBoard(viewer: Viewer, slug: string): Promise<BoardVisionModel> {
    return this.page(viewer, visionBySlug, slug);
  }

  ofBoardId(viewer: Viewer, boardId: string): Promise<BoardVisionModel> {
    return this.page(viewer, visionByBoard, boardId);
  }

  private async page(viewer: Viewer, named: Statement, board: string): Promise<BoardVisionModel> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const row = foundOr404((await this.database.read<BoardVisionModel>(viewer, named, [board, today]))[0]);
    const { id, ratified, coming, superseded } = row;
    const sees = may(viewer).seeVisionDraft({ boardId: id });
    const shown = (vision: VisionModel) => (sees ? vision : agreedOnly(vision));
    return {
      id,
      ratified: ratified && shown(ratified),
      superseded: superseded.map(shown),
      coming: sees ? coming : null,
    };
  }
}

/** What was said on the way stays with the board. */
const agreedOnly = (vision: VisionModel): VisionModel => ({ ...vision, answers: [], remarks: [], before: null });
