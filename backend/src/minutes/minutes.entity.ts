import type { MinutesContent, MinutesRecord } from '@cxboard/domain/minutes/minutes.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What is kept of a meeting; it has the id of its meeting. */
@Entity('minutes')
export class Minutes extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  /** What happened, as it stood when the meeting was closed. */
  @Column('jsonb')
  record!: MinutesRecord;

  /** What was approved, for ever; null while it is a draft. */
  @Column('jsonb', { nullable: true })
  content!: MinutesContent | null;

  /** SHA-256 of the canonical spelling of the content. */
  @Column('text', { nullable: true })
  digest!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;
}
