import type { ApprovalRole } from '@cxboard/domain/minutes/approval.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('minutes_approvals')
export class MinutesApproval extends TenantRow {
  @Column('uuid')
  minutesId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  givenAs!: ApprovalRole;

  @Column('timestamptz')
  approvedAt!: Date;
}
