import type { ResolutionRule, ResolutionState } from '@cxboard/domain/resolutions/resolution.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What is put to the vote between two meetings; the decision that comes of it has the same id. */
@Entity('resolutions')
export class Resolution extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  /** Why, and what there is to know. */
  @Column('text')
  grounds!: string;

  @Column('text')
  rule!: ResolutionRule;

  @Column('int', { nullable: true })
  quorum!: number | null;

  /** The last day of voting. */
  @Column('date')
  closesOn!: string;

  /** The end of that day where the organization is. */
  @Column('timestamptz')
  closesAt!: Date;

  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('uuid', { nullable: true })
  supersedesId!: string | null;

  @Column('uuid')
  proposerId!: string;

  @Column('text')
  state!: ResolutionState;

  /** The day it was decided or withdrawn. */
  @Column('date', { nullable: true })
  settledOn!: string | null;

  @Column('text')
  withdrawnBecause!: string;
}
