import type { NominationSource, NominationState } from '@cxboard/domain/nominations/nomination.rules';
import type { ConfidenceGrade } from '@cxboard/domain/nominations/priority.rules';
import { ArgsType, Field, Float, InputType, Int } from '@nestjs/graphql';
import { FigureToFreezeInput, MetricToFreezeInput } from '../agenda/index.ts';
import { LongText, ShortText, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { ConfidenceGradeWord, NominationSourceWord, NominationStateWord } from './nomination.words.ts';

@InputType({ description: 'Each list narrows; an empty or missing one does not.' })
export class NominationFilter {
  @Field(() => [NominationStateWord], { nullable: true })
  states?: NominationState[] | null;

  @Field(() => [NominationSourceWord], { nullable: true })
  sources?: NominationSource[] | null;

  @Field(() => [UUID], { nullable: true, description: 'Proposed owners.' })
  ownerIds?: string[] | null;

  @Field(() => [UUID], { nullable: true })
  reasonIds?: string[] | null;

  @Field(() => ShortText, { nullable: true, description: 'Part of the title or the problem, or the number.' })
  search?: string | null;
}

@ArgsType()
export class NominationsArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => NominationFilter, { nullable: true })
  filter?: NominationFilter | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class NominationArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => Int)
  number!: number;
}

@ArgsType()
export class SimilarNominationsArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => ShortText)
  text!: string;

  @Field(() => UUID, { nullable: true, description: 'What moves the same metric is named too.' })
  metricId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'What is about the same contact reason is named too.' })
  reasonId?: string | null;
}

@InputType({ isAbstract: true })
abstract class OfNomination {
  @Field(() => UUID)
  nominationId!: string;
}

@InputType({ isAbstract: true })
abstract class VersionedNomination extends OfNomination {
  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class NominationWords {
  @Field(() => Title)
  title!: string;

  @Field(() => LongText, { defaultValue: '', description: 'What gets in the way of the customer.' })
  problem!: string;

  @Field(() => NominationSourceWord)
  source!: NominationSource;

  @Field(() => UUID, { nullable: true, description: 'The contact reason.' })
  reasonId?: string | null;

  @Field(() => UUID, { nullable: true })
  touchPointId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'Who would take it on.' })
  ownerId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The promise of the vision it serves.' })
  promiseId?: string | null;
}

@InputType({ description: 'One of them.' })
export class EvidenceInput {
  @Field(() => MetricToFreezeInput, { nullable: true, description: 'What the page of a metric shows, frozen at once.' })
  metric?: MetricToFreezeInput | null;

  @Field(() => FigureToFreezeInput, { nullable: true, description: 'A chart of another page, frozen at once.' })
  figure?: FigureToFreezeInput | null;

  @Field(() => UUID, { nullable: true })
  proposalId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'What a customer told; its words go on their day.' })
  storyId?: string | null;

  @Field(() => ShortText, { nullable: true, description: 'What was seen or heard.' })
  observation?: string | null;
}

@InputType()
export class NominateInput extends NominationWords {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => EvidenceInput, { nullable: true })
  evidence?: EvidenceInput | null;

  @Field(() => UUID, { nullable: true, description: 'The signal it is nominated from; sent off, that is nominated.' })
  signalId?: string | null;

  @Field({ defaultValue: true, description: 'False to keep it as a draft for yourself.' })
  submit!: boolean;
}

@InputType()
export class EditNominationInput extends NominationWords {
  @Field(() => UUID)
  nominationId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class MoveNominationInput extends VersionedNomination {
  @Field(() => NominationStateWord, { description: 'SUBMITTED or SHORTLISTED: everything else is said in a meeting.' })
  to!: NominationState;
}

@InputType()
export class DiscardNominationInput extends OfNomination {}

@InputType()
export class JudgeNominationInput extends VersionedNomination {
  @Field(() => Int, { nullable: true })
  pain?: number | null;

  @Field(() => Int, { nullable: true })
  reach?: number | null;

  @Field(() => Float, { nullable: true })
  visionFit?: number | null;

  @Field(() => ConfidenceGradeWord, { nullable: true })
  confidence?: ConfidenceGrade | null;

  @Field(() => Int, { nullable: true })
  effort?: number | null;

  @Field(() => ShortText, { defaultValue: '', description: 'Why.' })
  note!: string;
}

@InputType()
export class AddEvidenceInput extends OfNomination {
  @Field(() => EvidenceInput)
  evidence!: EvidenceInput;
}

@InputType()
export class RemoveEvidenceInput {
  @Field(() => UUID)
  evidenceId!: string;
}

@InputType()
export class PutNominationOnAgendaInput extends OfNomination {
  @Field(() => UUID, { nullable: true, description: 'The next meeting when not said.' })
  meetingId?: string | null;
}
