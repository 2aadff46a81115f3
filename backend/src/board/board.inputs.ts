import { Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, Locale, LongText, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { seatRoles } from './board.model.ts';

@InputType()
export class CreateBoardInput {
  @Field(() => Title)
  name!: string;

  @Field(() => Slug, { nullable: true, description: 'Its name in addresses; made from the name when not said.' })
  slug!: string | null;

  @Field(() => LongText, { defaultValue: '' })
  charter!: string;

  @Field(() => UUID, { nullable: true, description: 'Who chairs it; you when not said.' })
  chairId!: string | null;
}

@InputType()
export class EditBoardInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Title)
  name!: string;

  @Field(() => LongText)
  charter!: string;

  @Field(() => Locale, {
    nullable: true,
    description: 'One that mails and papers are written in; null for that of the organization, as it is when left out.',
  })
  locale?: string | null;

  @Field(() => Int, { nullable: true, description: 'So many have to be there; null for none, as it is when left out.' })
  quorum?: number | null;

  @Field(() => Int, { nullable: true, description: 'As it is when left out.' })
  packDueWorkingDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'As it is when left out.' })
  reportDueWorkingDays?: number | null;
}

@InputType()
export class AppointMemberInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => UUID)
  personId!: string;

  @Field(() => seatRoles)
  role!: keyof typeof seatRoles;

  @Field(() => LocalDate, { nullable: true, description: 'Today when not said.' })
  fromOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; open when not said.' })
  untilOn!: string | null;
}

@InputType()
export class EndSeatInput {
  @Field(() => UUID)
  seatId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; yesterday when not said.' })
  untilOn!: string | null;
}

@InputType()
export class HandOverChairInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => UUID)
  personId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of the new chair; today when not said.' })
  fromOn!: string | null;
}
