import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What files call a reason. */
@Entity('contact_labels')
export class ContactLabel extends TenantRow {
  @Column('text')
  label!: string;

  /** What labels that are one have in common. */
  @Column('text')
  grouping!: string;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  /** A rule put it there, and another may put it elsewhere. */
  @Column('boolean', { default: false })
  isRuled!: boolean;

  /** Somebody said where it belongs, or that it belongs nowhere: no rule moves it. */
  @Column('boolean', { default: false })
  byHand!: boolean;
}
