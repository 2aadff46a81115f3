import { Field, ObjectType } from '@nestjs/graphql';
import { words } from '../platform/graphql/words.ts';

const reasons = words(
  'SlugRefusedBecause',
  ['TOO_SHORT', 'TOO_LONG', 'NOT_PLAIN', 'RESERVED', 'TAKEN'],
  'Why a short name cannot stand in an address.',
);

@ObjectType('SlugRefused', { description: 'This short name cannot stand in an address.' })
export class SlugRefusedModel {
  @Field()
  message!: string;

  @Field(() => reasons)
  why!: keyof typeof reasons;

  @Field()
  slug!: string;
}
