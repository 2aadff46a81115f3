import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectFilter } from '../projects/index.ts';
import { PortfolioModel } from './portfolio.model.ts';
import { PortfolioReads } from './portfolio.reads.ts';

@ArgsType()
class PortfolioArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => ProjectFilter, { nullable: true })
  filter?: ProjectFilter | null;
}

@Resolver()
export class PortfolioResolver {
  constructor(private readonly reads: PortfolioReads) {}

  @Query(() => PortfolioModel, {
    description: 'The projects of a board that the viewer may see, in its own order, with the advice of the formula.',
  })
  portfolio(@Viewing() viewer: Viewer, @Args() { board, filter }: PortfolioArgs) {
    return this.reads.portfolio(viewer, board, filter ?? null);
  }
}
