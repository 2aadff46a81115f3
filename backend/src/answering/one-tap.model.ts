import type { Acceptance, Answer } from '@cxboard/domain/attendees/acceptance.rules';
import type { ActionAnswer } from '@cxboard/domain/decisions/action-answer.rules';
import type { ActionState } from '@cxboard/domain/decisions/action.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { MailKind } from '@cxboard/domain/notifications/notices.rules';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AcceptanceWord, AnswerWord, InvitationOverModel } from '../attendees/index.ts';
import {
  actionAnswerKinds,
  ActionSettledModel,
  actionStateWords,
  DueImpossibleModel,
  NoLongerYoursModel,
} from '../decisions/index.ts';
import { meetingKindWords } from '../meetings/index.ts';
import { MailKindWord } from '../notifications/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, LinkToken, LocalDate, ShortText, Slug, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import type { LinkAct } from '../platform/mail/mail-links.ts';
import { NoEarlierReportModel, ProjectFinishedModel, ReportedHealthWord } from '../projects/index.ts';

const acts = words(
  'OneTapAct',
  ['ANSWER_INVITATION', 'REPORT_NO_CHANGE', 'ANSWER_ACTION', 'UNSUBSCRIBE'],
  'What a link in a mail does without signing in.',
);

@ObjectType('OneTapMeeting', { description: 'The meeting a link is about.' })
export class OneTapMeetingModel {
  @Field(() => meetingKindWords)
  kind!: MeetingKind;

  @Field(() => Int)
  number!: number;

  @Field()
  boardName!: string;

  @Field(() => DateTime)
  startsAt!: string;

  @Field()
  timeZone!: string;

  @Field()
  place!: string;
}

@ObjectType('OneTapAction', { description: 'The action a link is about.' })
export class OneTapActionModel {
  @Field()
  text!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => actionStateWords)
  state!: ActionState;

  @Field(() => DateTime, { nullable: true, description: 'Since when its owner asks for help.' })
  helpAskedAt!: string | null;
}

@ObjectType('OneTapReport', { description: 'What was reported last, in the words of whoever reported it.' })
export class OneTapReportModel {
  @Field(() => ReportedHealthWord)
  health!: ReportedHealth;

  @Field()
  done!: string;

  @Field()
  next!: string;

  @Field()
  needsDecision!: string;

  @Field(() => DateTime)
  reportedAt!: string;
}

@ObjectType('OneTapProject', { description: 'The project a link is about.' })
export class OneTapProjectModel {
  @Field()
  title!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Slug)
  boardSlug!: string;

  @Field(() => OneTapReportModel, { nullable: true, description: 'What "nothing has changed" would say again.' })
  lastReport!: OneTapReportModel | null;
}

@ObjectType('OneTap', { description: 'What a link in a mail is for. Looking at it does nothing.' })
export class OneTapModel {
  @Field(() => UUID, { description: 'Of the link.' })
  id!: string;

  @Field(() => acts)
  act!: LinkAct;

  @Field({ description: 'Who answers.' })
  personName!: string;

  @Field()
  organizationName!: string;

  @Field({ description: 'Dates and figures are written as in the mail that brought the link.' })
  locale!: string;

  @Field({ description: 'It was used: a link answers once.' })
  isUsed!: boolean;

  @Field({ description: 'It was given to somebody else since, who answers for it now.' })
  isPassedOn!: boolean;

  @Field(() => OneTapMeetingModel, { nullable: true })
  meeting!: OneTapMeetingModel | null;

  @Field(() => AcceptanceWord, { nullable: true, description: 'What was said to the invitation so far.' })
  acceptance!: Acceptance | null;

  @Field(() => OneTapProjectModel, { nullable: true })
  project!: OneTapProjectModel | null;

  @Field(() => OneTapActionModel, { nullable: true })
  action!: OneTapActionModel | null;

  @Field(() => MailKindWord, { nullable: true, description: 'The mails it ends; null is the daily mail.' })
  mailKind!: MailKind | null;
}

@ObjectType('LinkOver', { description: 'The link was used or is too old.' })
export class LinkOverModel extends RefusalModel {}

@InputType()
export class AnswerByLinkInput {
  @Field(() => Slug, { description: 'The organization, as the address of the link names it.' })
  organization!: string;

  @Field(() => LinkToken)
  token!: string;

  @Field(() => AnswerWord, { nullable: true, description: 'To an invitation.' })
  answer?: Answer | null;

  @Field(() => actionAnswerKinds, { nullable: true, description: 'About an action.' })
  actionAnswer?: ActionAnswer | null;

  @Field(() => LocalDate, { nullable: true, description: 'With a new date for an action.' })
  dueOn?: string | null;

  @Field(() => ShortText, { nullable: true, description: 'Why, with a new date or when help is needed.' })
  because?: string | null;
}

export const AnswerByLinkResult = createUnionType({
  name: 'AnswerByLinkResult',
  types: () =>
    [
      ...[OneTapModel, LinkOverModel, InvitationOverModel, NoEarlierReportModel, ProjectFinishedModel],
      ...[ActionSettledModel, DueImpossibleModel, NoLongerYoursModel],
    ] as const,
  resolveType: typeOr('OneTap'),
});
