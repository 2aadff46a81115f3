import type { ItemSubject, ItemSubjectKind } from '@cxboard/domain/agenda/item-subject';
import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { outcomeWords, subjectKindWords } from './words.model.ts';

@ObjectType('ItemProcess', { description: 'A process that a topic asks about, by the deep dive that drew it.' })
class ItemProcessModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;
}

@ObjectType('ItemTopic', { description: 'The topic an item presents, as it stands now.' })
export class ItemTopicModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  question!: string;

  @Field()
  finding!: string;

  @Field()
  conclusion!: string;

  @Field(() => [SnapshotModel], { description: 'As they were frozen for it.' })
  charts!: readonly SnapshotModel[];

  @Field(() => [ItemProcessModel], { nullable: true, description: 'Null for a guest.' })
  processes?: readonly ItemProcessModel[] | null;
}

@ObjectType('ItemBeforeVision', {
  description: 'The nomination is decided while no vision is ratified, or was accepted without one.',
})
export class ItemBeforeVisionModel {
  @Field(() => String, { nullable: true, description: 'Why it was accepted all the same; null before that was said.' })
  because!: string | null;
}

@ObjectType('GuestCard', { description: 'Somebody without an account who presents an item.' })
export class GuestCardModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Empty when it is not said.' })
  company!: string;
}

@ObjectType('ItemSubject', {
  description: 'The proposal, the decision or the promise an item is about, as it stands now.',
})
export class ItemSubjectModel implements ItemSubject {
  @Field(() => subjectKindWords)
  kind!: ItemSubjectKind;

  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true, description: 'Who promised it; of a proposal nobody is named here.' })
  personName!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was proposed or decided.' })
  on!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the promise is due, or the decision is looked at again.',
  })
  dueOn!: string | null;

  @Field({ description: 'What the owner of a promise said last; may be empty.' })
  says!: string;

  @Field(() => Int, { nullable: true, description: 'The meeting it came of.' })
  meetingNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'The circular resolution it came of.' })
  resolutionNumber!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the board last said that the decision stays.' })
  lookedAtOn!: string | null;

  @Field(() => outcomeWords, { nullable: true, description: 'Of a decision: what came of the vote.' })
  outcome!: DecisionOutcome | null;

  @Field({ description: 'Nothing is left to do: answered, superseded, looked at for good, done.' })
  isSettled!: boolean;
}
