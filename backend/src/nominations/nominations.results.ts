import type { NominationState } from '@cxboard/domain/nominations/nomination.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { NoFittingMeetingModel } from '../agenda/index.ts';
import { MeetingClosedModel } from '../meetings/index.ts';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { NominationModel } from './nomination.model.ts';
import { NominationStateWord } from './nomination.words.ts';

@ObjectType('NominationMoveRefused', { description: 'A nomination cannot go from this state to that one.' })
export class NominationMoveRefusedModel extends RefusalModel {
  @Field(() => NominationStateWord)
  from!: NominationState;

  @Field(() => NominationStateWord)
  to!: NominationState;
}

@ObjectType('NominationDecided', { description: 'The board has decided on it; it no longer changes.' })
export class NominationDecidedModel extends RefusalModel {
  @Field(() => NominationStateWord)
  state!: NominationState;
}

@ObjectType('NominationDiscarded', { description: 'The draft is gone.' })
export class NominationDiscardedModel {
  @Field(() => UUID)
  id!: string;
}

export const NominateResult = createUnionType({
  name: 'NominateResult',
  types: () => [NominationModel, PersonInactiveModel] as const,
  resolveType: typeOr('Nomination'),
});

export const ChangeNominationResult = createUnionType({
  name: 'ChangeNominationResult',
  types: () => [NominationModel, NominationDecidedModel, NominationMoveRefusedModel, PersonInactiveModel] as const,
  resolveType: typeOr('Nomination'),
});

export const PutNominationOnAgendaResult = createUnionType({
  name: 'PutNominationOnAgendaResult',
  types: () =>
    [
      ...[NominationModel, NominationDecidedModel, NominationMoveRefusedModel],
      ...[MeetingClosedModel, NoFittingMeetingModel],
    ] as const,
  resolveType: typeOr('Nomination'),
});
