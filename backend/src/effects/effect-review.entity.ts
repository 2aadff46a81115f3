import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { ReviewState } from '@cxboard/domain/effects/effect-review.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What was computed on the day of a review. The database lets nobody change the content. */
@Entity('effect_reviews')
export class EffectReview extends TenantRow {
  @Column('uuid')
  planId!: string;

  @Column('date')
  dueOn!: string;

  @Column('timestamptz')
  reviewedAt!: Date;

  @Column('jsonb')
  content!: EffectDocument;

  @Column('text')
  state!: ReviewState;

  @Column('text')
  because!: string;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledById!: string | null;

  /** The decision of the meeting in which the board said so. */
  @Column('uuid', { nullable: true })
  decisionId!: string | null;
}
