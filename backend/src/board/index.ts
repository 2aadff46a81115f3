import type { Chapter } from '../platform/chapter.ts';
import { BoardsResolver } from './boards.resolver.ts';
import { BoardMember } from './board-member.entity.ts';
import { Board } from './board.entity.ts';

export { BoardMember } from './board-member.entity.ts';
export { Board } from './board.entity.ts';

export const board: Chapter = { rows: [Board, BoardMember], resolvers: [BoardsResolver], services: [] };
