import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What a board says to a verdict; it has the id of the result it was written with. */
@Entity('effect_rulings')
export class EffectRuling extends TenantRow {
  @Column('uuid')
  reviewId!: string;

  @Column('text')
  answer!: 'ACCEPTED' | 'DISPUTED';

  @Column('text')
  because!: string;

  /** When a disputed effect is measured again. */
  @Column('date', { nullable: true })
  againOn!: string | null;

  /** When the meeting was closed and it took effect. */
  @Column('timestamptz', { nullable: true })
  appliedAt!: Date | null;
}
