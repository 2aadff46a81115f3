import type { StartNeed } from '@cxboard/domain/projects/promise.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { BaselineField } from '@cxboard/domain/revisions/revision.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PersonInactiveModel } from '../people/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { VisionNotRatifiedModel } from '../vision/index.ts';
import { ProjectModel } from './project.model.ts';
import { BaselineFieldWord, ProjectStageWord, StartNeedWord } from './project.words.ts';

@ObjectType('ProjectFinished', { description: 'It was closed or stopped; it no longer changes.' })
export class ProjectFinishedModel extends RefusalModel {
  @Field(() => ProjectStageWord)
  stage!: ProjectStage;
}

@ObjectType('StageMoveRefused', { description: 'A project cannot go from this stage to that one.' })
export class StageMoveRefusedModel extends RefusalModel {
  @Field(() => ProjectStageWord)
  from!: ProjectStage;

  @Field(() => ProjectStageWord)
  to!: ProjectStage;
}

@ObjectType('BoardDecides', { description: 'Nobody ends a project by hand: it is stopped and closed by the board.' })
export class BoardDecidesModel extends RefusalModel {
  @Field(() => ProjectStageWord)
  to!: ProjectStage;
}

@ObjectType('EffectNotPlanned', { description: 'Nobody said before it went live what it would change.' })
export class EffectNotPlannedModel extends RefusalModel {}

@ObjectType('NotReadyToStart', { description: 'What has to be said before work starts.' })
export class NotReadyToStartModel extends RefusalModel {
  @Field(() => [StartNeedWord])
  needs!: readonly StartNeed[];
}

@ObjectType('NothingReported', { description: 'A report says something, or that nothing has changed.' })
export class NothingReportedModel extends RefusalModel {}

@ObjectType('NoEarlierReport', { description: 'There is no report yet that could be said again.' })
export class NoEarlierReportModel extends RefusalModel {}

@ObjectType('ReportCorrected', { description: 'Another report corrects it already.' })
export class ReportCorrectedModel extends RefusalModel {}

@ObjectType('OwnReport', { description: 'Somebody else has to have read it.' })
export class OwnReportModel extends RefusalModel {}

@ObjectType('EffectPromised', { description: 'Metric and review date are those of the effect plan.' })
export class EffectPromisedModel extends RefusalModel {}

@ObjectType('BaselineFixed', { description: 'Work has begun: what is named here changes by a revision.' })
export class BaselineFixedModel extends RefusalModel {
  @Field(() => [BaselineFieldWord])
  fields!: readonly BaselineField[];
}

export const CreateProjectResult = createUnionType({
  name: 'CreateProjectResult',
  types: () => [ProjectModel, PersonInactiveModel] as const,
  resolveType: typeOr('Project'),
});

export const EditProjectResult = createUnionType({
  name: 'EditProjectResult',
  types: () =>
    [ProjectModel, ProjectFinishedModel, BaselineFixedModel, EffectPromisedModel, PersonInactiveModel] as const,
  resolveType: typeOr('Project'),
});

export const ChangeStageResult = createUnionType({
  name: 'ChangeStageResult',
  types: () =>
    [
      ...([ProjectModel, StageMoveRefusedModel, NotReadyToStartModel, VisionNotRatifiedModel] as const),
      ...([BoardDecidesModel, EffectNotPlannedModel] as const),
    ] as const,
  resolveType: typeOr('Project'),
});

export const ReportStatusResult = createUnionType({
  name: 'ReportStatusResult',
  types: () =>
    [ProjectModel, ProjectFinishedModel, NothingReportedModel, NoEarlierReportModel, ReportCorrectedModel] as const,
  resolveType: typeOr('Project'),
});

export const AcknowledgeReportResult = createUnionType({
  name: 'AcknowledgeReportResult',
  types: () => [ProjectModel, OwnReportModel] as const,
  resolveType: typeOr('Project'),
});
