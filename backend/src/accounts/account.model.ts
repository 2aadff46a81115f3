import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { words } from '../platform/graphql/words.ts';

const passwordReasons = words(
  'PasswordRefusedBecause',
  ['TOO_SHORT', 'TOO_LONG', 'SAME_AS_EMAIL', 'SAME_AS_NAME', 'COMMON'],
  'Why a password is not good enough.',
);

@ObjectType('MyBoard', { description: 'A board of an organization I belong to.' })
export class MyBoardModel {
  @Field()
  slug!: string;

  @Field()
  name!: string;
}

@ObjectType('MyOrganization', { description: 'An organization I belong to.' })
export class MyOrganizationModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'Its name in addresses.' })
  slug!: string;

  @Field()
  name!: string;

  @Field({ description: 'A demonstration: everything in it is fictional.' })
  isDemo!: boolean;

  @Field({ description: 'Only its own single sign-on opens it to me, and I signed in by another way.' })
  opensElsewhere!: boolean;

  @Field(() => [MyBoardModel])
  boards!: readonly MyBoardModel[];
}

@ObjectType('Me', { description: 'The signed-in account, whatever organization it looks at.' })
export class MeModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => [MyOrganizationModel], { description: 'The organizations I belong to now, by name.' })
  organizations!: readonly MyOrganizationModel[];
}

@ObjectType('DemoPerson', { description: 'Somebody of the demonstration to sign in as with one press.' })
export class DemoPersonModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  jobTitle!: string | null;

  @Field(() => [String], { description: 'ADMINISTRATOR, ANALYST, and CHAIR, SECRETARY, DEPUTY or MEMBER of a board.' })
  roles!: readonly string[];

  @Field()
  organizationName!: string;
}

@ObjectType('HeldMail', { description: 'A mail of the demonstration, kept because no mail server is set.' })
export class HeldMailModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  recipient!: string;

  @Field()
  subject!: string;

  @Field()
  body!: string;

  @Field(() => String, { nullable: true, description: 'The calendar file it carries.' })
  calendar!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field({ description: 'The zone of the organization that it comes from.' })
  timeZone!: string;
}

@ObjectType('InvitationPreview', { description: 'What an invitation says before it is accepted.' })
export class InvitationPreviewModel {
  @Field()
  organizationName!: string;

  @Field(() => String, { nullable: true, description: 'The first of its boards; null before there is one.' })
  boardName!: string | null;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => DateTime)
  expiresAt!: Date;
}

@ObjectType('SignedIn', { description: 'The browser now holds a session of this account.' })
export class SignedInModel {
  @Field(() => MeModel)
  me!: MeModel;

  @Field(() => String, {
    nullable: true,
    description: 'The organization to go on in: the one just made or joined, or the only one there is.',
  })
  organizationSlug!: string | null;
}

@ObjectType('PasswordChanged')
export class PasswordChangedModel {
  @Field(() => DateTime)
  changedAt!: Date;
}

@ObjectType('PasswordResetRequested', {
  description: 'If an account has this address, a link is on its way; the answer is the same when none has.',
})
export class PasswordResetRequestedModel {
  @Field(() => Int, { description: 'How long the link works.' })
  minutes!: number;
}

@ObjectType('SignInRefused')
export class SignInRefusedModel extends RefusalModel {}

@ObjectType('LinkExpired')
export class LinkExpiredModel extends RefusalModel {}

@ObjectType('PasswordResetUnavailable')
export class PasswordResetUnavailableModel extends RefusalModel {}

@ObjectType('AlreadyMember')
export class AlreadyMemberModel extends RefusalModel {}

@ObjectType('TooManyAttempts')
export class TooManyAttemptsModel extends RefusalModel {
  @Field(() => Int)
  retryAfterSeconds!: number;
}

@ObjectType('PasswordRefused')
export class PasswordRefusedModel extends RefusalModel {
  @Field(() => passwordReasons)
  why!: keyof typeof passwordReasons;

  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;
}
