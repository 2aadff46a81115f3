import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { ChangeMapResult } from './deep-dives.results.ts';
import {
  AddStepsInput,
  BeginMapInput,
  EditStepInput,
  ImportMapInput,
  MoveStepInput,
  ProcessStepInput,
  SetBranchesInput,
  UndoMapActInput,
} from './map.inputs.ts';
import { MapService } from './map.service.ts';
import { MapVersionsService } from './map-versions.service.ts';

@Resolver()
export class ProcessMapResolver {
  constructor(
    private readonly maps: MapService,
    private readonly versions: MapVersionsService,
    private readonly reads: DeepDivesReads,
  ) {}

  @Mutation(() => ChangeMapResult, { description: 'One step or a pasted list, behind a step of the outline.' })
  async addSteps(@Viewing() viewer: Viewer, @Args('input') input: AddStepsInput) {
    return answerWith(await this.maps.addSteps(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'What is known of a step, written from the version somebody saw.' })
  async editStep(@Viewing() viewer: Viewer, @Args('input') input: EditStepInput) {
    return answerWith(await this.maps.editStep(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'To another place of the outline or another lane.' })
  async moveStep(@Viewing() viewer: Viewer, @Args('input') input: MoveStepInput) {
    return answerWith(await this.maps.moveStep(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Whoever came to it goes on to what followed.' })
  async removeStep(@Viewing() viewer: Viewer, @Args('input') { stepId }: ProcessStepInput) {
    return answerWith(await this.maps.removeStep(viewer, stepId), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Where cases go from a step, and how many of them.' })
  async setBranches(@Viewing() viewer: Viewer, @Args('input') input: SetBranchesInput) {
    return answerWith(await this.maps.setBranches(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Take one act back; what others did since stays.' })
  async undoMapAct(@Viewing() viewer: Viewer, @Args('input') { mapActId }: UndoMapActInput) {
    return answerWith(await this.maps.undo(viewer, mapActId), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'Begin one version of the map from another.' })
  async beginMap(@Viewing() viewer: Viewer, @Args('input') input: BeginMapInput) {
    return answerWith(await this.versions.begin(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => ChangeMapResult, { description: 'A map from a table, in place of what stands there.' })
  async importMap(@Viewing() viewer: Viewer, @Args('input') input: ImportMapInput) {
    return answerWith(await this.versions.import(viewer, input), (id) => this.reads.diveById(viewer, id));
  }
}
