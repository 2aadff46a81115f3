import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';
import type { ReviewContent } from './review-content.ts';

/** The review as a meeting closed on it. The database lets nobody change it. */
@Entity('review_snapshots')
export class ReviewSnapshot extends TenantRow {
  @Column('uuid')
  meetingId!: string;

  @Column('timestamptz')
  frozenAt!: Date;

  @Column('jsonb')
  content!: ReviewContent;
}
