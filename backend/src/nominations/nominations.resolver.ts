import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectModel } from '../projects/index.ts';
import { EvidenceService } from './evidence.service.ts';
import { NominationConnection, NominationModel, NominationOriginModel, SimilarThingModel } from './nomination.model.ts';
import {
  AddEvidenceInput,
  DiscardNominationInput,
  EditNominationInput,
  JudgeNominationInput,
  MoveNominationInput,
  NominateInput,
  NominationArgs,
  NominationsArgs,
  PutNominationOnAgendaInput,
  RemoveEvidenceInput,
  SimilarNominationsArgs,
} from './nominations.inputs.ts';
import { NominationsOnAgenda } from './nominations-on-agenda.service.ts';
import { NominationsReads } from './nominations.reads.ts';
import {
  ChangeNominationResult,
  NominateResult,
  NominationDiscardedModel,
  PutNominationOnAgendaResult,
} from './nominations.results.ts';
import { NominationsService } from './nominations.service.ts';

@Resolver(() => NominationModel)
export class NominationsResolver {
  constructor(
    private readonly keeping: NominationsService,
    private readonly proving: EvidenceService,
    private readonly placing: NominationsOnAgenda,
    private readonly reads: NominationsReads,
  ) {}

  @Query(() => NominationConnection, {
    description: 'The nominations of a board that the viewer may see: what is open by its rank, then what is decided.',
  })
  nominations(@Viewing() viewer: Viewer, @Args() asked: NominationsArgs) {
    return this.reads.nominations(viewer, asked);
  }

  @Query(() => NominationModel, { description: 'One nomination with its evidence and what the board said.' })
  nomination(@Viewing() viewer: Viewer, @Args() asked: NominationArgs) {
    return this.reads.nomination(viewer, asked);
  }

  @Query(() => NominationModel, { description: 'What an item of an agenda asks the board to decide.' })
  nominationOfItem(@Viewing() viewer: Viewer, @Args('itemId', { type: () => UUID }) itemId: string) {
    return this.reads.ofItem(viewer, itemId);
  }

  @Query(() => [SimilarThingModel], {
    description: 'Open nominations and projects that say the same, the likest first.',
  })
  similarNominations(@Viewing() viewer: Viewer, @Args() asked: SimilarNominationsArgs) {
    return this.reads.similar(viewer, asked);
  }

  @Mutation(() => NominateResult, { description: 'Ask the board to make something a project; its evidence is frozen.' })
  async nominate(@Viewing() viewer: Viewer, @Args('input') input: NominateInput) {
    return answerWith(await this.keeping.nominate(viewer, input), (id) => this.reads.nominationById(viewer, id));
  }

  @Mutation(() => ChangeNominationResult, { description: 'Say better what a nomination is about.' })
  async editNomination(@Viewing() viewer: Viewer, @Args('input') input: EditNominationInput) {
    return answerWith(await this.keeping.edit(viewer, input), (id) => this.reads.nominationById(viewer, id));
  }

  @Mutation(() => ChangeNominationResult, { description: 'Send it off, put it on the shortlist or take it off again.' })
  async moveNomination(@Viewing() viewer: Viewer, @Args('input') input: MoveNominationInput) {
    return answerWith(await this.keeping.move(viewer, input), (id) => this.reads.nominationById(viewer, id));
  }

  @Mutation(() => NominationDiscardedModel, { description: 'Throw a draft of your own away.' })
  discardNomination(@Viewing() viewer: Viewer, @Args('input') { nominationId }: DiscardNominationInput) {
    return this.keeping.discard(viewer, nominationId);
  }

  @Mutation(() => ChangeNominationResult, { description: 'Judge pain, reach, fit, confidence and effort.' })
  async judgeNomination(@Viewing() viewer: Viewer, @Args('input') input: JudgeNominationInput) {
    return answerWith(await this.keeping.judge(viewer, input), (id) => this.reads.nominationById(viewer, id));
  }

  @Mutation(() => ChangeNominationResult, { description: 'Attach what speaks for it, frozen as it is seen now.' })
  async addEvidence(@Viewing() viewer: Viewer, @Args('input') input: AddEvidenceInput) {
    return answerWith(await this.proving.add(viewer, input), (id) => this.reads.nominationById(viewer, id));
  }

  @Mutation(() => ChangeNominationResult, { description: 'Take a piece of evidence away, before the board decides.' })
  async removeEvidence(@Viewing() viewer: Viewer, @Args('input') { evidenceId }: RemoveEvidenceInput) {
    return answerWith(await this.proving.remove(viewer, evidenceId), (id) => this.reads.nominationById(viewer, id));
  }

  @Mutation(() => PutNominationOnAgendaResult, { description: 'From the shortlist to the agenda of a meeting.' })
  async putNominationOnAgenda(@Viewing() viewer: Viewer, @Args('input') input: PutNominationOnAgendaInput) {
    return answerWith(await this.placing.put(viewer, input), (id) => this.reads.nominationById(viewer, id));
  }
}

/** A project says which nomination it was. */
@Resolver(() => ProjectModel)
export class NominationOfProjectResolver {
  constructor(private readonly reads: NominationsReads) {}

  @ResolveField(() => NominationOriginModel, { nullable: true, description: 'The nomination it was.' })
  nomination(@Viewing() viewer: Viewer, @Parent() { id }: ProjectModel) {
    return this.reads.ofProject(viewer, id);
  }
}
