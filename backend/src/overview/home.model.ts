import { type Duty, type DutyKind, dutyKinds } from '@cxboard/domain/overview/duties';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';

const pages = [
  'PROJECT',
  'MEETING',
  'MINUTES',
  'BOARD',
  'METRIC',
  'PROPOSAL',
  'ACTIONS',
  'RESOLUTION',
  'SIGNALS',
  'VISION',
  'TOPIC',
  'IMPORTS',
  'MEMBERS',
  'DEEP_DIVE',
  'RATIONALES',
  'WELCOME',
] satisfies readonly Duty['place']['page'][];

const DutyKindWord = words('DutyKind', dutyKinds, 'What somebody has to do.');
const DutyPageWord = words('DutyPage', pages, 'Where it is done.');

@ObjectType('ForPerson', { description: 'Somebody who is away, for whom the viewer stands in.' })
export class ForPersonModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('Duty', { description: 'Something the viewer has to do.' })
export class DutyModel {
  @Field(() => DutyKindWord)
  kind!: DutyKind;

  @Field(() => UUID, { description: 'The thing it is about.' })
  subjectId!: string;

  @Field({ description: 'The name of the thing, as its people call it.' })
  title!: string;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => DutyPageWord)
  page!: Duty['place']['page'];

  @Field(() => String, { nullable: true, description: 'Of a meeting, a project or a board.' })
  boardSlug!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a meeting, a project or a proposal.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Of a metric.' })
  slug!: string | null;

  @Field(() => ForPersonModel, { nullable: true, description: 'Somebody who is away, for whom the viewer stands in.' })
  forPerson!: ForPersonModel | null;
}

@ObjectType('Home', { description: 'My turn: what the viewer must do, and nothing else.' })
export class HomeModel {
  @Field(() => LocalDate, { description: 'The day it is in the zone of the organization.' })
  today!: string;

  @Field(() => [DutyModel], { description: 'What is most urgent; a list that is read to its end.' })
  duties!: readonly DutyModel[];

  @Field(() => Int, { description: 'How many more wait.' })
  more!: number;
}
