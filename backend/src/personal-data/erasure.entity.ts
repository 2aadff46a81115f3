import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** That somebody was forgotten, when, and by whom; nobody is named where it was done again after a restore. */
@Entity('erasures')
export class Erasure extends TenantRow {
  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  erasedAt!: Date;

  @Column('uuid', { nullable: true })
  erasedById!: string | null;
}
