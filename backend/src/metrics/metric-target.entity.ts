import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** A target as somebody set it. Only ever added; a later one of the same scope takes its place. */
@Entity('metric_targets')
export class MetricTargetRow extends TenantRow {
  @Column('uuid')
  metricId!: string;

  /** Null with the label: of all answers. */
  @Column('text', { nullable: true })
  dimension!: string | null;

  @Column('text', { nullable: true })
  label!: string | null;

  /** Null: from then on there is none. */
  @Column('float8', { nullable: true })
  value!: number | null;

  @Column('date')
  since!: string;

  /** What this entry puts right or withdraws. */
  @Column('uuid', { nullable: true })
  correctsId!: string | null;

  @Column('bool')
  isWithdrawn!: boolean;

  /** The definition it is meant for; null for what was set before that was noted. */
  @Column('int', { nullable: true })
  definitionNumber!: number | null;

  /** Null for what was set before anybody was noted. */
  @Column('uuid', { nullable: true })
  setById!: string | null;

  @Column('timestamptz')
  setAt!: Date;
}
