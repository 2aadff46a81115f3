import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { SessionsReads } from '../sessions/index.ts';
import { RuleOnNominationInput, RuleOnNominationResult } from './rulings.inputs.ts';
import { RulingsService } from './rulings.service.ts';

@Resolver()
export class RulingsResolver {
  constructor(
    private readonly ruling: RulingsService,
    private readonly sessions: SessionsReads,
  ) {}

  @Mutation(() => RuleOnNominationResult, {
    description: 'Write down what the board says to a nomination; it takes effect when the meeting is closed.',
  })
  async ruleOnNomination(@Viewing() viewer: Viewer, @Args('input') input: RuleOnNominationInput) {
    return answerWith(await this.ruling.rule(viewer, input), (id) => this.sessions.session(viewer, id));
  }
}
