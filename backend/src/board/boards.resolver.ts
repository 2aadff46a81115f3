import { Query, Resolver } from '@nestjs/graphql';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardCardModel } from './board-card.model.ts';

const everyBoard = statement(
  'board.cards',
  `select card from board_cards where organization_id = $1 order by card->>'name', id`,
);

@Resolver(() => BoardCardModel)
export class BoardsResolver {
  constructor(private readonly database: Database) {}

  @Query(() => [BoardCardModel], { description: 'The boards of this organization, by name.' })
  async boards(@Viewing() viewer: Viewer) {
    const rows = await this.database.read<{ card: BoardCardModel }>(viewer, everyBoard, [viewer.organizationId]);
    return rows.map(({ card }) => card);
  }
}
