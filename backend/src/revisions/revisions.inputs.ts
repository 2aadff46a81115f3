import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { RevisionKind } from '@cxboard/domain/revisions/revision.rules';
import { Field, InputType } from '@nestjs/graphql';
import { decisionRuleWords } from '../decisions/index.ts';
import { ShortText, UUID } from '../platform/graphql/scalars.ts';
import { RevisionKindWord } from './revision.model.ts';

@InputType({ isAbstract: true })
abstract class RevisionFields {
  @Field(() => RevisionKindWord)
  kind!: RevisionKind;

  @Field(() => ShortText, {
    defaultValue: '',
    description: 'The new words, day (YYYY-MM-DD) or place in the order; empty to stop.',
  })
  now!: string;

  @Field(() => ShortText, { description: 'Why.' })
  because!: string;
}

@InputType()
export class ProposeRevisionInput extends RevisionFields {
  @Field(() => UUID)
  projectId!: string;
}

@InputType()
export class WithdrawRevisionInput {
  @Field(() => UUID)
  revisionId!: string;
}

@InputType()
export class ApplyRevisionInput {
  @Field(() => UUID)
  revisionId!: string;

  @Field(() => UUID, { description: 'A decision of its board that was adopted and is in force.' })
  decisionId!: string;
}

@InputType()
export class DecideRevisionInput {
  @Field(() => UUID)
  revisionId!: string;

  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID, { description: 'The item of the meeting that is about its project.' })
  itemId!: string;

  @Field(() => decisionRuleWords, { nullable: true, description: 'By consent when left out.' })
  rule?: DecisionRule | null;

  @Field({ defaultValue: true, description: 'False: the board decides that nothing is changed.' })
  agrees!: boolean;

  @Field(() => ShortText, { defaultValue: '', description: 'Why the board does not agree; needed to say no.' })
  because!: string;
}

@InputType()
export class ReviseOnTheSpotInput extends RevisionFields {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID, { description: 'The item of the meeting that is about the project.' })
  itemId!: string;

  @Field(() => decisionRuleWords, { nullable: true, description: 'By consent when left out.' })
  rule?: DecisionRule | null;
}

@InputType()
export class OrderProjectsInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => [UUID], { description: 'Every project that is going on, the first first.' })
  projectIds!: string[];

  @Field(() => ShortText, { defaultValue: '', description: 'Why, in a sentence.' })
  because!: string;
}

@InputType()
export class OrderInMeetingInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID, { description: 'The item under which it is decided.' })
  itemId!: string;

  @Field(() => [UUID], { description: 'Every project that is going on, the first first.' })
  projectIds!: string[];

  @Field(() => ShortText, { defaultValue: '', description: 'Why, in a sentence.' })
  because!: string;

  @Field(() => decisionRuleWords, { nullable: true, description: 'By consent when left out.' })
  rule?: DecisionRule | null;
}
