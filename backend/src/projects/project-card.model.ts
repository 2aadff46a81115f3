import type { Health, ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { HealthWord, ProjectStageWord, ReportedHealthWord } from './project.words.ts';

@ObjectType({ isAbstract: true })
export abstract class ReportModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  done!: string;

  @Field()
  next!: string;

  @Field({ description: 'What the board has to decide; empty when nothing.' })
  needsDecision!: string;

  @Field(() => ReportedHealthWord)
  health!: ReportedHealth;

  @Field({ description: 'The report before, said again in one press.' })
  noChange!: boolean;

  @Field({ description: 'Written for the owner by somebody who leads the board.' })
  asDeputy!: boolean;

  @Field(() => DateTime)
  reportedAt!: string;

  @Field(() => PersonCardModel)
  author!: PersonCardModel;
}

@ObjectType('LatestReport', { description: 'The newest status report of a project.' })
export class LatestReportModel extends ReportModel {}

@ObjectType('ProjectCard', { description: 'A project as shown beside a thing: the row of the view project_cards.' })
export class ProjectCardModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => UUID)
  boardId!: string;

  @Field(() => Int, { description: 'Its number within the board.' })
  number!: number;

  @Field()
  title!: string;

  @Field(() => ProjectStageWord)
  stage!: ProjectStage;

  @Field(() => HealthWord, { description: 'Today, by rule; a frozen card keeps the health it was frozen with.' })
  health?: Health;

  @Field(() => LocalDate)
  charteredOn!: string;

  @Field(() => PersonCardModel)
  owner!: PersonCardModel;

  @Field(() => PersonCardModel, { nullable: true })
  coOwner!: PersonCardModel | null;

  @Field(() => LatestReportModel, { nullable: true })
  latestReport!: LatestReportModel | null;
}
