import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { LocalDate, Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardHealthModel, QuarterOfResponsesModel } from './health.model.ts';
import { BoardHealthReads } from './health.reads.ts';

@ArgsType()
class BoardHealthArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  to!: string;
}

@Resolver()
export class BoardHealthResolver {
  constructor(private readonly reads: BoardHealthReads) {}

  @Query(() => BoardHealthModel, { description: 'How a board itself works: for the board.' })
  boardHealth(@Viewing() viewer: Viewer, @Args() { board, ...days }: BoardHealthArgs) {
    return this.reads.health(viewer, board, days);
  }

  @Query(() => [QuarterOfResponsesModel], {
    description: 'How the board answers to what customers say, the newest quarter first, of two years.',
  })
  responsesByQuarter(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.responses(viewer, board);
  }
}
