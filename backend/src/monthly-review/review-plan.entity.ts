import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What the organization calls its review, and the metrics it chose for it. */
@Entity('review_plans')
export class ReviewPlan extends Aggregate {
  @Column('text')
  title!: string;

  @Column('uuid', { array: true })
  metricIds!: string[];
}
