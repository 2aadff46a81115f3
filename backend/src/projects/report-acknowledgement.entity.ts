import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('report_acknowledgements')
export class ReportAcknowledgement extends TenantRow {
  @Column('uuid')
  reportId!: string;

  /** Who has read it; nobody where a meeting talked about it. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  @Column('timestamptz')
  acknowledgedAt!: Date;
}
