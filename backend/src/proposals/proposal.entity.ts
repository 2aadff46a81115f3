import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** An employee's idea. Who had it is in another table, which nothing reads that must not know. */
@Entity('proposals')
export class Proposal extends Aggregate {
  /** None while it is a draft. */
  @Column('int', { nullable: true })
  number!: number | null;

  @Column('text')
  state!: ProposalState;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** The configuration by which PostgreSQL reads its words. */
  @Column('text')
  language!: string;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  @Column('uuid', { nullable: true })
  touchPointId!: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  firstAnsweredAt!: Date | null;

  /** Since when the author is asked for more. */
  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  /** Working days for which the author was asked before. */
  @Column('int')
  restedDays!: number;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('date', { nullable: true })
  parkedUntil!: string | null;

  @Column('bool')
  isQuickWin!: boolean;

  @Column('timestamptz', { nullable: true })
  implementedAt!: Date | null;
}
