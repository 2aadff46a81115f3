import type { Wanted } from '@cxboard/domain/effects/effect-plan.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What a project says it will change, before it goes live. */
@Entity('effect_plans')
export class EffectPlanRow extends Aggregate {
  @Column('uuid')
  projectId!: string;

  /** Null where contacts show it. */
  @Column('uuid', { nullable: true })
  metricId!: string | null;

  /** The contact reason that should come less often: what shows it, or what is read beside the metric. */
  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  /** Contact reasons it leaves alone. */
  @Column('uuid', { array: true, default: [] })
  otherReasonIds!: string[];

  /** Whom it should keep as customers; empty: nobody in particular. */
  @Column('text', { default: '' })
  keeps!: string;

  @Column('uuid', { nullable: true })
  plannedById!: string | null;

  @Column('timestamptz')
  plannedAt!: Date;

  @Column('text')
  wanted!: Wanted;

  @Column('float8')
  smallestEffect!: number;

  @Column('date')
  baselineFrom!: string;

  @Column('date')
  baselineTo!: string;

  @Column('date', { nullable: true })
  nominatedFrom!: string | null;

  @Column('date', { nullable: true })
  nominatedTo!: string | null;

  @Column('text', { nullable: true })
  dimension!: string | null;

  @Column('text', { array: true })
  touched!: string[];

  @Column('text', { array: true })
  comparison!: string[];

  @Column('date')
  goLiveOn!: string;

  @Column('int')
  washInDays!: number;

  @Column('date')
  reviewOn!: string;
}
