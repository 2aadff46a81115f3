import { limits } from '@cxboard/domain/limits';
import { type JoinLinkState, joinLinkStates } from '@cxboard/domain/people/join-link.rules';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LinkExpiredModel, TooManyAttemptsModel } from '../accounts/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { PersonCardModel } from '../people/index.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { DateTime, Email, LinkToken, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const JoinLinkStateWord = words('JoinLinkState', joinLinkStates, 'Whether a join link still lets people in.');

@ObjectType('JoinLink', { description: 'A link by which people with an address of the house come in by themselves.' })
export class JoinLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => [String], { description: 'What has to stand behind the @.' })
  domains!: readonly string[];

  @Field(() => JoinLinkStateWord)
  state!: JoinLinkState;

  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => Int, { nullable: true, description: 'So many are let in; null for as many as come.' })
  most!: number | null;

  @Field(() => Int, { description: 'So many were sent their invitation.' })
  sent!: number;

  @Field(() => PersonCardModel)
  madeBy!: PersonCardModel;
}

@ObjectType('JoinLinks', { description: 'The join links of the organization, the newest first.' })
export class JoinLinksModel {
  @Field({ description: 'Without mail nobody can prove an address, and no link is made.' })
  canBeMade!: boolean;

  @Field(() => [JoinLinkModel])
  links!: readonly JoinLinkModel[];
}

@ObjectType('JoinLinkMade')
export class JoinLinkMadeModel {
  @Field(() => String, { nullable: true, description: 'Told once; null when the same act was sent again.' })
  token!: string | null;

  @Field(() => JoinLinksModel)
  joinLinks!: JoinLinksModel;
}

@ObjectType('JoinLinkPreview', { description: 'What a join link opens, for whoever holds it.' })
export class JoinLinkPreviewModel {
  @Field()
  organizationName!: string;

  @Field(() => [String])
  domains!: readonly string[];
}

@ObjectType('JoinAsked', { description: 'An invitation is on its way to the address, unless its owner is in already.' })
export class JoinAskedModel {
  @Field()
  email!: string;
}

@ObjectType('AddressNotOfHouse')
export class AddressNotOfHouseModel extends RefusalModel {
  @Field(() => [String])
  domains!: readonly string[];
}

export const AskToJoinResult = createUnionType({
  name: 'AskToJoinResult',
  types: () => [JoinAskedModel, LinkExpiredModel, AddressNotOfHouseModel, TooManyAttemptsModel] as const,
  resolveType: typeOr('JoinAsked'),
});

@InputType()
export class MakeJoinLinkInput {
  @Field(() => [Title], { description: `At most ${limits.joinLinks.domains}, such as bank.example.` })
  domains!: string[];

  @Field(() => Int)
  days!: number;

  @Field(() => Int, { nullable: true })
  most?: number | null;
}

@InputType()
export class RevokeJoinLinkInput {
  @Field(() => UUID)
  joinLinkId!: string;
}

@InputType()
export class AskToJoinInput {
  @Field(() => Slug)
  organization!: string;

  @Field(() => LinkToken)
  token!: string;

  @Field(() => Title)
  name!: string;

  @Field(() => Email)
  email!: string;
}
