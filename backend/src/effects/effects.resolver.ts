import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { EffectAdviceModel } from './effect-advice.model.ts';
import { EffectModel } from './effect.model.ts';
import { AdviseEffectInput, NoteEffectEventInput, PlanEffectInput } from './effects.inputs.ts';
import { EffectsReads } from './effects.reads.ts';
import { PlanEffectResult } from './effects.results.ts';
import { EffectsService } from './effects.service.ts';

@Resolver(() => EffectModel)
export class EffectsResolver {
  constructor(
    private readonly reads: EffectsReads,
    private readonly effects: EffectsService,
  ) {}

  @Query(() => EffectModel, { description: 'What a project was to change, and what the answers say about it.' })
  effect(@Viewing() viewer: Viewer, @Args('projectId', { type: () => UUID }) projectId: string) {
    return this.reads.effect(viewer, projectId);
  }

  @Query(() => EffectAdviceModel, {
    description: 'Whether a metric can show what a plan promises, from its own history.',
  })
  effectAdvice(@Viewing() viewer: Viewer, @Args('input') input: AdviseEffectInput) {
    return this.reads.advice(viewer, input);
  }

  @Mutation(() => PlanEffectResult, { description: 'Say, before going live, what a project will change.' })
  async planEffect(@Viewing() viewer: Viewer, @Args('input') input: PlanEffectInput) {
    return answerWith(await this.effects.plan(viewer, input), (id) => this.reads.effect(viewer, id));
  }

  @Mutation(() => EffectModel, { description: 'Note what else happened that may have moved the metric.' })
  async noteEffectEvent(@Viewing() viewer: Viewer, @Args('input') input: NoteEffectEventInput) {
    return answerWith(await this.effects.noteEvent(viewer, input), (id) => this.reads.effect(viewer, id));
  }
}
