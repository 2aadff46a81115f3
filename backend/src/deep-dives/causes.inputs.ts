import type { CauseBone, CauseState, EvidenceKind } from '@cxboard/domain/deep-dives/causes.rules';
import type { RationaleKind, RationaleStanding } from '@cxboard/domain/deep-dives/rationale.rules';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { MetricToFreezeInput } from '../agenda/index.ts';
import { Line, LocalDate, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import {
  causeBoneWords,
  causeStateWords,
  evidenceKindWords,
  rationaleKindWords,
  rationaleStandingWords,
} from './deep-dive.words.ts';

@InputType({ isAbstract: true })
abstract class CauseWordsInput {
  @Field(() => ShortText)
  text!: string;

  @Field(() => causeBoneWords)
  bone!: CauseBone;

  @Field(() => UUID, { nullable: true, description: 'Where the cause lies.' })
  departmentId?: string | null;
}

@InputType()
export class AddCauseInput extends CauseWordsInput {
  @Field(() => UUID)
  deepDiveId!: string;

  @Field(() => UUID, { nullable: true, description: 'The cause it explains.' })
  parentId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The step where it shows.' })
  stepId?: string | null;
}

@InputType()
export class CauseInput {
  @Field(() => UUID)
  causeId!: string;
}

@InputType()
export class EditCauseInput extends CauseWordsInput {
  @Field(() => UUID)
  causeId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class MoveCauseInput extends CauseInput {
  @Field(() => causeStateWords)
  to!: CauseState;
}

@InputType()
export class AddCauseEvidenceInput extends CauseInput {
  @Field(() => evidenceKindWords)
  kind!: EvidenceKind;

  @Field(() => ShortText, { defaultValue: '' })
  text!: string;

  @Field(() => Line, {
    defaultValue: '',
    description: 'Where it is written or counted; of a witness, who is not of the organization.',
  })
  source!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Of a document, a witness or a number: of which day.' })
  saidOn?: string | null;

  @Field(() => UUID, { nullable: true, description: 'With kind WITNESS: the colleague who said it.' })
  personId?: string | null;

  @Field(() => Float, { nullable: true, description: 'With kind NUMBER: how much.' })
  value?: number | null;

  @Field(() => Line, { defaultValue: '', description: 'With kind NUMBER: of what, like “%” or “calls”.' })
  unit!: string;

  @Field(() => MetricToFreezeInput, { nullable: true, description: 'With kind SNAPSHOT: the figures to freeze.' })
  metric?: MetricToFreezeInput | null;
}

@InputType()
export class CauseEvidenceInput {
  @Field(() => UUID)
  evidenceId!: string;
}

@InputType({ isAbstract: true })
export abstract class RationaleWordsInput {
  @Field(() => Title)
  title!: string;

  @Field(() => rationaleKindWords)
  kind!: RationaleKind;

  @Field(() => rationaleStandingWords)
  standing!: RationaleStanding;

  @Field(() => LocalDate, { nullable: true })
  sinceOn?: string | null;

  @Field(() => ShortText, { defaultValue: '', description: 'Where it is written, or who says so.' })
  source!: string;

  @Field(() => UUID, { nullable: true, description: 'Who can say whether it still holds.' })
  holderId?: string | null;

  @Field(() => LocalDate, { nullable: true })
  revalidateOn?: string | null;
}

@InputType()
export class KeepRationaleInput extends RationaleWordsInput {}

@InputType()
export class EditRationaleInput extends RationaleWordsInput {
  @Field(() => UUID)
  rationaleId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class RevalidateRationaleInput {
  @Field(() => UUID)
  rationaleId!: string;

  @Field(() => rationaleStandingWords)
  standing!: RationaleStanding;

  @Field(() => LocalDate, { nullable: true, description: 'When it is asked again.' })
  revalidateOn?: string | null;
}

@InputType()
export class ForgetRationaleInput {
  @Field(() => UUID)
  rationaleId!: string;
}
