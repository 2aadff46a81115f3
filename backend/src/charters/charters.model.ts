import {
  type ActivityKind,
  activityKinds,
  type EditedField,
  editedFields,
} from '@cxboard/domain/projects/activity.rules';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PersonCardModel } from '../people/index.ts';
import { connectionOf } from '../platform/graphql/connection.ts';
import { DateTime, LocalDate, UUID } from '../platform/graphql/scalars.ts';
import { words } from '../platform/graphql/words.ts';
import { type ProjectFileKind, projectFileKinds } from './project-file.entity.ts';

export const ProjectFileKindWord = words('ProjectFileKind', projectFileKinds, 'What a paper is, by its content.');
export const ActivityKindWord = words('ProjectActivityKind', activityKinds, 'What somebody did to a project.');
export const EditedFieldWord = words('EditedField', editedFields, 'What of a project was said otherwise.');

@ObjectType('Milestone', { description: 'A day by which something of a project can be seen.' })
export class MilestoneModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  title!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => LocalDate, { description: 'The day that was said first.' })
  firstDueOn!: string;

  @Field(() => LocalDate, { nullable: true })
  doneOn!: string | null;
}

@ObjectType('ReportLines', {
  description: 'What milestones and actions say since the last report: where the next one can start.',
})
export class ReportLinesModel {
  @Field(() => [String])
  done!: readonly string[];

  @Field(() => [String])
  next!: readonly string[];
}

@ObjectType('ProjectFile', { description: 'A paper that belongs to a project.' })
export class ProjectFileModel {
  @Field(() => UUID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => ProjectFileKindWord)
  kind!: ProjectFileKind;

  @Field(() => Float)
  bytes!: number;

  @Field(() => DateTime)
  addedAt!: string;

  @Field(() => PersonCardModel, { nullable: true })
  addedBy!: PersonCardModel | null;
}

@ObjectType('ProjectActivity', { description: 'What somebody did to a project, from the audit log.' })
export class ProjectActivityModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => DateTime)
  at!: string;

  @Field(() => PersonCardModel, { nullable: true, description: 'None when the house did it by itself.' })
  person!: PersonCardModel | null;

  @Field(() => ActivityKindWord)
  kind!: ActivityKind;

  @Field(() => [EditedFieldWord])
  fields!: readonly EditedField[];

  @Field({ description: 'What it is about: a milestone, a paper, the kind of a revision; may be empty.' })
  title!: string;

  @Field({ description: 'A stage, a day or a title before; may be empty.' })
  was!: string;

  @Field({ description: 'A stage, a day, a health, a state or a title since; may be empty.' })
  now!: string;
}

export const ProjectActivityConnection = connectionOf('ProjectActivityConnection', ProjectActivityModel);
