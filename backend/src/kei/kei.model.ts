import type { KeiDocument as Document, KeiUnclear } from '@cxboard/domain/kei/kei-page.rules';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

/** It travels whole, in the shape the rules compute. */
export const KeiDocument = new GraphQLScalarType({
  name: 'KeiDocument',
  description:
    'The customer experience index with its components, months, what drives it, and the phases it is made of.',
});

@ObjectType('Kei', { description: 'Effectiveness, ease and emotion, and the index they make.' })
export class KeiModel {
  @Field(() => KeiDocument)
  document!: Document;
}

@InputType()
export class KeiQuestionInput {
  @Field(() => UUID)
  questionId!: string;

  @Field(() => Float, { description: 'Part of the index, 0 to 1.' })
  weight!: number;
}

@InputType()
export class KeiEmotionInput {
  @Field(() => UUID, { nullable: true, description: 'Without a question it is what was heard in comments.' })
  questionId?: string | null;

  @Field(() => Float, { description: 'Part of the index, 0 to 1.' })
  weight!: number;
}

@InputType()
export class DefineKeiInput {
  @Field(() => KeiQuestionInput)
  effectiveness!: KeiQuestionInput;

  @Field(() => KeiQuestionInput)
  ease!: KeiQuestionInput;

  @Field(() => KeiEmotionInput)
  emotion!: KeiEmotionInput;

  @Field(() => Title, { description: 'The dimension that says what a contact was about.' })
  reasonDimension!: string;
}

@InputType()
export class KeiDaysInput {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;
}

const problems = words(
  'KeiProblem',
  ['WEIGHTS', 'SAME_QUESTION', 'SCALE_TOO_SHORT', 'HOLDS_MEANS'] as const,
  'Why an index cannot be made so.',
);

@ObjectType('KeiUnclear', { description: 'An index cannot be made so.' })
export class KeiUnclearModel extends RefusalModel {
  @Field(() => problems)
  problem!: KeiUnclear['problem'];
}
