import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { AgendaPages } from '../agenda/index.ts';
import { languageOf } from '../board/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { contentsOf } from './pack-material.ts';
import type { Ask } from './pack-sheets.ts';

/** The pack as a page: the same contents under the same rights, with what was asked since, read when somebody looks. */
@Injectable()
export class BoardPaperReads {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
    private readonly clock: Clock,
  ) {}

  async ofMeeting(viewer: Viewer, board: string, number: number) {
    const { boardId, meeting, published, itemIds } = await this.agendas.publishedOf(viewer, board, number);
    const { content, publishedAt, number: version } = published;
    const { kind, startsAt, timeZone, items } = content;
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    const { organizationId } = viewer;
    const now = this.clock.now();
    const contents = await contentsOf(ask, {
      ...{ organizationId, meetingId: meeting.id, confidentialIds: null },
      ...{ boardId, items, itemIds, startsAt, timeZone, publishedAt },
      askedUntil: now.toISOString(),
      readOn: localDateOf(now, timeZone),
    });
    return {
      locale: await languageOf({ organizationId, query: ask }, boardId),
      ...{ id: meeting.id, number: meeting.number, place: meeting.place, boardName: meeting.board.name },
      ...{ kind, startsAt, timeZone, version, publishedAt, isWhole: itemIds === null, ...contents },
    };
  }
}
