import { createUnionType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { ProjectFinishedModel, ProjectModel } from '../projects/index.ts';

export const CharterResult = createUnionType({
  name: 'CharterResult',
  types: () => [ProjectModel, ProjectFinishedModel] as const,
  resolveType: typeOr('Project'),
});
