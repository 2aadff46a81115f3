import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Numbers and charts as they were seen. The database lets nobody change the content. */
@Entity('snapshots')
export class Snapshot extends TenantRow {
  @Column('timestamptz')
  frozenAt!: Date;

  @Column('uuid')
  metricId!: string;

  @Column('uuid', { nullable: true })
  frozenById!: string | null;

  /** The imports whose answers are in it. */
  @Column('uuid', { array: true })
  importIds!: string[];

  @Column('jsonb')
  content!: SnapshotContent;

  @Column('timestamptz', { nullable: true })
  dataWithdrawnAt!: Date | null;
}
