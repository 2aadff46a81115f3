import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import * as inputs from './contact-reasons.inputs.ts';
import {
  ContactReasonsModel,
  KeepReasonsResult,
  LabelRulesTriedModel,
  SaveLabelRulesResult,
} from './contact-reasons.model.ts';
import { ContactReasonsReads } from './contact-reasons.reads.ts';
import { ContactReasonsService } from './contact-reasons.service.ts';

@Resolver(() => ContactReasonsModel)
export class ContactReasonsResolver {
  constructor(
    private readonly service: ContactReasonsService,
    private readonly reads: ContactReasonsReads,
  ) {}

  @Query(() => ContactReasonsModel, { description: 'Why customers get in touch, and what files call it.' })
  contactReasons(@Viewing() viewer: Viewer) {
    return this.reads.reasons(viewer);
  }

  @Mutation(() => KeepReasonsResult, { description: 'Say which reason labels of files belong to.' })
  async assignLabels(@Viewing() viewer: Viewer, @Args('input') input: inputs.AssignLabelsInput) {
    return answerWith(await this.service.assignLabels(viewer, input), () => this.reads.reasons(viewer));
  }

  @Query(() => LabelRulesTriedModel, { description: 'What rules would do to the labels there are.' })
  labelRulesTried(@Viewing() viewer: Viewer, @Args('input') input: inputs.TryLabelRulesInput) {
    return this.reads.tryRules(viewer, input);
  }

  @Mutation(() => SaveLabelRulesResult, {
    description: 'Put labels to reasons by rules from now on; what was put by hand stays.',
  })
  async saveLabelRules(@Viewing() viewer: Viewer, @Args('input') input: inputs.SaveLabelRulesInput) {
    return answerWith(await this.service.saveLabelRules(viewer, input), () => this.reads.reasons(viewer));
  }

  @Mutation(() => KeepReasonsResult, { description: 'Put a reason below another one, or at the top.' })
  async moveReason(@Viewing() viewer: Viewer, @Args('input') input: inputs.MoveReasonInput) {
    return answerWith(await this.service.moveReason(viewer, input), () => this.reads.reasons(viewer));
  }

  @Mutation(() => KeepReasonsResult, {
    description: 'Count a reason under another one from now on, also for the past.',
  })
  async mergeReasons(@Viewing() viewer: Viewer, @Args('input') input: inputs.MergeReasonsInput) {
    return answerWith(await this.service.mergeReasons(viewer, input), () => this.reads.reasons(viewer));
  }

  @Mutation(() => KeepReasonsResult, { description: 'Take a merge back: the reason counts for itself again.' })
  async separateReason(@Viewing() viewer: Viewer, @Args('input') input: inputs.SeparateReasonInput) {
    return answerWith(await this.service.separateReason(viewer, input), () => this.reads.reasons(viewer));
  }

  @Mutation(() => KeepReasonsResult, { description: 'Say whether it is "Other": counted, never ranked.' })
  async markResidual(@Viewing() viewer: Viewer, @Args('input') input: inputs.MarkResidualInput) {
    return answerWith(await this.service.markResidual(viewer, input), () => this.reads.reasons(viewer));
  }
}
