import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, LocalTime, Line, ShortText, Slug, Title, Url, UUID } from '../platform/graphql/scalars.ts';
import { cancellationEffects, meetingKinds, onHolidayRules } from './words.model.ts';

@InputType()
export class ClosedRangeInput {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  until!: string;
}

@InputType()
export class SetCadenceInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => Int, { nullable: true, description: 'Of the cadence it was changed from; none for the first.' })
  expectedVersion!: number | null;

  @Field(() => LocalDate, { description: 'The day of the first meeting.' })
  anchorDate!: string;

  @Field(() => LocalTime)
  anchorTime!: string;

  @Field(() => Title, { description: 'An IANA time zone.' })
  timeZone!: string;

  @Field(() => Int, { description: '7, 14 or 28.' })
  everyDays!: number;

  @Field(() => meetingKinds)
  firstKind!: keyof typeof meetingKinds;

  @Field(() => Int, { defaultValue: 90 })
  metricsMinutes!: number;

  @Field(() => Int, { defaultValue: 90 })
  projectReviewMinutes!: number;

  @Field(() => onHolidayRules)
  onHoliday!: keyof typeof onHolidayRules;

  @Field(() => Title, { nullable: true, description: 'ISO 3166 country whose public holidays count.' })
  holidayCountry!: string | null;

  @Field(() => [LocalDate], { defaultValue: [] })
  extraHolidays!: string[];

  @Field(() => [ClosedRangeInput], { defaultValue: [] })
  closedRanges!: ClosedRangeInput[];

  @Field(() => Int, { defaultValue: 10 })
  opensDaysBefore!: number;

  @Field(() => Line, { defaultValue: '' })
  place!: string;

  @Field(() => Url, { nullable: true })
  videoUrl!: string | null;
}

@InputType()
export class PlanMeetingInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => meetingKinds)
  kind!: keyof typeof meetingKinds;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalTime)
  startsClock!: string;

  @Field(() => Int, { defaultValue: 90 })
  minutes!: number;

  @Field(() => Line, { defaultValue: '' })
  place!: string;

  @Field(() => Url, { nullable: true })
  videoUrl!: string | null;
}

@InputType()
export class MoveMeetingInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalTime)
  startsClock!: string;

  @Field(() => Int, { nullable: true, description: 'As before when not said.' })
  minutes!: number | null;
}

@InputType()
export class PlaceMeetingInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Line)
  place!: string;

  @Field(() => Url, { nullable: true })
  videoUrl!: string | null;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => cancellationEffects)
  effect!: keyof typeof cancellationEffects;

  @Field(() => ShortText)
  reason!: string;
}

@InputType()
export class OpenAgendaInput {
  @Field(() => UUID)
  meetingId!: string;
}

@ArgsType()
export class MeetingsArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;
}

@ArgsType()
export class HolidayArgs {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  to!: string;
}
