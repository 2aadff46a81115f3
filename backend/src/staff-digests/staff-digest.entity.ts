import type { DigestLine } from '@cxboard/domain/staff-digests/staff-digest.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What all employees were told of a meeting; it has the id of its meeting. */
@Entity('staff_digests')
export class StaffDigest extends TenantRow {
  @Column('uuid')
  boardId!: string;

  /** Of the meeting. */
  @Column('int')
  number!: number;

  @Column('text')
  note!: string;

  @Column('jsonb')
  lines!: readonly DigestLine[];

  @Column('uuid')
  sentById!: string;

  @Column('timestamptz')
  sentAt!: Date;

  /** How many were told so far. */
  @Column('int')
  told!: number;

  /** How many of them by a mail of its own. */
  @Column('int')
  mailed!: number;
}
