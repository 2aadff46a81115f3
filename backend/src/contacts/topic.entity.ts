import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

abstract class Topic extends Aggregate {
  @Column('text')
  name!: string;

  /** Other words that give it away: products, nicknames, what customers call it. */
  @Column('text')
  words!: string;
}

/** Why customers get in touch. */
@Entity('contact_reasons')
export class ContactReason extends Topic {}

/** Where customers meet the organization. */
@Entity('touch_points')
export class TouchPoint extends Topic {}
