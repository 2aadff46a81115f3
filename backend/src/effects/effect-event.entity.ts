import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What else happened that may have moved the metric. */
@Entity('effect_events')
export class EffectEvent extends TenantRow {
  @Column('uuid')
  planId!: string;

  @Column('date')
  happenedOn!: string;

  @Column('text')
  title!: string;

  @Column('uuid', { nullable: true })
  notedById!: string | null;
}
