import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Append-only: what was reported stays as it was said. */
@Entity('status_reports')
export class StatusReport extends TenantRow {
  @Column('uuid')
  projectId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('timestamptz')
  reportedAt!: Date;

  @Column('text')
  done!: string;

  @Column('text')
  next!: string;

  @Column('text')
  needsDecision!: string;

  @Column('text')
  health!: ReportedHealth;

  @Column('boolean')
  noChange!: boolean;

  /** The report that said something wrong. */
  @Column('uuid', { nullable: true })
  correctsId!: string | null;

  /** Written for the owner by somebody who leads the board. */
  @Column('boolean')
  asDeputy!: boolean;
}
