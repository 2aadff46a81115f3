import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';

@ObjectType('Organization', { description: 'A tenant: a company, with its own time zone, language and currency.' })
export class OrganizationModel {
  @Field(() => UUID)
  id!: string;

  @Field({ description: 'Its name in addresses.' })
  slug!: string;

  @Field()
  name!: string;

  @Field({ description: 'An IANA time zone.' })
  timeZone!: string;

  @Field({ description: 'A BCP 47 language tag.' })
  locale!: string;

  @Field({ description: 'An ISO 4217 code.' })
  currency!: string;

  @Field({ description: 'A demonstration: everything in it is fictional.' })
  isDemo!: boolean;
}

@ObjectType('OrganizationSettings', { description: 'What the administrator sets for the whole organization.' })
export class OrganizationSettingsModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'Its name in addresses; fixed, since links stand on it.' })
  slug!: string;

  @Field()
  name!: string;

  @Field({ description: 'An IANA time zone.' })
  timeZone!: string;

  @Field({ description: 'A BCP 47 language tag.' })
  locale!: string;

  @Field({ description: 'An ISO 4217 code.' })
  currency!: string;

  @Field(() => [Int], { description: 'Weekdays by ISO number: Monday is 1.' })
  workingDays!: readonly number[];

  @Field({ description: 'The colour of its papers, as #rrggbb.' })
  accent!: string;

  @Field(() => UUID, { nullable: true, description: 'The picture on its papers: `GET /api/{organization}/logo/{id}`.' })
  logoId!: string | null;
}

@ObjectType('BoardSeat', { description: 'A role on a board that is in force today.' })
export class BoardSeatModel {
  @Field(() => UUID)
  boardId!: string;

  @Field()
  role!: string;
}

@ObjectType('StandsInFor', { description: 'Somebody who is away: the viewer does for them what they would do.' })
export class StandsInForModel {
  @Field(() => UUID)
  personId!: string;

  @Field()
  name!: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  untilOn!: string;

  @Field(() => [String], { description: 'Roles that the viewer acts by meanwhile.' })
  roles!: readonly string[];

  @Field(() => [BoardSeatModel], { description: 'Seats that the viewer acts by meanwhile.' })
  boards!: readonly BoardSeatModel[];
}

@ObjectType('Viewer', {
  description: 'The person looking, with every right in force: what the page asks before it shows a button.',
})
export class ViewerModel {
  @Field(() => UUID)
  personId!: string;

  @Field(() => UUID)
  organizationId!: string;

  @Field()
  name!: string;

  @Field(() => [String])
  roles!: readonly string[];

  @Field(() => [BoardSeatModel])
  boards!: readonly BoardSeatModel[];

  @Field(() => OrganizationModel)
  organization!: OrganizationModel;

  @Field(() => StandsInForModel, { nullable: true, description: 'As the header x-cx-for asks, while it may be.' })
  standsInFor!: StandsInForModel | null;
}
