import type { BallotChoice } from '@cxboard/domain/decisions/decision.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('ballots')
export class Ballot extends TenantRow {
  @Column('uuid')
  resultId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  choice!: BallotChoice;

  /** Who wrote it down: the person, or whoever runs the meeting. */
  @Column('uuid', { nullable: true })
  castById!: string | null;

  @Column('timestamptz')
  castAt!: Date;
}
