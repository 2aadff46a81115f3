import type { ContextEventKind } from '@cxboard/domain/signals/context-event.rules';
import type { SignalState } from '@cxboard/domain/signals/signal.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, ShortText, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { contextEventKindWords, signalStateWords } from './signals.words.ts';

@ArgsType()
abstract class PartArgs {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class SignalsArgs extends PartArgs {
  @Field(() => Slug, { nullable: true, description: 'Only those of one metric.' })
  metric?: string | null;

  @Field(() => [signalStateWords], { nullable: true })
  states?: SignalState[] | null;
}

@ArgsType()
export class ContextEventsArgs extends PartArgs {
  @Field(() => LocalDate, { nullable: true, description: 'Only those that go on or start on this day or later.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those that start on this day or before.' })
  to?: string | null;
}

@InputType()
export class AcknowledgeSignalInput {
  @Field(() => UUID)
  signalId!: string;
}

@InputType()
export class DismissSignalInput extends AcknowledgeSignalInput {
  @Field(() => ShortText)
  because!: string;
}

@InputType()
export class ExplainSignalInput extends AcknowledgeSignalInput {
  @Field(() => ShortText, { nullable: true, description: 'Needed unless an event explains it.' })
  because?: string | null;

  @Field(() => UUID, { nullable: true })
  eventId?: string | null;
}

@InputType()
export class RecordContextEventInput {
  @Field(() => contextEventKindWords)
  kind!: ContextEventKind;

  @Field(() => Title)
  title!: string;

  @Field(() => ShortText, { nullable: true })
  note?: string | null;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Left out for an event of one day.' })
  endsOn?: string | null;
}

@InputType()
export class WithdrawContextEventInput {
  @Field(() => UUID)
  eventId!: string;
}
