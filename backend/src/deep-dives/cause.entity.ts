import type { CauseBone, CauseState, EvidenceKind } from '@cxboard/domain/deep-dives/causes.rules';
import type { RationaleKind, RationaleStanding } from '@cxboard/domain/deep-dives/rationale.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

@Entity('causes')
export class Cause extends Aggregate {
  @Column('uuid')
  deepDiveId!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** Where it shows. */
  @Column('uuid', { nullable: true })
  stepId!: string | null;

  @Column('text')
  text!: string;

  @Column('text')
  bone!: CauseBone;

  @Column('text')
  state!: CauseState;

  /** Where it lies. */
  @Column('uuid', { nullable: true })
  departmentId!: string | null;

  @Column('uuid', { nullable: true })
  nominationId!: string | null;
}

@Entity('cause_evidence')
export class CauseEvidence extends TenantRow {
  @Column('uuid')
  causeId!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  snapshotId!: string | null;

  /** Where it is written or counted; of a witness, who is not of the organization. */
  @Column('text')
  source!: string;

  @Column('date', { nullable: true })
  saidOn!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('text')
  unit!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  addedById!: string | null;
}

/** Why something is as it is: written down once, pointed to by every step that rests on it. */
@Entity('rationales')
export class Rationale extends Aggregate {
  @Column('text')
  title!: string;

  @Column('text')
  kind!: RationaleKind;

  @Column('text')
  standing!: RationaleStanding;

  @Column('date', { nullable: true })
  sinceOn!: string | null;

  @Column('text')
  source!: string;

  @Column('uuid', { nullable: true })
  holderId!: string | null;

  @Column('date', { nullable: true })
  revalidateOn!: string | null;
}
