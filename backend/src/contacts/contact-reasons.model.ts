import { placeProblems, type PlaceProblem } from '@cxboard/domain/contact-reasons/reason-tree.rules';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { reasonActs, type ReasonAct } from './reason-changes.ts';
import { TopicCardModel } from './topic.model.ts';

const acts = words<ReasonAct>('ContactReasonAct', reasonActs, 'What can be done to a contact reason.');
const problems = words<PlaceProblem>('ReasonPlaceProblem', placeProblems, 'Why a reason cannot stand there.');

@ObjectType('ContactReasonChange', { description: 'What was done to a reason, by whom and when.' })
export class ContactReasonChangeModel {
  @Field(() => acts)
  act!: ReasonAct;

  @Field()
  before!: string;

  @Field()
  after!: string;

  @Field(() => DateTime)
  changedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  changedBy!: PersonCardModel | null;
}

@ObjectType('ContactLabel', { description: 'What files call a reason.' })
export class ContactLabelModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'Empty where the file said nothing.' })
  label!: string;

  @Field(() => Float)
  contacts!: number;
}

@ObjectType('ContactReason', { description: 'Why customers get in touch, with what counts under it.' })
export class ContactReasonModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  name!: string;

  @Field({ description: 'Other words that give it away.' })
  words!: string;

  @Field({ description: '"Other": counted, never ranked.' })
  isResidual!: boolean;

  @Field(() => UUID, { nullable: true, description: 'The reason it lies below.' })
  parentId!: string | null;

  @Field(() => Float, { description: 'Contacts of the last twelve months about it, without those below it.' })
  contacts!: number;

  @Field(() => Int, { description: 'How many labels of files belong to it.' })
  labelCount!: number;

  @Field(() => [ContactLabelModel], { description: 'Its most frequent labels.' })
  labels!: readonly ContactLabelModel[];

  @Field(() => [TopicCardModel], { description: 'Reasons that were merged into it.' })
  merged!: readonly TopicCardModel[];

  @Field(() => [ContactReasonChangeModel], { description: 'The newest first.' })
  changes!: readonly ContactReasonChangeModel[];
}

@ObjectType('UnassignedLabels', { description: 'What files call contacts that belong to no reason yet.' })
export class UnassignedLabelsModel {
  @Field(() => Int)
  count!: number;

  @Field(() => Float)
  contacts!: number;

  @Field(() => [ContactLabelModel], { description: 'The most frequent ones.' })
  labels!: readonly ContactLabelModel[];
}

@ObjectType('LabelRule', { description: 'Labels in which one of the words stands belong to the reason.' })
export class LabelRuleModel {
  @Field(() => UUID)
  reasonId!: string;

  @Field({ description: 'Separated by commas; a star at an end stands for any letters there.' })
  words!: string;
}

@ObjectType('LabelRules', { description: 'Rules that put labels to reasons, in their newest version.' })
export class LabelRulesModel {
  @Field(() => Int, { description: 'Which version; 0 while there is none.' })
  number!: number;

  @Field(() => DateTime, { nullable: true })
  madeAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true })
  madeBy!: PersonCardModel | null;

  @Field(() => [LabelRuleModel], { description: 'The first one that fits takes a label.' })
  rules!: readonly LabelRuleModel[];
}

@ObjectType('LabelsTaken', { description: 'What a rule takes, or what none of them does.' })
export class LabelsTakenModel {
  @Field(() => Int)
  labels!: number;

  @Field(() => Float, { description: 'All contacts with these labels.' })
  contacts!: number;

  @Field(() => [String], { description: 'The most frequent ones.' })
  examples!: readonly string[];
}

@ObjectType('LabelRulesTried', { description: 'What rules would do to the labels there are.' })
export class LabelRulesTriedModel {
  @Field(() => [LabelsTakenModel], { description: 'In the order of the rules.' })
  rules!: readonly LabelsTakenModel[];

  @Field(() => LabelsTakenModel)
  left!: LabelsTakenModel;
}

@ObjectType('ContactReasons', { description: 'Why customers get in touch, as the organization tells it apart.' })
export class ContactReasonsModel {
  @Field(() => [ContactReasonModel], { description: 'Reasons that count for themselves, by name.' })
  reasons!: readonly ContactReasonModel[];

  @Field(() => UnassignedLabelsModel)
  unassigned!: UnassignedLabelsModel;

  @Field(() => LabelRulesModel)
  rules!: LabelRulesModel;

  @Field(() => Float, { description: 'All contacts of the last twelve months.' })
  contacts!: number;

  @Field(() => LocalDate, { nullable: true, description: 'The newest day with contacts.' })
  newestOn!: string | null;
}

@ObjectType('ReasonDoesNotFit', { description: 'The reason cannot stand, or be merged, there.' })
export class ReasonDoesNotFitModel extends RefusalModel {
  @Field(() => problems)
  problem!: PlaceProblem;
}

@ObjectType('RulesAreFollowed', {
  description: 'A file follows the rules just now; they can be saved once it is done.',
})
export class RulesAreFollowedModel extends RefusalModel {}

export const SaveLabelRulesResult = createUnionType({
  name: 'SaveLabelRulesResult',
  types: () => [ContactReasonsModel, RulesAreFollowedModel] as const,
  resolveType: typeOr('ContactReasons'),
});

export const KeepReasonsResult = createUnionType({
  name: 'KeepReasonsResult',
  types: () => [ContactReasonsModel, ReasonDoesNotFitModel] as const,
  resolveType: typeOr('ContactReasons'),
});
