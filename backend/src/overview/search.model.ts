import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { type FoundKind, foundKinds } from '@cxboard/domain/overview/search.rules';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { BoardCardModel } from '../board/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { LocalDate, ShortText, Slug, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const FoundKindWord = words('FoundKind', foundKinds, 'What kind of thing was found.');

@ArgsType()
export class SearchArgs {
  @Field(() => ShortText)
  words!: string;

  @Field(() => [FoundKindWord], { nullable: true, description: 'Only these kinds; all when left out.' })
  kinds?: FoundKind[] | null;

  @Field(() => Slug, { nullable: true, description: 'Only things of this board.' })
  board?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only what happened on this day or later.' })
  since?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many; 25 when left out.' })
  first?: number | null;
}

@ObjectType('Found', { description: 'Something that was found.' })
export class FoundModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => FoundKindWord)
  kind!: FoundKind;

  @Field()
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where in its text the words stand; null when only the title has them.',
  })
  excerpt!: string | null;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Of a metric.' })
  slug!: string | null;

  @Field(() => meetingKindWords, { nullable: true })
  meetingKind!: MeetingKind | null;

  @Field(() => BoardCardModel, { nullable: true })
  board!: BoardCardModel | null;

  @Field(() => LocalDate, { description: 'The day it is known by: held, decided, due, submitted.' })
  happenedOn!: string;

  @Field({ description: 'Not published yet.' })
  isDraft!: boolean;
}

@ObjectType('FoundCount')
export class FoundCountModel {
  @Field(() => FoundKindWord)
  kind!: FoundKind;

  @Field(() => Int)
  count!: number;
}

@ArgsType()
export class OlderCommentsArgs {
  @Field(() => ShortText)
  words!: string;

  @Field(() => ShortText, { description: 'How far one has looked: commentsAfter, or next.' })
  after!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Only what was said on this day or later.' })
  since?: string | null;
}

@ObjectType('OlderComments', { description: 'What customers said longer ago, the newest first.' })
export class OlderCommentsModel {
  @Field(() => [FoundModel])
  found!: readonly FoundModel[];

  @Field(() => LocalDate, { nullable: true, description: 'So far back one has looked by now; null when to the first.' })
  backTo!: string | null;

  @Field(() => String, { nullable: true, description: 'To look on; null when there are no older ones.' })
  next!: string | null;
}

@ObjectType('SearchResult', { description: 'What the viewer may see, by what is typed; the best first.' })
export class SearchResultModel {
  @Field(() => [FoundModel])
  found!: readonly FoundModel[];

  @Field(() => [FoundCountModel], { description: 'How many there are of each kind, whatever kinds are asked for.' })
  counts!: readonly FoundCountModel[];

  @Field({
    description: 'A word stands in too many things to look at all of them: there may be more than are counted.',
  })
  isCut!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day whose comments of customers were looked through; null when all were, or none.',
  })
  commentsBackTo!: string | null;

  @Field(() => String, { nullable: true, description: 'For olderComments, which looks on from there.' })
  commentsAfter!: string | null;

  @Field({ description: 'Nothing holds these very words; these hold words that are one letter away.' })
  isForgiving!: boolean;
}
