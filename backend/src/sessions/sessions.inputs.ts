import type { OverrunChoice } from '@cxboard/domain/sessions/timer.rules';
import { Field, InputType } from '@nestjs/graphql';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { overrunWords } from './sessions.words.ts';

@InputType()
export class HeldMeetingInput {
  @Field(() => UUID)
  meetingId!: string;
}

@InputType()
export class GoToItemInput extends HeldMeetingInput {
  @Field(() => UUID, { nullable: true, description: 'The item that was on when this was pressed.' })
  currentItemId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The next one that waits when left out.' })
  itemId?: string | null;
}

@InputType()
export class ParkItemInput extends HeldMeetingInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Not before this day; the next fitting meeting when left out.',
  })
  notBefore?: string | null;
}

@InputType()
export class UnparkItemInput extends HeldMeetingInput {
  @Field(() => UUID)
  itemId!: string;

  @Field({ defaultValue: false, description: 'It was on when it was parked: it is on again.' })
  wasOn!: boolean;
}

@InputType()
export class SettleOverrunInput extends HeldMeetingInput {
  @Field(() => overrunWords)
  choice!: OverrunChoice;
}

@InputType()
export class CloseMeetingInput extends HeldMeetingInput {
  @Field(() => [UUID], { defaultValue: [], description: 'Items that would come again and shall not.' })
  leftItemIds!: string[];

  @Field(() => [UUID], { defaultValue: [], description: 'Items that come again every time.' })
  recurringItemIds!: string[];
}
