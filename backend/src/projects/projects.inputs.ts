import { limits } from '@cxboard/domain/limits';
import type { Health, ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate, LongText, ShortText, Slug, Title, UUID } from '../platform/graphql/scalars.ts';
import { HealthWord, ProjectStageWord, ReportedHealthWord } from './project.words.ts';

@InputType({ description: 'Each list narrows; an empty or missing one does not.' })
export class ProjectFilter {
  @Field(() => [ProjectStageWord], { nullable: true })
  stages?: ProjectStage[] | null;

  @Field(() => [HealthWord], { nullable: true })
  healths?: Health[] | null;

  @Field(() => [UUID], { nullable: true, description: 'With every department below them.' })
  departmentIds?: string[] | null;

  @Field(() => [UUID], { nullable: true, description: 'Owners or co-owners.' })
  ownerIds?: string[] | null;

  @Field(() => [UUID], { nullable: true, description: 'Promises of the vision in force that they serve.' })
  promiseIds?: string[] | null;

  @Field(() => ShortText, { nullable: true, description: 'Part of the title or the problem, or the number.' })
  search?: string | null;
}

@ArgsType()
export class ProjectsArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => ProjectFilter, { nullable: true })
  filter?: ProjectFilter | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class ProjectArgs {
  @Field(() => Slug)
  board!: string;

  @Field(() => Int)
  number!: number;
}

@ArgsType()
export class StatusReportsArgs {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ShortText, { nullable: true })
  after?: string | null;
}

@InputType()
export class ProjectContactInput {
  @Field(() => UUID)
  departmentId!: string;

  @Field(() => UUID)
  contactId!: string;
}

@InputType({ isAbstract: true })
abstract class ProjectFacts {
  @Field(() => Title)
  title!: string;

  @Field(() => LongText, { defaultValue: '', description: 'What gets in the way of the customer.' })
  problem!: string;

  @Field(() => UUID)
  ownerId!: string;

  @Field(() => UUID, { nullable: true })
  coOwnerId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'Who stands up for it where the owner cannot.' })
  sponsorId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'The promise of the vision it keeps.' })
  promiseId?: string | null;

  @Field(() => ShortText, { defaultValue: '', description: 'Its own promise; only without one of the vision.' })
  promiseInWords!: string;

  @Field(() => ShortText, { defaultValue: '', description: 'Why it touches one department only; kept for one alone.' })
  singleDepartmentBecause!: string;

  @Field(() => [UUID], { defaultValue: [], description: `At most ${limits.projects.departments}.` })
  departmentIds!: string[];

  @Field(() => [ProjectContactInput], { defaultValue: [], description: 'At most one for each department involved.' })
  contacts!: ProjectContactInput[];

  @Field(() => UUID, { nullable: true, description: 'The published metric it promises to change.' })
  metricId?: string | null;

  @Field(() => UUID, {
    nullable: true,
    description: 'The contact reason it promises to change; only without a metric.',
  })
  reasonId?: string | null;

  @Field(() => ShortText, { defaultValue: '', description: 'Why no metric can show it; only without a metric.' })
  notMeasurableBecause!: string;

  @Field(() => ShortText, { defaultValue: '', description: 'What it covers and what it leaves out.' })
  scope!: string;

  @Field(() => ShortText, { defaultValue: '', description: 'How the problem is to be solved.' })
  solution!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be delivered.' })
  dueOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the board looks at what it has changed.' })
  reviewOn?: string | null;
}

@InputType()
export class CreateProjectInput extends ProjectFacts {
  @Field(() => UUID)
  boardId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Today when left out.' })
  charteredOn?: string | null;
}

@InputType()
export class EditProjectInput extends ProjectFacts {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class ChangeStageInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProjectStageWord)
  to!: ProjectStage;

  @Field(() => ShortText, { defaultValue: '', description: 'Why, in a sentence.' })
  because!: string;

  @Field(() => ShortText, {
    defaultValue: '',
    description: 'Why it starts although no vision is ratified; only of a project that no nomination led to.',
  })
  overrideBecause!: string;
}

@InputType()
export class ReportStatusInput {
  @Field(() => UUID)
  projectId!: string;

  @Field(() => ShortText, { defaultValue: '' })
  done!: string;

  @Field(() => ShortText, { defaultValue: '' })
  next!: string;

  @Field(() => ShortText, { defaultValue: '' })
  needsDecision!: string;

  @Field(() => ReportedHealthWord)
  health!: ReportedHealth;

  @Field(() => UUID, { nullable: true, description: 'The report that said something wrong; it stays as it was said.' })
  correctsId?: string | null;

  @Field({ defaultValue: false, description: 'Say the last report again; the texts are then not read.' })
  noChange!: boolean;
}

@InputType()
export class AcknowledgeReportInput {
  @Field(() => UUID)
  reportId!: string;
}
