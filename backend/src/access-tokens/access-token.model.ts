import { type AccessTokenState, accessTokenStates } from '@cxboard/domain/access-tokens/access-token.rules';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const states = words('AccessTokenState', accessTokenStates, 'Only an open token lets a program in.');

@ObjectType('AccessToken', { description: 'Lets a program send files of one source.' })
export class AccessTokenModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'The source whose files it may send.' })
  sourceName!: string;

  @Field(() => states)
  state!: AccessTokenState;

  @Field(() => PersonCardModel)
  madeBy!: PersonCardModel;

  @Field(() => DateTime)
  expiresAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When a program last sent a file with it.' })
  usedAt!: string | null;
}

@ObjectType('TokenSource', { description: 'A source whose columns are known, so that a program can send its files.' })
export class TokenSourceModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('AccessTokens', {
  description: 'The tokens of the organization, the newest first, and the sources that can have one.',
})
export class AccessTokensModel {
  @Field(() => UUID, { description: 'The id of the organization.' })
  id!: string;

  @Field(() => [AccessTokenModel])
  tokens!: readonly AccessTokenModel[];

  @Field(() => [TokenSourceModel])
  sources!: readonly TokenSourceModel[];
}

@ObjectType('AccessTokenMade', { description: 'A new token. Its secret is told this once; only its digest is kept.' })
export class AccessTokenMadeModel {
  @Field(() => String, { nullable: true, description: 'Null when the same act is asked for again.' })
  secret!: string | null;

  @Field(() => AccessTokensModel)
  tokens!: AccessTokensModel;
}

@InputType()
export class MakeAccessTokenInput {
  @Field(() => Title, { description: 'What it is for, for instance the program that uses it.' })
  name!: string;

  @Field(() => UUID)
  sourceId!: string;

  @Field(() => Int, { description: 'It works for so many days: 1 to 366.' })
  days!: number;
}

@InputType()
export class RevokeAccessTokenInput {
  @Field(() => UUID)
  accessTokenId!: string;
}
