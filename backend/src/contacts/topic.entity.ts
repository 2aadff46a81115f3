import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

abstract class Topic extends Aggregate {
  @Column('text')
  name!: string;

  /** Other words that give it away: products, nicknames, what customers call it. */
  @Column('text')
  words!: string;

  /** Who answers for it. */
  @Column('uuid', { nullable: true })
  ownerId!: string | null;
}

/** Why customers get in touch. */
@Entity('contact_reasons')
export class ContactReason extends Topic {
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** What it counts under since it was merged. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  /** "Other": counted, never ranked. */
  @Column('boolean', { default: false })
  isResidual!: boolean;
}

/** Where customers meet the organization. */
@Entity('touch_points')
export class TouchPoint extends Topic {}
