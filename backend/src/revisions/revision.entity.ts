import type { RevisionKind, RevisionState } from '@cxboard/domain/revisions/revision.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A change of what a project is held to: asked for, decided by the board, applied. */
@Entity('revisions')
export class Revision extends Aggregate {
  @Column('uuid')
  projectId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  kind!: RevisionKind;

  @Column('text')
  state!: RevisionState;

  /** As it stood when it was asked for; once applied, as it stood until then. */
  @Column('text')
  was!: string;

  @Column('text')
  now!: string;

  @Column('text')
  because!: string;

  @Column('uuid', { nullable: true })
  proposedById!: string | null;

  @Column('timestamptz')
  proposedAt!: Date;

  /** Said and decided in one act of a meeting. */
  @Column('boolean')
  onTheSpot!: boolean;

  /** What the board decided is that it does not agree. */
  @Column('boolean')
  isRefused!: boolean;

  /** The decision while its meeting is open. */
  @Column('uuid', { nullable: true })
  resultId!: string | null;

  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
