import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('stage_changes')
export class StageChange extends TenantRow {
  @Column('uuid')
  projectId!: string;

  @Column('text')
  fromStage!: ProjectStage;

  @Column('text')
  toStage!: ProjectStage;

  @Column('text')
  because!: string;

  /** Why it started although no vision was ratified. */
  @Column('text', { default: '' })
  overrideBecause!: string;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('uuid', { nullable: true })
  changedById!: string | null;
}
