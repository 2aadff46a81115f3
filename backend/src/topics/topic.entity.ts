import type { TopicState } from '@cxboard/domain/topics/topic.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

/** A question to the data or to a process, prepared between meetings. */
@Entity('board_topics')
export class BoardTopic extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  state!: TopicState;

  @Column('text')
  question!: string;

  @Column('text')
  finding!: string;

  @Column('text')
  conclusion!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('timestamptz', { nullable: true })
  preparedAt!: Date | null;

  /** Where it was presented. */
  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  /** What it became. */
  @Column('uuid', { nullable: true })
  nominationId!: string | null;

  @Column('uuid', { nullable: true })
  actionId!: string | null;
}

/** Figures as they were frozen for a topic. */
@Entity('topic_charts')
export class TopicChart extends TenantRow {
  @Column('uuid')
  boardTopicId!: string;

  @Column('uuid')
  snapshotId!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  addedById!: string | null;
}

/** A process the topic asks about, as a deep dive has drawn it. */
@Entity('topic_processes')
export class TopicProcess extends TenantRow {
  @Column('uuid')
  boardTopicId!: string;

  @Column('uuid')
  deepDiveId!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  addedById!: string | null;
}
