import type { SignalState } from '@cxboard/domain/signals/signal.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

export type StepKind = 'FIRED' | 'REOPENED' | Exclude<SignalState, 'NEW'>;

/** One thing that happened to a signal: a rule fired, or a person said something. */
@Entity('signal_steps')
export class SignalStep extends TenantRow {
  @Column('uuid')
  signalId!: string;

  @Column('text')
  kind!: StepKind;

  @Column('date', { nullable: true })
  periodFrom!: string | null;

  @Column('text', { default: '' })
  because!: string;

  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  takenAt!: Date;
}
