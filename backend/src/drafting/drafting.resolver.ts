import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AgendaPages } from '../agenda/index.ts';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CandidateInput, MeetingInput } from './drafting.inputs.ts';
import { AgendaCandidatesModel } from './drafting.model.ts';
import { DraftingReads } from './drafting.reads.ts';
import { AnswerCandidateResult, DraftAgendaResult, TakeCandidateResult } from './drafting.results.ts';
import { DraftingService } from './drafting.service.ts';

@Resolver(() => AgendaCandidatesModel)
export class DraftingResolver {
  constructor(
    private readonly reads: DraftingReads,
    private readonly pages: AgendaPages,
    private readonly drafting: DraftingService,
  ) {}

  @Query(() => AgendaCandidatesModel, {
    description: 'What asks to be on the agenda of a meeting, for those who prepare it.',
  })
  agendaCandidates(@Viewing() viewer: Viewer, @Args('meetingId', { type: () => UUID }) meetingId: string) {
    return this.reads.candidates(viewer, meetingId);
  }

  @Mutation(() => DraftAgendaResult, {
    description: 'Fill the agenda from state. What people added, changed, moved or dropped stays as they left it.',
  })
  async draftAgenda(@Viewing() viewer: Viewer, @Args('input') input: MeetingInput) {
    return answerWith(await this.drafting.draftAgenda(viewer, input), (id) => this.pages.ofMeeting(viewer, id));
  }

  @Mutation(() => DraftAgendaResult, { description: 'Undo of drafting: takes off what no person has touched.' })
  async clearDraft(@Viewing() viewer: Viewer, @Args('input') input: MeetingInput) {
    return answerWith(await this.drafting.clearDraft(viewer, input), (id) => this.pages.ofMeeting(viewer, id));
  }

  @Mutation(() => TakeCandidateResult, { description: 'Put one candidate on the agenda, whether it fits or not.' })
  async takeCandidate(@Viewing() viewer: Viewer, @Args('input') input: CandidateInput) {
    return answerWith(await this.drafting.takeCandidate(viewer, input), (id) => this.pages.ofMeeting(viewer, id));
  }

  @Mutation(() => DraftAgendaResult, { description: 'Put everything on the agenda that was not finished before.' })
  async takeAllUnfinished(@Viewing() viewer: Viewer, @Args('input') input: MeetingInput) {
    return answerWith(await this.drafting.takeAllUnfinished(viewer, input), (id) => this.pages.ofMeeting(viewer, id));
  }

  @Mutation(() => AnswerCandidateResult, {
    description: 'No draft puts it on this meeting any more; restoreCandidate undoes it.',
  })
  async dropCandidate(@Viewing() viewer: Viewer, @Args('input') input: CandidateInput) {
    return answerWith(await this.drafting.dropCandidate(viewer, input), (id) => this.reads.candidates(viewer, id));
  }

  @Mutation(() => AnswerCandidateResult, { description: 'Undo of dropping: the next draft may take it again.' })
  async restoreCandidate(@Viewing() viewer: Viewer, @Args('input') input: CandidateInput) {
    return answerWith(await this.drafting.restoreCandidate(viewer, input), (id) => this.reads.candidates(viewer, id));
  }
}
