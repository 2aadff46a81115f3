import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AgendaItemInput, KeepConfidentialInput } from './agenda.inputs.ts';
import { AgendaItemModel } from './agenda.model.ts';
import { AgendaPages } from './agenda.pages.ts';
import { ArrangeAgendaItemResult } from './agenda.results.ts';
import { ConfidencesService } from './confidences.service.ts';

@Resolver(() => AgendaItemModel)
export class ConfidencesResolver {
  constructor(
    private readonly pages: AgendaPages,
    private readonly confidences: ConfidencesService,
  ) {}

  @Mutation(() => ArrangeAgendaItemResult, {
    description: 'From now on only those who prepare the agenda and the named readers see what an item is about.',
  })
  async keepConfidential(@Viewing() viewer: Viewer, @Args('input') input: KeepConfidentialInput) {
    return answerWith(await this.confidences.keep(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => ArrangeAgendaItemResult, { description: 'Let everybody who reads the agenda read this item again.' })
  async openConfidential(@Viewing() viewer: Viewer, @Args('input') input: AgendaItemInput) {
    return answerWith(await this.confidences.open(viewer, input), (id) => this.pages.listOf(viewer, id));
  }
}
