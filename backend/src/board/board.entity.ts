import { limits } from '@cxboard/domain/limits';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('boards')
export class Board extends Aggregate {
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  charter!: string;

  /** As which its mails and papers are written; null: as those of the organization. */
  @Column('text', { nullable: true })
  locale!: string | null;

  /** How many with a vote have to be there for a decision; null when the board asks for none. */
  @Column('int', { nullable: true })
  quorum!: number | null;

  /** The pack of a meeting is out so many working days before it. */
  @Column('int', { default: limits.meetings.packDueWorkingDays.default })
  packDueWorkingDays!: number;

  /** Projects report so many working days before a review. */
  @Column('int', { default: limits.projects.reportDueWorkingDays.default })
  reportDueWorkingDays!: number;
}
