import { localDateOf } from '@cxboard/domain/local-time';
import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

const chairs = statement(
  'board.chairs',
  `select b.id, b.slug, b.name, exists (
      select from board_members s where s.organization_id = b.organization_id and s.board_id = b.id
        and s.role = 'CHAIR' and s.from_on <= $2 and (s.until_on is null or s.until_on >= $2)) as "isChaired"
    from boards b where b.organization_id = $1`,
);

interface BoardRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isChaired: boolean;
}

/** The first steps of an organization: a board, and somebody who chairs it. */
@Injectable()
export class BoardDuties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    if (!may(viewer).createBoard()) return [];
    const { id, name, timeZone } = viewer.organization;
    const today = localDateOf(this.clock.now(), timeZone);
    const boards = await this.database.read<BoardRow>(viewer, chairs, [viewer.organizationId, today]);
    if (boards.length === 0)
      return [
        {
          kind: 'CREATE_BOARD',
          subject: { type: 'ORGANIZATION', id },
          title: name,
          dueOn: null,
          place: { page: 'WELCOME' },
        },
      ];
    return boards.filter(({ isChaired }) => !isChaired).map(nameChair);
  }
}

const nameChair = ({ id, slug, name }: BoardRow): Duty => ({
  kind: 'NAME_CHAIR',
  subject: { type: 'BOARD', id },
  title: name,
  dueOn: null,
  place: { page: 'BOARD', boardSlug: slug },
});
