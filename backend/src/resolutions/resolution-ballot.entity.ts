import type { BallotChoice } from '@cxboard/domain/decisions/decision.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('resolution_ballots')
export class ResolutionBallot extends TenantRow {
  @Column('uuid')
  resolutionId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  choice!: BallotChoice;

  @Column('timestamptz')
  castAt!: Date;
}
