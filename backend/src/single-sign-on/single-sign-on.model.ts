import { limits } from '@cxboard/domain/limits';
import {
  type ProviderProblem,
  providerProblems,
  type SignInProblem,
  signInProblems,
} from '@cxboard/domain/people/single-sign-on.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TooManyAttemptsModel } from '../accounts/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, Line, Password, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const SignInProblemWord = words('SignInProblem', signInProblems, 'Why a single sign-on does not let somebody in.');
const ProviderProblemWord = words('ProviderProblem', providerProblems, 'What is wrong with an identity provider.');

@ObjectType('SignInProvider', { description: 'The identity provider by which people of the organization sign in.' })
export class SignInProviderModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  issuer!: string;

  @Field()
  clientId!: string;

  @Field({ description: 'A client secret is kept. It is told to nobody.' })
  hasSecret!: boolean;

  @Field(() => [String], { description: 'What has to stand behind the @ of an address the provider has verified.' })
  domains!: readonly string[];

  @Field({ description: 'Passwords open the organization to its administrators only.' })
  isOnly!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When somebody first came in by it as it is now.' })
  workedAt!: Date | null;
}

@ObjectType('SingleSignOn', { description: 'How people of the organization sign in without a password of their own.' })
export class SingleSignOnModel {
  @Field({ description: 'The server has a key to seal client secrets with.' })
  canKeepSecret!: boolean;

  @Field({ description: 'What the provider has to know: where it sends people back.' })
  redirectUri!: string;

  @Field(() => SignInProviderModel, { nullable: true })
  provider!: SignInProviderModel | null;
}

@ObjectType('ProviderTried')
export class ProviderTriedModel {
  @Field(() => ProviderProblemWord, { nullable: true, description: 'Null when nothing is seen to be wrong.' })
  problem!: ProviderProblem | null;
}

@ObjectType('ProviderUntried')
export class ProviderUntriedModel extends RefusalModel {}

export const LetInOnlyByProviderResult = createUnionType({
  name: 'LetInOnlyByProviderResult',
  types: () => [SingleSignOnModel, ProviderUntriedModel] as const,
  resolveType: typeOr('SingleSignOn'),
});

@InputType()
export class ConnectProviderInput {
  @Field(() => Int, { nullable: true, description: 'Of the provider that stands there; left out for the first one.' })
  expectedVersion?: number | null;

  @Field(() => Title, { description: 'As the provider writes it, for instance https://login.bank.example.' })
  issuer!: string;

  @Field(() => Title)
  clientId!: string;

  @Field(() => Password, {
    nullable: true,
    description: 'Left out: the one kept stays, unless issuer or client change. Empty: none, for a public client.',
  })
  secret?: string | null;

  @Field(() => [Title], { description: `At most ${limits.joinLinks.domains}, such as bank.example.` })
  domains!: string[];
}

@InputType()
export class TryProviderInput {
  @Field(() => Title)
  issuer!: string;
}

@InputType()
export class LetInOnlyByProviderInput {
  @Field(() => Int)
  expectedVersion!: number;

  @Field()
  isOnly!: boolean;
}

@InputType()
export class DisconnectProviderInput {
  @Field(() => Int)
  expectedVersion!: number;
}

@ObjectType('SignInWay', { description: 'An organization that is entered by its own identity provider.' })
export class SignInWayModel {
  @Field()
  slug!: string;

  @Field()
  name!: string;

  @Field({ description: 'Where one will be asked to sign in.' })
  host!: string;
}

@ObjectType('ProviderAddress', { description: 'Where the browser goes to sign in; it comes back by itself.' })
export class ProviderAddressModel {
  @Field()
  address!: string;
}

@ObjectType('ProviderNotReady')
export class ProviderNotReadyModel {
  @Field(() => SignInProblemWord)
  why!: SignInProblem;
}

export const GoToProviderResult = createUnionType({
  name: 'GoToProviderResult',
  types: () => [ProviderAddressModel, ProviderNotReadyModel, TooManyAttemptsModel] as const,
  resolveType: (value: object & { readonly __typename?: string }) =>
    value.__typename ?? ('address' in value ? 'ProviderAddress' : 'ProviderNotReady'),
});

@InputType()
export class GoToProviderInput {
  @Field(() => Slug)
  organization!: string;

  @Field(() => Line, { nullable: true, description: 'The page that was wanted, as a path.' })
  next?: string | null;
}
