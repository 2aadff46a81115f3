import type { KeptState, NominationSource } from '@cxboard/domain/nominations/nomination.rules';
import type { ConfidenceGrade, JudgementStep, VisionFit } from '@cxboard/domain/nominations/priority.rules';
import type { NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What asks to become a project. That it is on an agenda is not kept here: the agenda says so. */
@Entity('nominations')
export class Nomination extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  state!: KeptState;

  @Column('text')
  title!: string;

  @Column('text')
  problem!: string;

  @Column('text')
  source!: NominationSource;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  @Column('uuid', { nullable: true })
  touchPointId!: string | null;

  /** The promise of the vision it serves. */
  @Column('uuid', { nullable: true })
  promiseId!: string | null;

  /** The signal that was taken up with it. */
  @Column('uuid', { nullable: true })
  signalId!: string | null;

  /** Who would take it on. */
  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('uuid', { nullable: true })
  nominatorId!: string | null;

  @Column('int', { nullable: true })
  pain!: JudgementStep | null;

  @Column('int', { nullable: true })
  reach!: JudgementStep | null;

  @Column('real', { nullable: true })
  visionFit!: VisionFit | null;

  @Column('text', { nullable: true })
  confidence!: ConfidenceGrade | null;

  @Column('int', { nullable: true })
  effort!: JudgementStep | null;

  @Column('text', { default: '' })
  judgementNote!: string;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  shortlistedAt!: Date | null;

  @Column('date', { nullable: true })
  deferredUntil!: string | null;

  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  @Column('text', { nullable: true })
  verdict!: NominationVerdict | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('text', { default: '' })
  decidedBecause!: string;

  /** Why it was accepted although no vision was ratified. */
  @Column('text', { default: '' })
  overrideBecause!: string;

  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  /** Where it was decided. */
  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('uuid', { nullable: true })
  actionId!: string | null;
}
