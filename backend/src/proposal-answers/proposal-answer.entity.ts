import type { AnswerDecision } from '@cxboard/domain/proposals/answer.rules';
import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

/** Drafted, then published; from then on it stays as it is. */
@Entity('proposal_answers')
export class ProposalAnswer extends Aggregate {
  @Column('uuid')
  proposalId!: string;

  @Column('text')
  decision!: AnswerDecision;

  @Column('text')
  text!: string;

  @Column('date', { nullable: true })
  parkedUntil!: string | null;

  @Column('uuid')
  writtenById!: string;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** It stands in the place of the one that was published before. */
  @Column('boolean')
  isCorrection!: boolean;
}

/** A word among evaluators. */
@Entity('proposal_notes')
export class ProposalNote extends TenantRow {
  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}

/** Somebody who was asked to look at it. */
@Entity('proposal_evaluators')
export class ProposalEvaluator extends TenantRow {
  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  personId!: string;
}

/** Where a proposal counts now, and what it was before. */
@Entity('proposal_merges')
export class ProposalMerge extends TenantRow {
  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  intoId!: string;

  /** At the end of the way: itself merged into nothing. */
  @Column('uuid')
  rootId!: string;

  @Column('text')
  stateBefore!: ProposalState;

  @Column('timestamptz')
  mergedAt!: Date;

  @Column('uuid', { nullable: true })
  mergedById!: string | null;
}
