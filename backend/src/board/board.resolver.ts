import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  AppointMemberInput,
  CreateBoardInput,
  EditBoardInput,
  EndSeatInput,
  HandOverChairInput,
} from './board.inputs.ts';
import { BoardCardModel, BoardModel } from './board.model.ts';
import { BoardReads } from './board.reads.ts';
import { AppointMemberResult, CreateBoardResult, EndSeatResult, HandOverChairResult } from './board.results.ts';
import { BoardService } from './board.service.ts';

@Resolver(() => BoardModel)
export class BoardResolver {
  constructor(
    private readonly reads: BoardReads,
    private readonly service: BoardService,
  ) {}

  @Query(() => [BoardCardModel], { description: 'The boards of the organization, by name.' })
  boards(@Viewing() viewer: Viewer) {
    return this.reads.boards(viewer);
  }

  @Query(() => BoardModel)
  board(@Viewing() viewer: Viewer, @Args('slug', { type: () => Slug }) slug: string) {
    return this.reads.board(viewer, { slug });
  }

  @Mutation(() => CreateBoardResult, { description: 'Create a board and name its chair.' })
  async createBoard(@Viewing() viewer: Viewer, @Args('input') input: CreateBoardInput) {
    return answerWith(await this.service.createBoard(viewer, input), (id) => this.reads.board(viewer, { id }));
  }

  @Mutation(() => BoardModel, { description: 'Change the name and the charter of a board.' })
  async editBoard(@Viewing() viewer: Viewer, @Args('input') input: EditBoardInput) {
    return answerWith(await this.service.editBoard(viewer, input), (id) => this.reads.board(viewer, { id }));
  }

  @Mutation(() => AppointMemberResult, { description: 'Give somebody a role on a board, from one day to another.' })
  async appointMember(@Viewing() viewer: Viewer, @Args('input') input: AppointMemberInput) {
    return answerWith(await this.service.appointMember(viewer, input), (id) => this.reads.board(viewer, { id }));
  }

  @Mutation(() => EndSeatResult, { description: 'Say on which day a role ends.' })
  async endSeat(@Viewing() viewer: Viewer, @Args('input') input: EndSeatInput) {
    return answerWith(await this.service.endSeat(viewer, input), (id) => this.reads.board(viewer, { id }));
  }

  @Mutation(() => HandOverChairResult, {
    description: 'Pass the chair to somebody from a day on, without a day of two chairs or of none.',
  })
  async handOverChair(@Viewing() viewer: Viewer, @Args('input') input: HandOverChairInput) {
    return answerWith(await this.service.handOverChair(viewer, input), (id) => this.reads.board(viewer, { id }));
  }
}
