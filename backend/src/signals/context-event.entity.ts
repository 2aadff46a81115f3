import type { ContextEventKind } from '@cxboard/domain/signals/context-event.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** Something that happened around the numbers and may explain them. */
@Entity('context_events')
export class ContextEvent extends Aggregate {
  @Column('text')
  kind!: ContextEventKind;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('date')
  startsOn!: string;

  /** Null for an event of one day. */
  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('uuid', { nullable: true })
  recordedById!: string | null;

  /** Recorded by mistake: shown no more, kept for what refers to it. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
