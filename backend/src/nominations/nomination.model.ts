import type { NominationSource, NominationState } from '@cxboard/domain/nominations/nomination.rules';
import type { ConfidenceGrade } from '@cxboard/domain/nominations/priority.rules';
import type { NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { BoardCardModel } from '../board/index.ts';
import { TopicCardModel } from '../contacts/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { SnapshotModel } from '../metrics/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { ServedPromiseModel } from '../projects/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import {
  ConfidenceGradeWord,
  EvidenceKindWord,
  NominationSourceWord,
  NominationStateWord,
  NominationVerdictWord,
  SimilarKindWord,
} from './nomination.words.ts';
import { EvidenceStoryModel } from './evidence-story.model.ts';
import type { EvidenceKind } from './nomination-evidence.entity.ts';

@ObjectType('NominationJudgement', { description: 'What people judge of a nomination; there is no money in it.' })
export class NominationJudgementModel {
  @Field(() => Int, { nullable: true, description: '1, 2, 3, 5 or 8.' })
  pain!: number | null;

  @Field(() => Int, { nullable: true, description: '1, 2, 3, 5 or 8.' })
  reach!: number | null;

  @Field(() => Float, { nullable: true, description: '0, 0.5 or 1.' })
  visionFit!: number | null;

  @Field(() => ConfidenceGradeWord, { nullable: true })
  confidence!: ConfidenceGrade | null;

  @Field(() => Int, { nullable: true, description: '1, 2, 3, 5 or 8.' })
  effort!: number | null;
}

@ObjectType('NominationPriority', { description: 'Where the formula puts it among those that are open on its board.' })
export class NominationPriorityModel {
  @Field(() => Float, { description: 'Pain × reach × fit × confidence ÷ effort.' })
  score!: number;

  @Field(() => Int)
  rank!: number;

  @Field(() => Int, { description: 'The best rank when any one judgement moves one step.' })
  best!: number;

  @Field(() => Int, { description: 'The worst one.' })
  worst!: number;

  @Field(() => Int, { description: 'How many are ranked.' })
  of!: number;
}

@ObjectType('NominationMeeting', { description: 'The meeting it is on the agenda of, or was decided in.' })
export class NominationMeetingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => meetingKindWords)
  kind!: keyof typeof meetingKindWords;

  @Field(() => LocalDate)
  startsOn!: string;
}

@ObjectType('NominationLink', { description: 'A nomination, by number and title.' })
export class NominationLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;
}

@ObjectType('NominationCard', { description: 'A nomination as a list shows it.' })
export class NominationCardModel extends NominationLinkModel {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => NominationStateWord)
  state!: NominationState;

  @Field(() => NominationSourceWord)
  source!: NominationSource;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who would take it on.' })
  owner!: PersonCardModel | null;

  @Field(() => PersonCardModel, { nullable: true })
  nominator!: PersonCardModel | null;

  @Field(() => TopicCardModel, { nullable: true, description: 'The contact reason.' })
  reason!: TopicCardModel | null;

  @Field(() => TopicCardModel, { nullable: true })
  touchPoint!: TopicCardModel | null;

  @Field(() => NominationJudgementModel)
  judgement!: NominationJudgementModel;

  @Field(() => NominationPriorityModel, { nullable: true, description: 'None until all five are judged.' })
  priority!: NominationPriorityModel | null;

  @Field(() => Int, { description: 'Pieces, with those of what was merged into it.' })
  evidenceCount!: number;

  @Field(() => NominationMeetingModel, { nullable: true, description: 'Whose agenda it is on now.' })
  onAgendaOf!: NominationMeetingModel | null;

  @Field({ description: 'It waits in the backlog of the board.' })
  isInBacklog!: boolean;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: string | null;

  @Field(() => LocalDate, { nullable: true })
  deferredUntil!: string | null;

  @Field(() => NominationVerdictWord, { nullable: true, description: 'As the board decided last.' })
  verdict!: NominationVerdict | null;

  @Field(() => DateTime, { nullable: true })
  decidedAt!: string | null;
}

