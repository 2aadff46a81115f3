import { Field, InputType, Int } from '@nestjs/graphql';
import type { FigurePage } from '@cxboard/domain/figures/figure';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import { FilterPartInput, grains } from '../metrics/index.ts';
import { LocalDate, Minutes, ShortText, Title, UUID } from '../platform/graphql/scalars.ts';
import { agendaPlaces, figurePageWords, itemKinds } from './words.model.ts';

@InputType({ isAbstract: true })
abstract class ItemInput {
  @Field(() => Title)
  title!: string;

  @Field(() => itemKinds)
  kind!: keyof typeof itemKinds;

  @Field(() => Minutes)
  minutes!: number;

  @Field(() => UUID, { nullable: true })
  presenterId!: string | null;

  @Field(() => UUID, { nullable: true })
  snapshotId!: string | null;

  @Field(() => UUID, { nullable: true })
  projectId!: string | null;

  @Field({ defaultValue: false, description: 'Customer topics come before it.' })
  isFinancial!: boolean;
}

@InputType()
export class AddAgendaItemInput extends ItemInput {
  @Field(() => UUID)
  meetingId!: string;

  @Field(() => Int, { nullable: true, description: 'Counted from 1; at the end when not said.' })
  position!: number | null;

  @Field(() => [UUID], {
    nullable: true,
    description: 'Confidential from the start: only these and those who prepare the agenda see what it is about.',
  })
  readerIds!: string[] | null;
}

@InputType()
export class AddToBacklogInput extends ItemInput {
  @Field(() => UUID)
  boardId!: string;
}

@InputType()
export class ProposeItemInput extends ItemInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => UUID, { nullable: true, description: 'The open agenda it is meant for; the next chance when not said.' })
  meetingId!: string | null;
}

@InputType()
export class EditAgendaItemInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Title, { nullable: true, description: 'As before when not said.' })
  title?: string | null;

  @Field(() => Minutes, { nullable: true, description: 'As before when not said.' })
  minutes?: number | null;

  @Field(() => UUID, { nullable: true, description: 'As before when not said; null for nobody.' })
  presenterId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'As before when not said. Customer topics come before it.' })
  isFinancial?: boolean | null;
}

@InputType()
export class AgendaItemInput {
  @Field(() => UUID)
  itemId!: string;
}

@InputType()
export class KeepConfidentialInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => [UUID], { description: 'Beside those who prepare the agenda; replaces who was named before.' })
  readerIds!: string[];
}

@InputType()
export class ReorderAgendaInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => Int, { description: 'Counted from 1; a position outside the list means its nearer end.' })
  position!: number;
}

@InputType()
export class PublishAgendaInput {
  @Field(() => UUID)
  meetingId!: string;
}

@InputType()
export class SendToMeetingInput {
  @Field(() => UUID)
  itemId!: string;

  @Field(() => UUID, { nullable: true, description: 'The next meeting that looks at such items when not said.' })
  meetingId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Counted from 1; at the end when not said.' })
  position!: number | null;
}

@InputType({ description: 'What the page of a metric shows: frozen when it is put on an agenda.' })
export class MetricToFreezeInput {
  @Field(() => UUID)
  metricId!: string;

  @Field(() => grains, { defaultValue: 'MONTH' })
  grain!: Grain;

  @Field(() => LocalDate, { nullable: true, description: 'The newest closed period when not said.' })
  from?: string;

  @Field(() => LocalDate, { nullable: true })
  to?: string;

  @Field(() => ShortText, { nullable: true, description: 'The dimension of the breakdown.' })
  by?: string;

  @Field(() => [FilterPartInput], { nullable: true })
  filter?: FilterPartInput[];
}

@InputType({ description: 'A chart of another page than that of a metric: frozen when it is put on an agenda.' })
export class FigureToFreezeInput {
  @Field(() => figurePageWords)
  page!: FigurePage;

  @Field(() => ShortText, { description: 'Which chart of the page.' })
  name!: string;

  @Field(() => LocalDate, { nullable: true, description: 'As the page has it when not said.' })
  from?: string;

  @Field(() => LocalDate, { nullable: true })
  to?: string;

  @Field(() => ShortText, { nullable: true, description: 'The dimension that tells phases apart.' })
  by?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of the quarter; the newest when not said.' })
  quarter?: string;

  @Field(() => ShortText, { nullable: true, description: 'The two measures of a link.' })
  pair?: string;
}

@InputType()
export class PutOnAgendaInput {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => agendaPlaces)
  place!: keyof typeof agendaPlaces;

  @Field(() => Title)
  title!: string;

  @Field(() => Minutes)
  minutes!: number;

  @Field(() => UUID, { nullable: true })
  presenterId!: string | null;

  @Field(() => MetricToFreezeInput, { nullable: true, description: 'This, a chart or a project.' })
  metric!: MetricToFreezeInput | null;

  @Field(() => FigureToFreezeInput, { nullable: true })
  figure!: FigureToFreezeInput | null;

  @Field(() => UUID, { nullable: true })
  projectId!: string | null;
}
