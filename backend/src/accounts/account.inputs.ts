import { Field, InputType } from '@nestjs/graphql';
import {
  Currency,
  Email,
  LinkToken,
  Locale,
  Password,
  Slug,
  TimeZone,
  Title,
  UUID,
} from '../platform/graphql/scalars.ts';

@InputType()
export class SignUpInput {
  @Field(() => Title)
  organizationName!: string;

  @Field(() => Slug, { nullable: true, description: 'Without one, the name of the organization gives it.' })
  slug?: string | null;

  @Field(() => Title, { description: 'My own name.' })
  name!: string;

  @Field(() => Email)
  email!: string;

  @Field(() => Password, { description: 'A new one, or the one I have when this address already has an account.' })
  password!: string;

  @Field(() => TimeZone)
  timeZone!: string;

  @Field(() => Locale)
  locale!: string;

  @Field(() => Currency)
  currency!: string;
}

@InputType()
export class SignInInput {
  @Field(() => Email)
  email!: string;

  @Field(() => Password)
  password!: string;
}

@InputType()
export class SignInAsInput {
  @Field(() => UUID, { description: 'Somebody of demoPeople.' })
  personId!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => LinkToken)
  token!: string;

  @Field(() => Title, { nullable: true, description: 'How I am called; the invitation says it when left out.' })
  name?: string | null;

  @Field(() => Password, {
    nullable: true,
    description:
      'A new one, or the one I have when the invited address already has an account. Left out by who is signed in: then that account joins.',
  })
  password?: string | null;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => Password)
  currentPassword!: string;

  @Field(() => Password)
  newPassword!: string;
}

@InputType()
export class RequestPasswordResetInput {
  @Field(() => Email)
  email!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => LinkToken)
  token!: string;

  @Field(() => Password)
  password!: string;
}
