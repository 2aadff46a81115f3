import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What is added to approved minutes; it stays like them. */
@Entity('minutes_addenda')
export class MinutesAddendum extends TenantRow {
  @Column('uuid')
  minutesId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  @Column('uuid')
  authorId!: string;

  @Column('timestamptz')
  addedAt!: Date;

  /** SHA-256 of its canonical spelling, which names the digest of the minutes. */
  @Column('text')
  digest!: string;
}
