import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  AddAgendaItemInput,
  AddToBacklogInput,
  AgendaItemInput,
  EditAgendaItemInput,
  ProposeItemInput,
  PutOnAgendaInput,
  ReorderAgendaInput,
  SendToMeetingInput,
} from './agenda.inputs.ts';
import { AgendaModel, BacklogModel } from './agenda.model.ts';
import { AgendaPages } from './agenda.pages.ts';
import {
  AddAgendaItemResult,
  AddToBacklogResult,
  ArrangeAgendaItemResult,
  EditAgendaItemResult,
  ProposeItemResult,
  PutOnAgendaResult,
  SendAgendaItemResult,
} from './agenda.results.ts';
import { AgendaService } from './agenda.service.ts';
import { AgendaSending } from './agenda-sending.service.ts';

@Resolver(() => AgendaModel)
export class AgendaResolver {
  constructor(
    private readonly pages: AgendaPages,
    private readonly agendas: AgendaService,
    private readonly sending: AgendaSending,
  ) {}

  @Query(() => AgendaModel, { description: 'The agenda of a meeting, as the viewer may read it.' })
  agenda(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.pages.numbered(viewer, board, number);
  }

  @Query(() => BacklogModel, { description: 'Topics that wait for a meeting of the board.' })
  backlog(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.pages.backlog(viewer, { slug: board });
  }

  @Mutation(() => AddAgendaItemResult, {
    description: 'Put an item on the agenda of a coming meeting. It is never refused for time.',
  })
  async addAgendaItem(@Viewing() viewer: Viewer, @Args('input') input: AddAgendaItemInput) {
    return answerWith(await this.agendas.addAgendaItem(viewer, input), (id) => this.pages.ofMeeting(viewer, id));
  }

  @Mutation(() => AddToBacklogResult, { description: 'Keep a topic for a later meeting.' })
  async addToBacklog(@Viewing() viewer: Viewer, @Args('input') input: AddToBacklogInput) {
    return answerWith(await this.agendas.addToBacklog(viewer, input), (id) => this.pages.backlog(viewer, { id }));
  }

  @Mutation(() => ProposeItemResult, { description: 'Propose a topic; it waits in the backlog for the chair.' })
  async proposeItem(@Viewing() viewer: Viewer, @Args('input') input: ProposeItemInput) {
    return answerWith(await this.agendas.proposeItem(viewer, input), (id) => this.pages.backlog(viewer, { id }));
  }

  @Mutation(() => EditAgendaItemResult, { description: 'Change the title, the minutes or the presenter of an item.' })
  async editAgendaItem(@Viewing() viewer: Viewer, @Args('input') input: EditAgendaItemInput) {
    return answerWith(await this.agendas.editAgendaItem(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => ArrangeAgendaItemResult, { description: 'Take an item off its list; restoreAgendaItem undoes it.' })
  async removeAgendaItem(@Viewing() viewer: Viewer, @Args('input') input: AgendaItemInput) {
    return answerWith(await this.agendas.removeAgendaItem(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => ArrangeAgendaItemResult, { description: 'Undo the removal: the item is back where it stood.' })
  async restoreAgendaItem(@Viewing() viewer: Viewer, @Args('input') input: AgendaItemInput) {
    return answerWith(await this.agendas.restoreAgendaItem(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => ArrangeAgendaItemResult, { description: 'Give an item another position in its list.' })
  async reorderAgenda(@Viewing() viewer: Viewer, @Args('input') input: ReorderAgendaInput) {
    return answerWith(await this.agendas.reorderAgenda(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => SendAgendaItemResult, {
    description: 'Put an item of the backlog or of another meeting on an agenda: a named one, or the next that fits.',
  })
  async sendToMeeting(@Viewing() viewer: Viewer, @Args('input') input: SendToMeetingInput) {
    return answerWith(await this.sending.sendToMeeting(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => PutOnAgendaResult, {
    description: 'Freeze a metric as it is shown now, or take a project, and put it on the next fitting agenda.',
  })
  async putOnAgenda(@Viewing() viewer: Viewer, @Args('input') input: PutOnAgendaInput) {
    return answerWith(await this.sending.putOnAgenda(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => ArrangeAgendaItemResult, { description: 'The same item once more, right behind it.' })
  async duplicateAgendaItem(@Viewing() viewer: Viewer, @Args('input') input: AgendaItemInput) {
    return answerWith(await this.sending.duplicateAgendaItem(viewer, input), (id) => this.pages.listOf(viewer, id));
  }

  @Mutation(() => ArrangeAgendaItemResult, { description: 'Let an item of an agenda wait in the backlog.' })
  async sendToBacklog(@Viewing() viewer: Viewer, @Args('input') input: AgendaItemInput) {
    return answerWith(await this.sending.sendToBacklog(viewer, input), (id) => this.pages.listOf(viewer, id));
  }
}
