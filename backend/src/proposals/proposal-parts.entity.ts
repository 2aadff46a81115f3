import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import { Column, Entity } from 'typeorm';
import type { FileKind } from '../platform/files/file-kind.ts';
import { TenantRow } from '../platform/database/rows.ts';

abstract class PartOfProposal extends TenantRow {
  @Column('uuid')
  proposalId!: string;
}

export const commentKinds = ['COMMENT', 'QUESTION', 'ANSWER'] as const;
export type CommentKind = (typeof commentKinds)[number];

@Entity('proposal_comments')
export class ProposalComment extends PartOfProposal {
  @Column('text')
  kind!: CommentKind;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  /** None where a sealed author wrote. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('bool')
  byAuthor!: boolean;
}

/** One step of its way, with what stood there before, so that it can be taken back. */
@Entity('proposal_moves')
export class ProposalMove extends PartOfProposal {
  @Column('text')
  fromState!: ProposalState;

  @Column('text')
  toState!: ProposalState;

  @Column('text')
  because!: string;

  @Column('timestamptz')
  movedAt!: Date;

  /** None where the author moved it, whoever that is. */
  @Column('uuid', { nullable: true })
  movedById!: string | null;

  @Column('bool')
  byAuthor!: boolean;

  @Column('jsonb')
  before!: object;
}

@Entity('proposal_files')
export class ProposalFile extends TenantRow {
  @Column('uuid', { nullable: true })
  proposalId!: string | null;

  /** Until a proposal takes it; afterwards nothing says who sent it. */
  @Column('uuid', { nullable: true })
  uploadedById!: string | null;

  @Column('text')
  kind!: FileKind;

  @Column('int')
  bytes!: number;

  @Column('timestamptz')
  uploadedAt!: Date;
}
