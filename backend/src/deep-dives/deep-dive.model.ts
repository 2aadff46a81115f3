import type { CauseBone, CauseState, EvidenceKind } from '@cxboard/domain/deep-dives/causes.rules';
import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { BoardCardModel } from '../board/index.ts';
import { TopicCardModel } from '../contacts/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { DepartmentCardModel, PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { causeBoneWords, causeStateWords, diveStateWords, evidenceKindWords } from './deep-dive.words.ts';
import { MapActModel, PathTotalsModel } from './map-sums.model.ts';
import { ProcessFlowModel, ProcessLaneModel, ProcessMapModel, ProcessStepModel } from './map.model.ts';

@ObjectType('CauseEvidence', { description: 'What speaks for a cause or against it.' })
export class CauseEvidenceModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => evidenceKindWords)
  kind!: EvidenceKind;

  @Field()
  text!: string;

  @Field({ description: 'Where it is written or counted; of a witness, who is not of the organization.' })
  source!: string;

  @Field(() => LocalDate, { nullable: true })
  saidOn!: string | null;

  @Field(() => PersonCardModel, { nullable: true, description: 'The colleague who said it.' })
  person!: PersonCardModel | null;

  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field()
  unit!: string;

  @Field(() => SnapshotModel, { nullable: true })
  snapshot!: SnapshotModel | null;
}

@ObjectType('Cause', { description: 'Why something is so. What lies below it is why it is so.' })
export class CauseModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => UUID, { nullable: true })
  parentId!: string | null;

  @Field(() => UUID, { nullable: true, description: 'The step where it shows.' })
  stepId!: string | null;

  @Field()
  text!: string;

  @Field(() => causeBoneWords)
  bone!: CauseBone;

  @Field(() => causeStateWords)
  state!: CauseState;

  @Field(() => DepartmentCardModel, { nullable: true, description: 'Where it lies.' })
  department!: DepartmentCardModel | null;

  @Field(() => Int, { nullable: true })
  nominationNumber!: number | null;

  @Field(() => [CauseEvidenceModel])
  evidence!: readonly CauseEvidenceModel[];
}

@ObjectType('CausesElsewhere', { description: 'It hurts in one department, and the causes that hold lie in another.' })
export class CausesElsewhereModel {
  @Field(() => DepartmentCardModel)
  hurts!: DepartmentCardModel;

  @Field(() => DepartmentCardModel)
  lies!: DepartmentCardModel;

  @Field(() => Int, { description: 'How many causes that hold.' })
  causes!: number;

  @Field(() => [Int])
  diveNumbers!: readonly number[];
}

@ObjectType('DeepDiveNomination', { description: 'A nomination a dive came from or ended in.' })
export class DiveNominationModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;
}

@ObjectType('DeepDiveResult', { description: 'What a dive ended in: a nomination, and the project it became.' })
export class DiveResultModel extends DiveNominationModel {
  @Field(() => Int, { nullable: true })
  projectNumber!: number | null;
}

@ObjectType('DeepDiveMeeting', { description: 'The meeting it is put before, or was presented in.' })
export class DiveMeetingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => LocalDate)
  startsOn!: string;
}

@ObjectType({ isAbstract: true })
abstract class DiveFactsModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => diveStateWords)
  state!: DiveState;

  @Field()
  title!: string;

  @Field(() => PersonCardModel)
  owner!: PersonCardModel;

  @Field(() => LocalDate, { nullable: true })
  verifiedOn!: string | null;

  @Field({ description: 'Nobody has confirmed it for half a year.' })
  isStale!: boolean;
}

@ObjectType('DeepDiveCard', { description: 'A deep dive in the list.' })
export class DeepDiveCardModel extends DiveFactsModel {
  @Field(() => Int, { description: 'Of the map as practised.' })
  stepCount!: number;

  @Field(() => Int)
  laneCount!: number;

  @Field(() => PathTotalsModel, { nullable: true, description: 'Of the map as practised, while it can be computed.' })
  totals!: PathTotalsModel | null;
}

@ObjectType('DeepDive', { description: 'How a process really works, why it is so, and who can change it.' })
export class DeepDiveModel extends DiveFactsModel {
  @Field(() => Int)
  version!: number;

  @Field(() => BoardCardModel, { description: 'The board it is presented to.' })
  board!: BoardCardModel;

  @Field()
  scope!: string;

  @Field()
  explanation!: string;

  @Field(() => DepartmentCardModel, { nullable: true, description: 'Where it hurts.' })
  department!: DepartmentCardModel | null;

  @Field(() => DiveNominationModel, { nullable: true, description: 'The nomination it came from.' })
  nomination!: DiveNominationModel | null;

  @Field(() => Int, { nullable: true, description: 'The topic it came from.' })
  topicNumber!: number | null;

  @Field(() => TopicCardModel, { nullable: true, description: 'The contact reason it is to explain.' })
  reason!: TopicCardModel | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when the board wants to hear of it.' })
  dueOn!: string | null;

  @Field(() => DiveMeetingModel, { nullable: true, description: 'Whose agenda it is on now.' })
  onAgendaOf!: DiveMeetingModel | null;

  @Field(() => DiveMeetingModel, { nullable: true })
  presentedIn!: DiveMeetingModel | null;

  @Field(() => [ProcessLaneModel])
  lanes!: readonly ProcessLaneModel[];

  @Field(() => [ProcessStepModel], { description: 'Of all versions, each in the order of its outline.' })
  steps!: readonly ProcessStepModel[];

  @Field(() => [ProcessFlowModel])
  flows!: readonly ProcessFlowModel[];

  @Field(() => [ProcessMapModel], { description: 'As documented, as practised, as it should be.' })
  maps!: readonly ProcessMapModel[];

  @Field(() => [MapActModel], { description: 'What the one who looks can take back next, in each place.' })
  lastActs!: readonly MapActModel[];

  @Field(() => [MapActModel], { description: 'What they took back last in each place; undoing that does it again.' })
  lastUndone!: readonly MapActModel[];

  @Field(() => [CauseModel])
  causes!: readonly CauseModel[];

  @Field(() => [DiveResultModel], { description: 'What it ended in.' })
  results!: readonly DiveResultModel[];
}

export const DeepDiveConnection = connectionOf('DeepDiveConnection', DeepDiveCardModel);
