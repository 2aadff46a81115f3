import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { saidOr } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { SetAgendaTemplateInput } from './drafting.inputs.ts';
import { AgendaTemplateModel } from './drafting.model.ts';
import { SetAgendaTemplateResult } from './drafting.results.ts';
import { TemplatesReads } from './templates.reads.ts';
import { TemplatesService } from './templates.service.ts';

@Resolver(() => AgendaTemplateModel)
export class TemplatesResolver {
  constructor(
    private readonly reads: TemplatesReads,
    private readonly templates: TemplatesService,
  ) {}

  @Query(() => AgendaTemplateModel, { description: 'What agendas of one kind begin with, for those who prepare them.' })
  agendaTemplate(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('kind', { type: () => meetingKindWords }) kind: keyof typeof meetingKindWords,
  ) {
    return this.reads.template(viewer, { slug: board }, kind);
  }

  @Mutation(() => SetAgendaTemplateResult, { description: 'Say what agendas of one kind begin with.' })
  async setAgendaTemplate(@Viewing() viewer: Viewer, @Args('input') input: SetAgendaTemplateInput) {
    return saidOr(await this.templates.setAgendaTemplate(viewer, input), ({ id, kind }) =>
      this.reads.template(viewer, { id }, kind),
    );
  }
}
