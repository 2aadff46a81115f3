import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import {
  type DigestLineKind,
  digestLineKinds,
  type ToldProposalState,
} from '@cxboard/domain/staff-digests/staff-digest.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { MinutesNotApprovedModel } from '../minutes/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, ShortText, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { ProposalStateWord } from '../proposals/index.ts';

const lineKinds = words('StaffDigestLineKind', digestLineKinds, 'What a line of the digest tells of.');

@ObjectType('StaffDigestLine', { description: 'One thing employees are told: a decision, or where a proposal stands.' })
export class StaffDigestLineModel {
  @Field(() => UUID, { description: 'Of the decision or the proposal.' })
  id!: string;

  @Field(() => lineKinds)
  kind!: DigestLineKind;

  @Field(() => Int, { description: 'Of the decision or the proposal.' })
  number!: number;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true, description: 'The item under which it was decided.' })
  about!: string | null;

  @Field(() => ProposalStateWord, { nullable: true, description: 'Where the proposal stands.' })
  state!: ToldProposalState | null;
}

@ObjectType('StaffDigestReach', { description: 'Whom the digest reaches.' })
export class StaffDigestReachModel {
  @Field(() => Int, { description: 'Employees who are told.' })
  people!: number;

  @Field(() => Int, { description: 'Those of them who get a mail of its own.' })
  byMail!: number;
}

@ObjectType('StaffDigest', {
  description: 'What a meeting came to, for all employees. Nothing of it comes from a confidential item.',
})
export class StaffDigestModel {
  @Field(() => UUID, { description: 'Of the meeting.' })
  id!: string;

  @Field(() => UUID)
  boardId!: string;

  @Field()
  boardName!: string;

  @Field(() => Int, { description: 'Of the meeting.' })
  number!: number;

  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field(() => DateTime)
  startedAt!: string;

  @Field()
  timeZone!: string;

  @Field({ description: 'A few words of whoever sent it; may be empty.' })
  note!: string;

  @Field(() => [StaffDigestLineModel])
  lines!: readonly StaffDigestLineModel[];

  @Field(() => DateTime, { nullable: true, description: 'Null while it is only looked at.' })
  sentAt!: string | null;

  @Field(() => PersonCardModel, { nullable: true })
  sentBy!: PersonCardModel | null;

  @Field(() => StaffDigestReachModel, {
    nullable: true,
    description: 'Whom it would reach, or has reached so far; told to those who may send it.',
  })
  reach!: StaffDigestReachModel | null;
}

@InputType()
export class SendStaffDigestInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => [UUID], { description: 'The lines that are told, of those that were looked at; at most 200.' })
  lineIds!: string[];

  @Field(() => ShortText, { nullable: true, description: 'A few words before them.' })
  note?: string | null;
}

@ObjectType('DigestSent', { description: 'The digest of a meeting is sent once.' })
export class DigestSentModel extends RefusalModel {}

@ObjectType('DigestEmpty', { description: 'A digest says something.' })
export class DigestEmptyModel extends RefusalModel {}

export const SendStaffDigestResult = createUnionType({
  name: 'SendStaffDigestResult',
  types: () => [StaffDigestModel, MinutesNotApprovedModel, DigestSentModel, DigestEmptyModel] as const,
  resolveType: typeOr('StaffDigest'),
});
