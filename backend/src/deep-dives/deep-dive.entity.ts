import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

/** A look at how a process really works, why it is so, and who can change it. */
@Entity('deep_dives')
export class DeepDive extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  state!: DiveState;

  @Column('text')
  title!: string;

  @Column('text')
  scope!: string;

  @Column('text')
  explanation!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  /** Where it hurts. */
  @Column('uuid', { nullable: true })
  departmentId!: string | null;

  /** What it came from. */
  @Column('uuid', { nullable: true })
  nominationId!: string | null;

  @Column('uuid', { nullable: true })
  boardTopicId!: string | null;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  /** Until when the board wants to hear of it. */
  @Column('date', { nullable: true })
  dueOn!: string | null;

  /** Where it was presented. */
  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  /** The day the lanes were asked last. */
  @Column('date', { nullable: true })
  askedOn!: string | null;

  @Column('date', { nullable: true })
  verifiedOn!: string | null;
}

/** A nomination the dive ended in. */
@Entity('deep_dive_results')
export class DeepDiveResult extends TenantRow {
  @Column('uuid')
  deepDiveId!: string;

  @Column('uuid')
  nominationId!: string;
}
