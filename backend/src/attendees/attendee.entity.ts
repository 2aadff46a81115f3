import type { Acceptance } from '@cxboard/domain/attendees/acceptance.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Somebody who is invited to a meeting; a substitute comes for somebody else. */
@Entity('attendees')
export class Attendee extends TenantRow {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  acceptance!: Acceptance;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz')
  invitedAt!: Date;

  /** The beginning they were invited for; an answer counts for that time only. */
  @Column('timestamptz')
  invitedFor!: Date;

  @Column('uuid', { nullable: true })
  standsInForId!: string | null;

  @Column('boolean')
  withVote!: boolean;
}
