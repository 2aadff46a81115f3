import { reportedHealths } from '@cxboard/domain/projects/health.rules';
import { allStartNeeds } from '@cxboard/domain/projects/promise.rules';
import { baselineFields } from '@cxboard/domain/revisions/revision.rules';
import { projectStages } from '@cxboard/domain/projects/stage.rules';
import { words } from '../platform/graphql/words.ts';

export const ProjectStageWord = words('ProjectStage', projectStages, 'How far a project has come.');
export const ReportedHealthWord = words('ReportedHealth', reportedHealths, 'How a project stands, as its owner says.');
export const HealthWord = words(
  'Health',
  [...reportedHealths, 'UNKNOWN'],
  'How a project stands today: as last reported, or UNKNOWN when the report for the last review is missing.',
);
export const BaselineFieldWord = words('BaselineField', baselineFields, 'What a project is held to.');
export const StartNeedWord = words('StartNeed', allStartNeeds, 'What a project has to say before it starts.');
