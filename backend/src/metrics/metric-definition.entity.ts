import type { Direction, Lead, MeasureRule, Programme } from '@cxboard/domain/metrics/definition.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** A dated version of how a metric is counted. Only ever added. */
@Entity('metric_definitions')
export class MetricDefinitionRow extends TenantRow {
  @Column('uuid')
  metricId!: string;

  /** 1, 2, 3 …: what people call its version. */
  @Column('int')
  number!: number;

  @Column('timestamptz')
  definedAt!: Date;

  @Column('date')
  validFrom!: string;

  /** Null when its values are given by hand alone. */
  @Column('uuid', { nullable: true })
  questionId!: string | null;

  @Column('text')
  question!: string;

  @Column('text')
  rule!: MeasureRule;

  @Column('int')
  scaleMin!: number;

  @Column('int')
  scaleMax!: number;

  @Column('text')
  direction!: Direction;

  @Column('text')
  leads!: Lead;

  @Column('int', { nullable: true })
  topBoxes!: number | null;

  @Column('text')
  programme!: Programme;

  @Column('text')
  population!: string;
}
