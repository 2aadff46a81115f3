import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LocalDate, LocalTime, UUID } from '../platform/graphql/scalars.ts';
import { cadenceChanges, meetingKinds, onHolidayRules, stayReasons } from './words.model.ts';

@ObjectType('ClosedRange', { description: 'Days on which the company is closed, both ends with it.' })
export class ClosedRangeModel {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate)
  until!: string;
}

@ObjectType('Cadence', { description: 'The rule that makes the meetings of a board for a rolling year.' })
export class CadenceModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => UUID)
  boardId!: string;

  @Field(() => LocalDate)
  anchorDate!: string;

  @Field(() => LocalTime)
  anchorTime!: string;

  @Field()
  timeZone!: string;

  @Field(() => Int)
  everyDays!: number;

  @Field(() => meetingKinds)
  firstKind!: keyof typeof meetingKinds;

  @Field(() => Int)
  metricsMinutes!: number;

  @Field(() => Int)
  projectReviewMinutes!: number;

  @Field(() => onHolidayRules)
  onHoliday!: keyof typeof onHolidayRules;

  @Field(() => String, { nullable: true, description: 'ISO 3166 country whose public holidays count.' })
  holidayCountry!: string | null;

  @Field(() => [LocalDate])
  extraHolidays!: readonly string[];

  @Field(() => [ClosedRangeModel])
  closedRanges!: readonly ClosedRangeModel[];

  @Field(() => Int)
  opensDaysBefore!: number;

  @Field()
  place!: string;

  @Field(() => String, { nullable: true })
  videoUrl!: string | null;
}

@ObjectType('Holiday', { description: 'A day on which nobody meets.' })
export class HolidayModel {
  @Field(() => LocalDate)
  on!: string;

  @Field()
  name!: string;
}

@ObjectType('PreviewedMeeting', { description: 'A coming meeting as a changed cadence would leave it.' })
export class PreviewedMeetingModel {
  @Field(() => Int, { nullable: true, description: 'None for a meeting that would be made.' })
  number!: number | null;

  @Field(() => cadenceChanges)
  change!: keyof typeof cadenceChanges;

  @Field(() => DateTime, { nullable: true, description: 'When it is now.' })
  was!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it would be; null when it would be called off.' })
  startsAt!: Date | null;

  @Field(() => meetingKinds)
  kind!: keyof typeof meetingKinds;

  @Field(() => stayReasons, { nullable: true, description: 'Why it stays.' })
  because!: keyof typeof stayReasons | null;
}

@ObjectType('CadencePreview', { description: 'What a changed cadence would do to the coming meetings.' })
export class CadencePreviewModel {
  @Field(() => [PreviewedMeetingModel], { description: 'The earliest first.' })
  meetings!: readonly PreviewedMeetingModel[];
}

@ObjectType('HolidayCountry', { description: 'A country whose public holidays are known.' })
export class HolidayCountryModel {
  @Field({ description: 'ISO 3166 code.' })
  code!: string;

  @Field()
  name!: string;
}
