import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Somebody who is to be forgotten, by the scrambled key of the files. */
@Entity('erased_customers')
export class ErasedCustomer extends TenantRow {
  @Column('uuid')
  customerKey!: string;

  @Column('timestamptz')
  erasedAt!: Date;

  @Column('uuid', { nullable: true })
  erasedById!: string | null;
}
