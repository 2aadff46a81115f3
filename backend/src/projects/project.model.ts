import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BoardCardModel } from '../board/index.ts';
import { DepartmentCardModel, PersonCardModel } from '../people/index.ts';
import { type Connection, connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { ProjectCardModel, ReportModel } from './project-card.model.ts';
import { ProjectStageWord } from './project.words.ts';

@ObjectType('ReportMeeting', { description: 'A meeting that talked about a report.' })
export class ReportMeetingModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => LocalDate)
  startsOn!: string;
}

@ObjectType('Acknowledgement', {
  description: 'Somebody other than its author has read the report, or a meeting talked about it.',
})
export class AcknowledgementModel {
  @Field(() => PersonCardModel, { nullable: true, description: 'None where a meeting talked about it.' })
  person!: PersonCardModel | null;

  @Field(() => ReportMeetingModel, { nullable: true })
  meeting!: ReportMeetingModel | null;

  @Field(() => DateTime)
  acknowledgedAt!: string;
}

@ObjectType('StatusReport', { description: 'What was done, what is next and what needs a decision. Append-only.' })
export class StatusReportModel extends ReportModel {
  @Field(() => UUID, { nullable: true, description: 'The report that it corrects.' })
  correctsId!: string | null;

  @Field({ description: 'Another report says better what this one said wrong.' })
  isCorrected!: boolean;

  @Field(() => [AcknowledgementModel])
  acknowledgements!: readonly AcknowledgementModel[];
}

@ObjectType('StageChange')
export class StageChangeModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => ProjectStageWord)
  from!: ProjectStage;

  @Field(() => ProjectStageWord)
  to!: ProjectStage;

  @Field({ description: 'Why, in a sentence; empty when nobody said.' })
  because!: string;

  @Field({ description: 'Why it started although no vision was ratified; empty otherwise.' })
  overrideBecause!: string;

  @Field(() => DateTime)
  changedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  changedBy!: PersonCardModel | null;
}

@ObjectType('MetricLink', { description: 'A metric by its name and address; its figures are on its own page.' })
export class MetricLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;
}

@ObjectType('ReasonLink', { description: 'A contact reason by its name.' })
export class ReasonLinkModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('ServedPromise', { description: 'A promise of the vision, as a project names it.' })
export class ServedPromiseModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  text!: string;
}

@ObjectType('ProjectContact', { description: 'Who speaks for a department in a project, and sees it for that.' })
export class ProjectContactModel {
  @Field(() => UUID)
  departmentId!: string;

  @Field(() => PersonCardModel)
  person!: PersonCardModel;
}

@ObjectType('ReportOwed', { description: 'The project review that still waits for a status report.' })
export class ReportOwedModel {
  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => DateTime)
  reviewStartsAt!: Date;
}

export const StatusReportConnection = connectionOf('StatusReportConnection', StatusReportModel);
export const ProjectConnection = connectionOf('ProjectConnection', ProjectCardModel);

@ObjectType('Project', {
  description: 'Something the board has decided to improve, with its owner and what they report.',
})
export class ProjectModel extends ProjectCardModel {
  @Field(() => Int)
  version!: number;

  @Field(() => BoardCardModel)
  board!: BoardCardModel;

  @Field({ description: 'What gets in the way of the customer.' })
  problem!: string;

  @Field(() => PersonCardModel, { nullable: true, description: 'Who stands up for it where the owner cannot.' })
  sponsor!: PersonCardModel | null;

  @Field(() => ServedPromiseModel, { nullable: true, description: 'The promise of the vision it keeps.' })
  promise!: ServedPromiseModel | null;

  @Field({ description: 'Its own promise, when no promise of the vision says it; empty otherwise.' })
  promiseInWords!: string;

  @Field({ description: 'It ran before the board began here: outside the gates of vision, evidence and effect.' })
  adopted!: boolean;

  @Field({
    description: 'It is not begun, no nomination led to it and no vision is ratified: starting needs a reason.',
  })
  isBeforeVision!: boolean;

  @Field({ description: 'Why it touches one department only; empty when more are involved, or while nobody has said.' })
  singleDepartmentBecause!: string;

  @Field({ description: 'What it covers and what it leaves out; empty while nobody has said.' })
  scope!: string;

  @Field({ description: 'How the problem is to be solved; empty while nobody has said.' })
  solution!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be delivered.' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the order of the board; null once it is delivered.' })
  place!: number | null;

  @Field(() => Int, { description: 'How many projects of the board are going on.' })
  places!: number;

  @Field(() => [DepartmentCardModel])
  departments!: readonly DepartmentCardModel[];

  @Field(() => [ProjectContactModel])
  contacts!: readonly ProjectContactModel[];

  @Field(() => MetricLinkModel, { nullable: true, description: 'The metric it promises to change.' })
  metric!: MetricLinkModel | null;

  @Field(() => ReasonLinkModel, {
    nullable: true,
    description: 'The contacts it promises to change, where no metric shows it.',
  })
  contactReason!: ReasonLinkModel | null;

  @Field({ description: 'Why no metric can show it; empty when one can, or while nobody has said.' })
  notMeasurableBecause!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When the board looks at what it has changed.' })
  reviewOn!: string | null;

  @Field(() => ReportOwedModel, {
    nullable: true,
    description: 'The overdue report, else the one for the next review.',
  })
  reportOwed!: ReportOwedModel | null;

  @Field(() => StatusReportConnection, { description: 'The newest first; older ones by the query statusReports.' })
  reports!: Connection<StatusReportModel>;

  @Field(() => [StageChangeModel], { description: 'Every move it has made, the newest first.' })
  stageChanges!: readonly StageChangeModel[];
}
