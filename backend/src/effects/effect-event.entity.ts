import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What else happened that may have moved the metric. */
@Entity('effect_events')
export class EffectEvent extends TenantRow {
  /** Of those noted before a project could be named. */
  @Column('uuid', { nullable: true })
  planId!: string | null;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('date')
  happenedOn!: string;

  @Column('text')
  title!: string;

  @Column('uuid', { nullable: true })
  notedById!: string | null;
}
