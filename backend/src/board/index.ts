import type { Chapter } from '../platform/chapter.ts';
import { BoardDuties } from './board.duties.ts';
import { BoardMember } from './board-member.entity.ts';
import { Board } from './board.entity.ts';
import { BoardReads } from './board.reads.ts';
import { BoardResolver } from './board.resolver.ts';
import { BoardService } from './board.service.ts';

export { BoardDuties } from './board.duties.ts';
export { BoardMember } from './board-member.entity.ts';
export { Board } from './board.entity.ts';
export { languageOf } from './language.ts';
export { BoardCardModel, seatRoles } from './board.model.ts';

export const board: Chapter = {
  rows: [Board, BoardMember],
  resolvers: [BoardResolver],
  services: [BoardReads, BoardService, BoardDuties],
};
