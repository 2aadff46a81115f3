import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { PublishAgendaInput } from './agenda.inputs.ts';
import { AgendaVersionModel, PublishedAgendaModel } from './agenda.model.ts';
import { AgendaPages } from './agenda.pages.ts';
import { PublishAgendaResult } from './agenda.results.ts';
import { PublishingService } from './publishing.service.ts';

@Resolver(() => AgendaVersionModel)
export class PublishingResolver {
  constructor(
    private readonly pages: AgendaPages,
    private readonly publishing: PublishingService,
  ) {}

  @Query(() => [AgendaVersionModel], { description: 'Every published version of an agenda, the newest first.' })
  agendaVersions(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.pages.versions(viewer, meetingId);
  }

  @Query(() => PublishedAgendaModel, { description: 'An agenda exactly as one version published it.' })
  agendaVersion(
    @Viewing() viewer: Viewer,
    @Args('meetingId', { type: () => UUID }) meetingId: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.pages.version(viewer, meetingId, number);
  }

  @Mutation(() => PublishAgendaResult, {
    description: 'Freeze the agenda as the next numbered version and let the members read it.',
  })
  async publishAgenda(@Viewing() viewer: Viewer, @Args('input') input: PublishAgendaInput) {
    return answerWith(await this.publishing.publishAgenda(viewer, input), (id) => this.pages.ofMeeting(viewer, id));
  }
}
