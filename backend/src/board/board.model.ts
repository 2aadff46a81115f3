import { boardRoles } from '@cxboard/domain/board/seat.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const seatRoles = words('BoardRole', boardRoles, 'What somebody is on a board.');

@ObjectType('BoardCard', { description: 'A board as shown beside a thing: the row of the view board_cards.' })
export class BoardCardModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'Its name in addresses.' })
  slug!: string;

  @Field()
  name!: string;
}

@ObjectType('Seat', { description: "A person's role on a board, from one day to another, both with it." })
export class SeatModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;

  @Field(() => seatRoles)
  role!: keyof typeof seatRoles;

  @Field(() => LocalDate)
  fromOn!: string;

  @Field(() => LocalDate, { nullable: true })
  untilOn!: string | null;

  @Field({ description: 'In force today.' })
  inForce!: boolean;
}

@ObjectType('Board', { description: 'A board with its charter and everyone who sits, sat or will sit on it.' })
export class BoardModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  slug!: string;

  @Field()
  name!: string;

  @Field()
  charter!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The language and the country as which its mails and papers are written; null: as the organization.',
  })
  locale!: string | null;

  @Field(() => [String], { description: 'As which they can be written.' })
  localeChoices!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'So many with a vote have to be there for a decision.' })
  quorum!: number | null;

  @Field(() => Int, { description: 'The pack of a meeting is out so many working days before it.' })
  packDueWorkingDays!: number;

  @Field(() => Int, { description: 'Projects report so many working days before a review.' })
  reportDueWorkingDays!: number;

  @Field(() => [SeatModel], { description: 'In force first, then those to come, then those that ended.' })
  seats!: readonly SeatModel[];
}
