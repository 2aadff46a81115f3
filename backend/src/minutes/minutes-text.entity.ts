import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What is written about an item of a meeting; it has the id of that item. */
@Entity('minutes_texts')
export class MinutesText extends Aggregate {
  @Column('uuid')
  minutesId!: string;

  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  editedById!: string | null;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  /** The confidential item it came of: only its readers see this row. */
  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;
}
