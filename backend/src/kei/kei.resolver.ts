import { Args, createUnionType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith, typeOr } from '../platform/graphql/answer.ts';
import { Title } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DefineKeiInput, KeiDaysInput, KeiModel, KeiUnclearModel } from './kei.model.ts';
import { KeiReads } from './kei.reads.ts';
import { KeiService } from './kei.service.ts';

const DefineKeiResult = createUnionType({
  name: 'DefineKeiResult',
  types: () => [KeiModel, KeiUnclearModel] as const,
  resolveType: typeOr('Kei'),
});

@Resolver(() => KeiModel)
export class KeiResolver {
  constructor(
    private readonly reads: KeiReads,
    private readonly service: KeiService,
  ) {}

  @Query(() => KeiModel, { description: 'The customer experience index of some days; else of the last three months.' })
  async kei(
    @Viewing() viewer: Viewer,
    @Args('days', { type: () => KeiDaysInput, nullable: true }) days?: KeiDaysInput | null,
    @Args('by', { type: () => Title, nullable: true, description: 'The dimension of the phases.' }) by?: string | null,
  ) {
    return { document: await this.reads.kei(viewer, days ?? null, by ?? null) };
  }

  @Mutation(() => DefineKeiResult, {
    description: 'Say which answers make the index, and how much each component counts.',
  })
  async defineKei(@Viewing() viewer: Viewer, @Args('input') input: DefineKeiInput) {
    return answerWith(await this.service.define(viewer, input), async () => ({
      document: await this.reads.kei(viewer, null, null),
    }));
  }
}
