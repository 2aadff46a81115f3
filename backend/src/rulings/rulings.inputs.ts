import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { decisionRuleWords } from '../decisions/index.ts';
import {
  NominationDecidedModel,
  NominationModel,
  NominationMoveRefusedModel,
  NominationVerdictWord,
} from '../nominations/index.ts';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { MeetingSessionModel, NotInSessionModel } from '../sessions/index.ts';
import { VisionNotRatifiedModel } from '../vision/index.ts';

@InputType({ isAbstract: true })
export abstract class SaidToNomination {
  @Field(() => NominationVerdictWord)
  verdict!: NominationVerdict;

  @Field(() => ShortText, { defaultValue: '', description: 'Why; needed to decline.' })
  because!: string;

  @Field(() => UUID, { nullable: true, description: 'Who takes it on; as proposed when left out.' })
  ownerId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'An action: until when. A deferral: until when it waits.' })
  untilOn?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The nomination it is merged into.' })
  intoId?: string | null;

  @Field(() => ShortText, { defaultValue: '', description: 'Why it is accepted although no vision is ratified.' })
  overrideBecause!: string;
}

@InputType()
export class RuleOnNominationInput extends SaidToNomination {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => UUID, { description: 'The item of the meeting that is about the nomination.' })
  itemId!: string;

  @Field(() => decisionRuleWords, { nullable: true, description: 'By consent when left out.' })
  rule?: DecisionRule | null;
}

@InputType()
export class RuleByDecisionInput extends SaidToNomination {
  @Field(() => UUID)
  nominationId!: string;

  @Field(() => UUID, { description: 'A decision of its board that was adopted and is in force.' })
  decisionId!: string;
}

@ObjectType('RulingUndecided', { description: 'No decision of its board stands behind it.' })
export class RulingUndecidedModel extends RefusalModel {}

@ObjectType('NominationWithoutEvidence', { description: 'A nomination is accepted on evidence.' })
export class NominationWithoutEvidenceModel extends RefusalModel {}

@ObjectType('NominationWithoutOwner', { description: 'Somebody has to take it on.' })
export class NominationWithoutOwnerModel extends RefusalModel {}

@ObjectType('RulingWithoutReason', { description: 'Declining needs a reason.' })
export class RulingWithoutReasonModel extends RefusalModel {}

@ObjectType('RulingWithoutDay', { description: 'An action and a deferral need a day to come.' })
export class RulingWithoutDayModel extends RefusalModel {}

@ObjectType('CannotMergeNomination', { description: 'Only into another open nomination of the board.' })
export class CannotMergeNominationModel extends RefusalModel {}

const refused = [
  ...[PersonInactiveModel, NominationDecidedModel, NominationMoveRefusedModel, NominationWithoutEvidenceModel],
  ...[NominationWithoutOwnerModel, VisionNotRatifiedModel, RulingWithoutReasonModel],
  ...[RulingWithoutDayModel, CannotMergeNominationModel],
] as const;

export const RuleOnNominationResult = createUnionType({
  name: 'RuleOnNominationResult',
  types: () => [MeetingSessionModel, NotInSessionModel, ...refused] as const,
  resolveType: typeOr('MeetingSession'),
});

export const RuleByDecisionResult = createUnionType({
  name: 'RuleByDecisionResult',
  types: () => [NominationModel, RulingUndecidedModel, ...refused] as const,
  resolveType: typeOr('Nomination'),
});
