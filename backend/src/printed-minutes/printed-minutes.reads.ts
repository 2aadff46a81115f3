import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { fileOf } from '../platform/pdf/printed.ts';
import type { PrintedMinutesModel } from './printed-minutes.model.ts';

const byId = statement(
  'printed_minutes.by_id',
  `select json_build_object(
      'id', p.id, 'boardId', p.board_id, 'readerId', p.reader_id, 'meetingId', p.minutes_id, 'number', m.number,
      'addenda', p.addenda, 'state', p.state, 'bytes', p.bytes, 'sha256', p.sha256, 'readyAt', p.ready_at) as paper
    from printed_minutes p join minutes m on m.organization_id = p.organization_id and m.id = p.minutes_id
    where p.organization_id = $1 and p.id = $2`,
);

interface Tree extends PrintedMinutesModel {
  readonly boardId: string;
  readonly readerId: string | null;
  /** Of the meeting. */
  readonly number: number;
}

/** Printed minutes are there for whoever reads the minutes, and the part of one reader for that reader alone. */
@Injectable()
export class PrintedMinutesReads {
  constructor(private readonly database: Database) {}

  async paper(viewer: Viewer, id: string): Promise<Tree> {
    const [row] = await this.database.read<{ paper: Tree }>(viewer, byId, [viewer.organizationId, id]);
    if (!row || !mayRead(viewer, row.paper)) throw new NotFound();
    return row.paper;
  }

  /** What is ready to be sent. */
  async file(viewer: Viewer, id: string) {
    if (!isUuid(id)) throw new NotFound();
    const paper = await this.paper(viewer, id);
    return { ...foundOr404(fileOf(paper)), number: paper.number };
  }
}

const mayRead = (viewer: Viewer, { boardId, readerId }: Tree): boolean =>
  may(viewer).seeMinutes({ boardId }) && (readerId === null || readerId === viewer.personId);
