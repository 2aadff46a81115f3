import {
  type RevisionKind,
  revisionKinds,
  type RevisionState,
  revisionStates,
} from '@cxboard/domain/revisions/revision.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecisionCardModel, MeetingCardModel } from '../decisions/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

export const RevisionKindWord = words('RevisionKind', revisionKinds, 'What of a project a board revises.');
export const RevisionStateWord = words(
  'RevisionState',
  revisionStates,
  'How far a revision is. DECIDED takes effect when its meeting is closed; LAPSED was adopted and changed nothing any more.',
);

@ObjectType('Revision', {
  description: 'A change of what a project is held to: was, now, why and where it was decided.',
})
export class RevisionModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int, { description: 'Its number within the project.' })
  number!: number;

  @Field(() => RevisionKindWord)
  kind!: RevisionKind;

  @Field(() => RevisionStateWord)
  state!: RevisionState;

  @Field({ description: 'The words, day or place before; empty when nobody had said.' })
  was!: string;

  @Field({ description: 'The words, day or place from then on; empty to stop.' })
  now!: string;

  @Field()
  because!: string;

  @Field(() => PersonCardModel, { nullable: true })
  proposedBy!: PersonCardModel | null;

  @Field(() => DateTime)
  proposedAt!: string;

  @Field({ description: 'Said and decided in one act of a meeting.' })
  onTheSpot!: boolean;

  @Field({ description: 'The board has said no.' })
  isRefused!: boolean;

  @Field(() => DateTime, { nullable: true })
  settledAt!: string | null;

  @Field(() => DecisionCardModel, { nullable: true, description: 'In the register; null while its meeting is open.' })
  decision!: DecisionCardModel | null;

  @Field(() => MeetingCardModel, { nullable: true, description: 'Where it was decided.' })
  meeting!: MeetingCardModel | null;
}

@ObjectType('ProjectOrder', { description: 'The order in which a board works on its projects.' })
export class ProjectOrderModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  boardId!: string;

  @Field(() => [UUID])
  projectIds!: readonly string[];

  @Field(() => DateTime)
  orderedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  orderedBy!: PersonCardModel | null;

  @Field(() => DecisionCardModel)
  decision!: DecisionCardModel;

  @Field(() => MeetingCardModel, { nullable: true })
  meeting!: MeetingCardModel | null;
}

@ObjectType('OrderSaid', {
  description: 'An order that a meeting has decided on; it holds once the meeting is closed.',
})
export class OrderSaidModel {
  @Field(() => [UUID])
  projectIds!: readonly string[];

  @Field(() => MeetingCardModel)
  meeting!: MeetingCardModel;
}
