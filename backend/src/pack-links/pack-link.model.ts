import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { type PackLinkState, packLinkStates } from '@cxboard/domain/pack-links/pack-link.rules';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { meetingKindWords } from '../meetings/index.ts';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const states = words('PackLinkState', packLinkStates, 'Only an open link gives the pack.');

@ObjectType('PackLink', { description: 'One board pack for one person outside the organization.' })
export class PackLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'Whom it is for, as it stands across every page.' })
  recipient!: string;

  @Field()
  company!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field(() => states)
  state!: PackLinkState;

  @Field(() => PersonCardModel)
  madeBy!: PersonCardModel;

  @Field(() => DateTime)
  madeAt!: string;

  @Field(() => DateTime)
  expiresAt!: string;

  @Field(() => Int)
  openings!: number;

  @Field(() => DateTime, { nullable: true })
  lastOpenedAt!: string | null;
}

@ObjectType('PackLinks', { description: 'The links given to people outside for one meeting, the newest first.' })
export class PackLinksModel {
  @Field(() => UUID, { description: 'The id of the meeting.' })
  id!: string;

  @Field(() => [PackLinkModel])
  links!: readonly PackLinkModel[];
}

@ObjectType('PackLinkMade', { description: 'A new link. Its secret is told this once; only its digest is kept.' })
export class PackLinkMadeModel {
  @Field(() => String, { nullable: true, description: 'Null when the same act is asked for again.' })
  token!: string | null;

  @Field(() => PackLinksModel)
  links!: PackLinksModel;
}

@ObjectType('SharedPack', { description: 'What a link for an outsider is for. Looking at it opens nothing.' })
export class SharedPackModel {
  @Field(() => UUID, { description: 'Of the link.' })
  id!: string;

  @Field()
  recipient!: string;

  @Field()
  organizationName!: string;

  @Field()
  boardName!: string;

  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field(() => Int)
  number!: number;

  @Field(() => DateTime)
  startsAt!: string;

  @Field({ description: 'Dates and figures of the house are written as there.' })
  locale!: string;

  @Field()
  timeZone!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field(() => DateTime)
  expiresAt!: string;

  @Field({ description: 'It is printed; before that it takes a few seconds.' })
  isReady!: boolean;

  @Field({ description: 'It could not be printed; whoever sent the link makes a new one.' })
  hasFailed!: boolean;
}

@InputType()
export class SharePackInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Title, { description: 'Whom it is for; stands across every page.' })
  recipient!: string;

  @Field(() => Title, { nullable: true, description: 'Whose auditor, adviser or supplier they are.' })
  company?: string | null;

  @Field(() => Int, { description: 'It works for so many days: 1 to 90.' })
  days!: number;
}

@InputType()
export class RevokePackLinkInput {
  @Field(() => UUID)
  packLinkId!: string;
}
