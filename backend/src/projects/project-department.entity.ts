import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('project_departments')
export class ProjectDepartment extends TenantRow {
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  departmentId!: string;

  /** Who speaks for it in the project. */
  @Column('uuid', { nullable: true })
  contactId!: string | null;
}
