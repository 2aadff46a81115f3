import type { Comparability } from '@cxboard/domain/metrics/benchmark.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** A value that somebody else measured, with where it is from. It is added and taken away, never changed. */
@Entity('benchmarks')
export class BenchmarkRow extends TenantRow {
  @Column('uuid')
  metricId!: string;

  @Column('float8')
  value!: number;

  @Column('text')
  source!: string;

  @Column('text')
  sector!: string;

  @Column('int', { nullable: true })
  n!: number | null;

  @Column('date')
  measuredOn!: string;

  @Column('text')
  comparability!: Comparability;
}
