import type { BallotChoice, DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ballotWords, decisionRuleWords } from '../decisions/index.ts';
import { DateTime, LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { CloseMeetingInput, HeldMeetingInput } from './sessions.inputs.ts';
import { presenceWords, responseWords, resultKindWords } from './sessions.words.ts';

@InputType({ isAbstract: true })
abstract class ResultFields {
  @Field(() => UUID, { nullable: true })
  ownerId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of a promise: until when. Of a deferral: not before.' })
  dueOn?: string | null;

  @Field(() => decisionRuleWords, { nullable: true, description: 'By consent when left out.' })
  rule?: DecisionRule | null;

  @Field(() => Int, { nullable: true, description: 'How many with a vote have to be there.' })
  quorum?: number | null;

  @Field(() => LocalDate, { nullable: true })
  reviewOn?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The decision whose place this one takes.' })
  supersedesId?: string | null;

  @Field(() => responseWords, { nullable: true })
  response?: Response | null;

  @Field(() => ShortText, { nullable: true })
  cause?: string | null;

  @Field(() => Boolean, { nullable: true })
  withoutKnownCause?: boolean | null;
}

@InputType()
export class NewResultInput extends ResultFields {
  @Field(() => ShortText, {
    nullable: true,
    description: 'A UUID made by the page, so that what was typed while the line was down is written once.',
  })
  resultKey?: string | null;

  @Field(() => UUID)
  itemId!: string;

  @Field(() => resultKindWords)
  kind!: ResultKind;

  @Field(() => ShortText)
  text!: string;
}

@InputType()
export class AddResultInput extends NewResultInput {
  @Field(() => UUID)
  meetingId!: string;
}

@InputType()
export class EditResultInput extends ResultFields {
  @Field(() => UUID)
  resultId!: string;

  @Field(() => Int, { description: 'The version that was on the screen while this was typed.' })
  seenVersion!: number;

  @Field(() => resultKindWords, { nullable: true })
  kind?: ResultKind | null;

  @Field(() => ShortText, { nullable: true })
  text?: string | null;
}

@InputType()
export class ResultInput {
  @Field(() => UUID)
  resultId!: string;
}

@InputType({ description: 'The vote of one person.' })
export class BallotInput {
  @Field(() => UUID)
  personId!: string;

  @Field(() => ballotWords, { nullable: true, description: 'Null takes it back.' })
  choice!: BallotChoice | null;
}

@InputType()
export class WriteBallotsInput extends ResultInput {
  @Field(() => [BallotInput], { description: 'The votes of those who are not named stay as they are.' })
  ballots!: BallotInput[];
}

@InputType()
export class CastBallotInput extends ResultInput {
  @Field(() => ballotWords, { nullable: true, description: 'Null takes it back.' })
  choice!: BallotChoice | null;

  @Field(() => UUID, { nullable: true, description: 'Whose vote it is, when whoever runs the meeting writes it down.' })
  personId?: string | null;
}

@InputType()
export class PresenceInput {
  @Field(() => UUID)
  personId!: string;

  @Field(() => presenceWords)
  presence!: Presence;

  @Field(() => UUID, { nullable: true, description: 'Who came in their place.' })
  substituteId?: string | null;

  @Field({ defaultValue: false })
  substituteVotes!: boolean;
}

@InputType()
export class NoteAttendanceInput extends HeldMeetingInput {
  @Field(() => [PresenceInput])
  people!: PresenceInput[];
}

@InputType()
export class HeldItemInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => Int, { description: 'How long it was on; 0 when it was not discussed.' })
  actualMinutes!: number;
}

@InputType()
export class RecordedResultInput extends NewResultInput {
  @Field(() => [BallotInput], { nullable: true, description: 'Of a decision: who voted how, or objected.' })
  ballots?: BallotInput[] | null;
}

@InputType()
export class RecordMeetingInput extends CloseMeetingInput {
  @Field(() => DateTime, { nullable: true, description: 'As planned when left out.' })
  startedAt?: Date | null;

  @Field(() => [PresenceInput])
  people!: PresenceInput[];

  @Field(() => [HeldItemInput], { description: 'Items that are not named were not discussed.' })
  items!: HeldItemInput[];

  @Field(() => [RecordedResultInput])
  results!: RecordedResultInput[];
}
