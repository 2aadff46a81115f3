import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What agendas of one kind begin with, and how long items take until enough of them were timed. */
@Entity('agenda_templates')
export class AgendaTemplate extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('text')
  kind!: MeetingKind;

  @Column('int')
  metricMinutes!: number;

  @Column('int')
  projectMinutes!: number;

  @Column('int')
  topicMinutes!: number;
}
