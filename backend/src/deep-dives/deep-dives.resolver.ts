import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DeepDiveConnection, DeepDiveModel } from './deep-dive.model.ts';
import {
  DeepDiveArgs,
  DeepDiveInput,
  DeepDivesArgs,
  EditDeepDiveInput,
  MoveDeepDiveInput,
  NominateFromDeepDiveInput,
  ScopeDeepDiveInput,
} from './deep-dives.inputs.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { KeepDeepDiveResult } from './deep-dives.results.ts';
import { DeepDivesService } from './deep-dives.service.ts';
import { DiveAgendaService } from './dive-agenda.service.ts';

@Resolver(() => DeepDiveModel)
export class DeepDivesResolver {
  constructor(
    private readonly dives: DeepDivesService,
    private readonly agenda: DiveAgendaService,
    private readonly reads: DeepDivesReads,
  ) {}

  @Query(() => DeepDiveConnection, { description: 'Deep dives the viewer may read, newest first.' })
  deepDives(@Viewing() viewer: Viewer, @Args() asked: DeepDivesArgs) {
    return this.reads.dives(viewer, asked);
  }

  @Query(() => DeepDiveModel, { description: 'One deep dive with its maps, causes and results.' })
  deepDive(@Viewing() viewer: Viewer, @Args() { number }: DeepDiveArgs) {
    return this.reads.dive(viewer, number);
  }

  @Query(() => DeepDiveModel, { description: 'The dive an agenda item is about.' })
  deepDiveOfItem(@Viewing() viewer: Viewer, @Args('itemId', { type: () => UUID }) itemId: string) {
    return this.reads.diveOfItem(viewer, itemId);
  }

  @Mutation(() => KeepDeepDiveResult, { description: 'Say which process is dug into, where it begins and ends.' })
  async scopeDeepDive(@Viewing() viewer: Viewer, @Args('input') input: ScopeDeepDiveInput) {
    return answerWith(await this.dives.scope(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepDeepDiveResult, { description: 'Word the scope, and what the dive ends in.' })
  async editDeepDive(@Viewing() viewer: Viewer, @Args('input') input: EditDeepDiveInput) {
    return answerWith(await this.dives.edit(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepDeepDiveResult, { description: 'Take it on: to mapping, validation, presentation, its end.' })
  async moveDeepDive(@Viewing() viewer: Viewer, @Args('input') input: MoveDeepDiveInput) {
    return answerWith(await this.dives.move(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepDeepDiveResult, { description: 'Say that it still works like this today.' })
  async verifyDeepDive(@Viewing() viewer: Viewer, @Args('input') { deepDiveId }: DeepDiveInput) {
    return answerWith(await this.dives.verify(viewer, deepDiveId), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepDeepDiveResult, { description: 'Nominate what was found; a cause once.' })
  async nominateFromDeepDive(@Viewing() viewer: Viewer, @Args('input') input: NominateFromDeepDiveInput) {
    return answerWith(await this.dives.nominate(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepDeepDiveResult, { description: 'Put it before the board: on the next agenda, or proposed.' })
  async putDeepDiveOnAgenda(@Viewing() viewer: Viewer, @Args('input') { deepDiveId }: DeepDiveInput) {
    return answerWith(await this.agenda.putOnAgenda(viewer, deepDiveId), (id) => this.reads.diveById(viewer, id));
  }
}
