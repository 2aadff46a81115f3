import type { Layer, MetricState } from '@cxboard/domain/metrics/metric.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('metrics')
export class Metric extends Aggregate {
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  layer!: Layer;

  @Column('text')
  state!: MetricState;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('float8', { nullable: true })
  target!: number | null;

  @Column('bool')
  influenceable!: boolean;

  /** Why it is no longer measured; null with its day while it is. */
  @Column('text', { nullable: true })
  retiredBecause!: string | null;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
