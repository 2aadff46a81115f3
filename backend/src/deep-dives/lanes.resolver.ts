import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { ChangeMapResult } from './deep-dives.results.ts';
import { LanesService } from './lanes.service.ts';
import {
  AddLaneInput,
  BearWitnessInput,
  EditLaneInput,
  LinkStepInput,
  MoveLaneInput,
  ProcessLaneInput,
  SignLaneInput,
  UnlinkStepInput,
  WithdrawWitnessInput,
} from './map.inputs.ts';
import { StepFactsService } from './step-facts.service.ts';

@Resolver()
export class ProcessLanesResolver {
  constructor(
    private readonly lanes: LanesService,
    private readonly facts: StepFactsService,
    private readonly reads: DeepDivesReads,
  ) {}

  @Mutation(() => ChangeMapResult, { description: 'One more lane, below the others.' })
  async addLane(@Viewing() viewer: Viewer, @Args('input') input: AddLaneInput) {
    return answerWith(await this.lanes.add(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Its name, what an hour costs, who signs.' })
  async editLane(@Viewing() viewer: Viewer, @Args('input') input: EditLaneInput) {
    return answerWith(await this.lanes.edit(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'One up or one down.' })
  async moveLane(@Viewing() viewer: Viewer, @Args('input') input: MoveLaneInput) {
    return answerWith(await this.lanes.move(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'A lane without steps goes.' })
  async removeLane(@Viewing() viewer: Viewer, @Args('input') { laneId }: ProcessLaneInput) {
    return answerWith(await this.lanes.remove(viewer, laneId), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Answer for a lane; a refusal says what is wrong.' })
  async signLane(@Viewing() viewer: Viewer, @Args('input') input: SignLaneInput) {
    return answerWith(await this.lanes.sign(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Who showed how a step is done, and when.' })
  async bearWitness(@Viewing() viewer: Viewer, @Args('input') input: BearWitnessInput) {
    return answerWith(await this.facts.bearWitness(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'A witness note goes.' })
  async withdrawWitness(@Viewing() viewer: Viewer, @Args('input') { witnessId }: WithdrawWitnessInput) {
    return answerWith(await this.facts.withdrawWitness(viewer, witnessId), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'To a contact reason, a metric, or a step of another map.' })
  async linkStep(@Viewing() viewer: Viewer, @Args('input') input: LinkStepInput) {
    return answerWith(await this.facts.link(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'A link goes.' })
  async unlinkStep(@Viewing() viewer: Viewer, @Args('input') { linkId }: UnlinkStepInput) {
    return answerWith(await this.facts.unlink(viewer, linkId), (id) => this.reads.diveById(viewer, id));
  }
}
