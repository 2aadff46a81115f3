import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What somebody said by hand about a month of a metric. Only ever added; a later one takes its place. */
@Entity('stated_values')
export class StatedValueRow extends TenantRow {
  @Column('uuid')
  metricId!: string;

  @Column('date')
  month!: string;

  /** Null withdraws. */
  @Column('float8', { nullable: true })
  value!: number | null;

  @Column('int', { nullable: true })
  n!: number | null;

  @Column('float8', { nullable: true })
  low!: number | null;

  @Column('float8', { nullable: true })
  high!: number | null;

  @Column('text')
  quality!: Quality;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  saidById!: string;

  @Column('timestamptz')
  saidAt!: Date;
}
