import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UUID } from '../graphql/scalars.ts';
import { audiences, type ChangeSubject } from './audiences.ts';

const subjects = Object.fromEntries(Object.keys(audiences).map((subject) => [subject, subject]));
registerEnumType(subjects, { name: 'ChangeSubject', description: 'The kinds of things whose changes are told.' });

@ObjectType('Change', { description: 'That something changed, and not what: whoever shows it reads it again.' })
export class ChangeModel {
  @Field(() => subjects, { nullable: true, description: 'Absent when changes were missed.' })
  subject!: ChangeSubject | null;

  @Field(() => UUID, { nullable: true, description: 'Absent when changes were missed.' })
  id!: string | null;

  @Field(() => Boolean, { description: 'Changes were missed: everything on show is to be read again.' })
  refetch!: boolean;
}
