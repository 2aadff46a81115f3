import type { Cadence as CadenceFacts, Span } from '@cxboard/domain/meetings/cadence.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('cadences')
export class Cadence extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('date')
  anchorDate!: string;

  /** PostgreSQL gives seconds too. */
  @Column('time', { transformer: { from: (time: string) => time.slice(0, 5), to: (time: string) => time } })
  anchorTime!: string;

  @Column('text')
  timeZone!: string;

  @Column('int')
  everyDays!: CadenceFacts['everyDays'];

  @Column('text')
  firstKind!: MeetingKind;

  @Column('int')
  metricsMinutes!: number;

  @Column('int')
  projectReviewMinutes!: number;

  @Column('text')
  onHoliday!: CadenceFacts['onHoliday'];

  @Column('text', { nullable: true })
  holidayCountry!: string | null;

  @Column('jsonb')
  extraHolidays!: string[];

  @Column('jsonb')
  closedRanges!: Span[];

  @Column('int')
  opensDaysBefore!: number;

  @Column('text')
  place!: string;

  @Column('text', { nullable: true })
  videoUrl!: string | null;
}
