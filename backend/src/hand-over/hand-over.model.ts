import { type HandOverKind, handOverKinds } from '@cxboard/domain/people/hand-over.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const HandOverKindWord = words('HandOverKind', handOverKinds, 'What can be in the hands of somebody.');

@ObjectType('InHand', { description: 'How much of one kind is in the hands of somebody, and not over.' })
export class InHandModel {
  @Field(() => HandOverKindWord)
  kind!: HandOverKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType('HandedOver')
export class HandedOverModel {
  @Field(() => Int, { description: 'How many things changed hands.' })
  passed!: number;

  @Field()
  fromName!: string;

  @Field()
  toName!: string;
}

@ObjectType('HandToOneself')
export class HandToOneselfModel extends RefusalModel {}

@InputType()
export class HandOverInput {
  @Field(() => UUID, { description: 'Who leaves.' })
  personId!: string;

  @Field(() => UUID, { description: 'Who takes over.' })
  toPersonId!: string;
}

export const HandOverResult = createUnionType({
  name: 'HandOverResult',
  types: () => [HandedOverModel, HandToOneselfModel, PersonInactiveModel] as const,
  resolveType: typeOr('HandedOver'),
});
