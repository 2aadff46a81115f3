import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { createUnionType, Field, InputType } from '@nestjs/graphql';
import { decisionRuleWords } from '../decisions/index.ts';
import { effectSettlingRefusals, SettledWord } from '../effects/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { MeetingSessionModel, NotInSessionModel } from '../sessions/index.ts';

@InputType()
export class RuleOnEffectInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID, { description: 'The item of the meeting that is about the project.' })
  itemId!: string;

  @Field(() => UUID)
  reviewId!: string;

  @Field(() => SettledWord)
  answer!: 'ACCEPTED' | 'DISPUTED';

  @Field(() => ShortText, { defaultValue: '', description: 'Needed to dispute.' })
  because!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When a disputed effect is measured again.' })
  againOn?: string | null;

  @Field(() => decisionRuleWords, { nullable: true, description: 'By consent when left out.' })
  rule?: DecisionRule | null;
}

export const RuleOnEffectResult = createUnionType({
  name: 'RuleOnEffectResult',
  types: () => [MeetingSessionModel, NotInSessionModel, ...effectSettlingRefusals] as const,
  resolveType: typeOr('MeetingSession'),
});
