import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';
import type { ReviewBlock } from './monthly-review.model.ts';

/** What somebody said about a block: a version that stays when another one is written. */
@Entity('review_comments')
export class ReviewComment extends TenantRow {
  @Column('date')
  reviewedFrom!: string;

  @Column('date')
  reviewedTo!: string;

  @Column('text')
  block!: ReviewBlock;

  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('uuid', { nullable: true })
  writtenById!: string | null;
}
