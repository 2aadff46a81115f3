import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('report_acknowledgements')
export class ReportAcknowledgement extends TenantRow {
  @Column('uuid')
  reportId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  acknowledgedAt!: Date;
}
