import type { SignalFacts, SignalState } from '@cxboard/domain/signals/signal.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A rule that fired, and what people made of it. */
@Entity('signals')
export class Signal extends Aggregate {
  /** The same rule for the same happening has the same key: it never stands here twice. */
  @Column('text')
  key!: string;

  @Column('uuid', { nullable: true })
  metricId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  state!: SignalState;

  /** The first day of the newest period it fired for. */
  @Column('date')
  periodFrom!: string;

  @Column('jsonb')
  facts!: SignalFacts;

  @Column('int')
  timesFired!: number;

  @Column('text', { default: '' })
  because!: string;

  @Column('uuid', { nullable: true })
  eventId!: string | null;
}
