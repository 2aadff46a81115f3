import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { NominationsReads } from '../nominations/index.ts';
import { SessionsReads } from '../sessions/index.ts';
import {
  RuleByDecisionInput,
  RuleByDecisionResult,
  RuleOnNominationInput,
  RuleOnNominationResult,
} from './rulings.inputs.ts';
import { RuleOnEffectInput, RuleOnEffectResult } from './effect-rulings.inputs.ts';
import { EffectRulingsService } from './effect-rulings.service.ts';
import { RulingsService } from './rulings.service.ts';

@Resolver()
export class RulingsResolver {
  constructor(
    private readonly ruling: RulingsService,
    private readonly onEffects: EffectRulingsService,
    private readonly sessions: SessionsReads,
    private readonly nominations: NominationsReads,
  ) {}

  @Mutation(() => RuleOnNominationResult, {
    description: 'Write down what the board says to a nomination; it takes effect when the meeting is closed.',
  })
  async ruleOnNomination(@Viewing() viewer: Viewer, @Args('input') input: RuleOnNominationInput) {
    return answerWith(await this.ruling.rule(viewer, input), (id) => this.sessions.session(viewer, id));
  }

  @Mutation(() => RuleByDecisionResult, {
    description:
      'Carry out what the board decided on a nomination elsewhere: in a meeting recorded afterwards, or between meetings.',
  })
  async ruleByDecision(@Viewing() viewer: Viewer, @Args('input') input: RuleByDecisionInput) {
    return answerWith(await this.ruling.ruleByDecision(viewer, input), (id) =>
      this.nominations.nominationById(viewer, id),
    );
  }

  @Mutation(() => RuleOnEffectResult, {
    description: 'Write down what the board says to a verdict; it takes effect when the meeting is closed.',
  })
  async ruleOnEffect(@Viewing() viewer: Viewer, @Args('input') input: RuleOnEffectInput) {
    return answerWith(await this.onEffects.rule(viewer, input), (id) => this.sessions.session(viewer, id));
  }
}
