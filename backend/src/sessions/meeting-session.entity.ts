import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** How a meeting is or was held; it has the id of its meeting. */
@Entity('meeting_sessions')
export class MeetingSession extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** When it is to end, as it stands now. */
  @Column('timestamptz')
  endsAt!: Date;

  @Column('timestamptz', { nullable: true })
  adjournedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  currentItemId!: string | null;

  /** Since when the clock of the current item runs; null while it stands. */
  @Column('timestamptz', { nullable: true })
  currentSince!: Date | null;

  @Column('boolean')
  recordedAfterwards!: boolean;
}
