import { Column, PrimaryColumn } from 'typeorm';

/** A row of one organization: its key is led by the organization's. */
export abstract class TenantRow {
  @PrimaryColumn('uuid')
  organizationId!: string;

  @PrimaryColumn('uuid')
  id!: string;
}

/** A thing people edit: `version` counts its changes, so that a stale edit is noticed. */
export abstract class Aggregate extends TenantRow {
  @Column('int')
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;
}