@ObjectType('EvidenceProposal', { description: 'A proposal as it was read when it became evidence.' })
export class EvidenceProposalModel {
  @Field(() => Int)
  number!: number;

  @Field()
  title!: string;

  @Field()
  text!: string;
}

@ObjectType('NominationEvidence', { description: 'What speaks for a nomination, as it was seen then.' })
export class NominationEvidenceModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => EvidenceKindWord)
  kind!: EvidenceKind;

  @Field({ description: 'What was seen or heard, or a word beside the numbers.' })
  text!: string;

  @Field(() => DateTime)
  addedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  addedBy!: PersonCardModel | null;

  @Field(() => SnapshotModel, { nullable: true })
  snapshot!: SnapshotModel | null;

  @Field(() => EvidenceProposalModel, { nullable: true })
  proposal!: EvidenceProposalModel | null;

  @Field(() => EvidenceStoryModel, { nullable: true })
  story!: EvidenceStoryModel | null;

  @Field(() => NominationLinkModel, { nullable: true, description: 'The merged nomination it came with.' })
  cameWith!: NominationLinkModel | null;
}

@ObjectType('NominationOrigin', { description: 'The nomination that a project was.' })
export class NominationOriginModel extends NominationLinkModel {
  @Field({ description: 'Why it was accepted although no vision was ratified; empty when one was.' })
  overrideBecause!: string;
}

@ObjectType('NominationProject', { description: 'The project it became.' })
export class NominationProjectModel extends NominationLinkModel {}

@ObjectType('NominationDecision', { description: 'The decision in the register of the board.' })
export class NominationDecisionModel {
  @Field(() => Int)
  number!: number;

  @Field()
  text!: string;
}

@ObjectType('Nomination', { description: 'What asks to become a project, with its evidence and what the board said.' })
export class NominationModel extends NominationCardModel {
  @Field(() => Int)
  version!: number;

  @Field(() => BoardCardModel)
  board!: BoardCardModel;

  @Field()
  problem!: string;

  @Field(() => ServedPromiseModel, { nullable: true, description: 'The promise of the vision it serves.' })
  promise!: ServedPromiseModel | null;

  @Field({ description: 'Why it is judged so.' })
  judgementNote!: string;

  @Field(() => [NominationEvidenceModel])
  evidence!: readonly NominationEvidenceModel[];

  @Field(() => DateTime, { nullable: true })
  shortlistedAt!: string | null;

  @Field({ description: 'Why the board decided so.' })
  decidedBecause!: string;

  @Field({ description: 'Why it was accepted although no vision was ratified; empty otherwise.' })
  overrideBecause!: string;

  @Field(() => NominationDecisionModel, { nullable: true })
  decision!: NominationDecisionModel | null;

  @Field(() => NominationMeetingModel, { nullable: true })
  decidedIn!: NominationMeetingModel | null;

  @Field(() => NominationProjectModel, { nullable: true })
  project!: NominationProjectModel | null;

  @Field({ description: 'The board made an action of it: just do it.' })
  isAction!: boolean;

  @Field(() => Int, { nullable: true, description: 'The deep dive that digs into it.' })
  deepDiveNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'The deep dive it came out of.' })
  foundInDive!: number | null;

  @Field(() => NominationLinkModel, { nullable: true })
  mergedInto!: NominationLinkModel | null;

  @Field(() => [NominationLinkModel])
  merged!: readonly NominationLinkModel[];
}

@ObjectType('SimilarThing', { description: 'An open nomination or project of the board that reads alike.' })
export class SimilarThingModel extends NominationLinkModel {
  @Field(() => SimilarKindWord)
  kind!: 'NOMINATION' | 'PROJECT';
}

export const NominationConnection = connectionOf('NominationConnection', NominationCardModel);
