import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

export const evidenceKinds = ['SNAPSHOT', 'PROPOSAL', 'STORY', 'OBSERVATION'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A proposal as it was read when it became evidence. */
export interface FrozenProposal {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

/** What speaks for a nomination, as it was seen then. */
@Entity('nomination_evidence')
export class NominationEvidence extends TenantRow {
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column('uuid', { nullable: true })
  snapshotId!: string | null;

  @Column('uuid', { nullable: true })
  proposalId!: string | null;

  /** Not copied: nobody can write a story anew, and its words go on their day. */
  @Column('uuid', { nullable: true })
  storyId?: string | null;

  @Column('jsonb', { nullable: true })
  frozen!: FrozenProposal | null;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  addedById!: string | null;
}
