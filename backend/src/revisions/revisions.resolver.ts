import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectModel, ProjectsReads } from '../projects/index.ts';
import { SessionsReads } from '../sessions/index.ts';
import { DecidingService } from './deciding.service.ts';
import { OrderingService } from './ordering.service.ts';
import { RevisionModel } from './revision.model.ts';
import {
  ApplyRevisionInput,
  DecideRevisionInput,
  OrderInMeetingInput,
  OrderProjectsInput,
  ProposeRevisionInput,
  ReviseOnTheSpotInput,
  WithdrawRevisionInput,
} from './revisions.inputs.ts';
import { RevisionsReads } from './revisions.reads.ts';
import {
  ApplyRevisionResult,
  DecideRevisionResult,
  OrderInMeetingResult,
  OrderProjectsResult,
  ProposeRevisionResult,
  WithdrawRevisionResult,
} from './revisions.results.ts';
import { RevisionsService } from './revisions.service.ts';

@Resolver(() => ProjectModel)
export class RevisionsResolver {
  constructor(
    private readonly revising: RevisionsService,
    private readonly projects: ProjectsReads,
    private readonly reads: RevisionsReads,
  ) {}

  @ResolveField(() => [RevisionModel], { description: 'Every change of what it is held to, the newest first.' })
  revisions(@Viewing() viewer: Viewer, @Parent() { id }: ProjectModel) {
    return this.reads.ofProject(viewer, id);
  }

  @ResolveField(() => Boolean, {
    description: 'What it changed is measured, and the board has not said yet what it makes of it.',
  })
  awaitsVerdict(@Viewing() viewer: Viewer, @Parent() { id }: ProjectModel) {
    return this.reads.awaitsVerdict(viewer, id);
  }

  @Mutation(() => ProposeRevisionResult, {
    description:
      'Ask the board for another scope, solution, date or place of a project, to stop it or to close it without a verdict.',
  })
  async proposeRevision(@Viewing() viewer: Viewer, @Args('input') input: ProposeRevisionInput) {
    return answerWith(await this.revising.propose(viewer, input), (id) => this.projects.projectById(viewer, id));
  }

  @Mutation(() => WithdrawRevisionResult, { description: 'Take back what the board has not decided on.' })
  async withdrawRevision(@Viewing() viewer: Viewer, @Args('input') { revisionId }: WithdrawRevisionInput) {
    return answerWith(await this.revising.withdraw(viewer, revisionId), (id) => this.projects.projectById(viewer, id));
  }

  @Mutation(() => ApplyRevisionResult, {
    description: 'Carry out a revision on a decision that was not taken in a meeting run here.',
  })
  async applyRevision(@Viewing() viewer: Viewer, @Args('input') input: ApplyRevisionInput) {
    return answerWith(await this.revising.apply(viewer, input), (id) => this.projects.projectById(viewer, id));
  }
}

@Resolver()
export class DecidingResolver {
  constructor(
    private readonly deciding: DecidingService,
    private readonly ordering: OrderingService,
    private readonly sessions: SessionsReads,
    private readonly reads: RevisionsReads,
  ) {}

  @Mutation(() => DecideRevisionResult, {
    description: 'Write down that the board decides on a revision; it takes effect when the meeting is closed.',
  })
  async decideRevision(@Viewing() viewer: Viewer, @Args('input') input: DecideRevisionInput) {
    return answerWith(await this.deciding.decide(viewer, input), (id) => this.sessions.session(viewer, id));
  }

  @Mutation(() => DecideRevisionResult, {
    description:
      'Revise the project an item is about, said and decided as one act; takes effect when the meeting is closed.',
  })
  async reviseOnTheSpot(@Viewing() viewer: Viewer, @Args('input') input: ReviseOnTheSpotInput) {
    return answerWith(await this.deciding.onTheSpot(viewer, input), (id) => this.sessions.session(viewer, id));
  }

  @Mutation(() => OrderProjectsResult, {
    description: 'The order in which the board works on its projects: one decision, by the call of its chair.',
  })
  async orderProjects(@Viewing() viewer: Viewer, @Args('input') input: OrderProjectsInput) {
    return answerWith(await this.ordering.order(viewer, input), (id) => this.reads.order(viewer, id));
  }

  @Mutation(() => OrderInMeetingResult, {
    description: 'The order of all projects as one decision of a meeting that sits; in force when it is closed.',
  })
  async orderProjectsInMeeting(@Viewing() viewer: Viewer, @Args('input') input: OrderInMeetingInput) {
    return answerWith(await this.ordering.inMeeting(viewer, input), (id) => this.sessions.session(viewer, id));
  }
}
