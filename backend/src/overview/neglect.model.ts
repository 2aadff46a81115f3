import { type NeglectHole, neglectHoles } from '@cxboard/domain/overview/neglect.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type TopicKind, TopicKindWord } from '../contacts/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const NeglectHoleWord = words('NeglectHole', neglectHoles, 'What a contact reason or a touch point lacks.');

@ObjectType('ProjectAboutTopic')
export class ProjectAboutTopicModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;

  @Field()
  boardSlug!: string;
}

@ObjectType('LookedAfter', { description: 'A contact reason or a touch point, and what it has going for it.' })
export class LookedAfterModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => TopicKindWord)
  kind!: TopicKind;

  @Field()
  name!: string;

  @Field(() => PersonCardModel, { nullable: true })
  owner!: PersonCardModel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Contacts about it, or answers given there; null when nothing counts them.',
  })
  volume!: number | null;

  @Field(() => Float, { nullable: true, description: 'From -2 (bad) to 2 (good); null when nobody measured it.' })
  feeling!: number | null;

  @Field(() => Int, { description: 'How many comments or answers the feeling rests on.' })
  heard!: number;

  @Field(() => Int)
  proposals!: number;

  @Field(() => Int)
  nominations!: number;

  @Field(() => [ProjectAboutTopicModel], {
    description: 'Those going on that the viewer reads; a hole says whether there is any.',
  })
  projects!: readonly ProjectAboutTopicModel[];

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day something about it stood on an agenda, past or planned.',
  })
  lastOnAgenda!: string | null;

  @Field(() => [NeglectHoleWord])
  holes!: readonly NeglectHole[];
}

@ObjectType('NeglectMap', {
  description: 'Contact reasons and touch points, what weighs most first, and what they lack.',
})
export class NeglectMapModel {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;

  @Field(() => [LookedAfterModel])
  topics!: readonly LookedAfterModel[];
}
