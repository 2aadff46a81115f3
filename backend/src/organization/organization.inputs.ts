import { Field, InputType, Int } from '@nestjs/graphql';
import { Currency, Locale, TimeZone, Title } from '../platform/graphql/scalars.ts';

@InputType()
export class ChangeSettingsInput {
  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Title)
  name!: string;

  @Field(() => TimeZone)
  timeZone!: string;

  @Field(() => Locale)
  locale!: string;

  @Field(() => Currency)
  currency!: string;

  @Field(() => [Int], { description: 'Weekdays by ISO number: Monday is 1, Sunday is 7. At least one.' })
  workingDays!: number[];
}
