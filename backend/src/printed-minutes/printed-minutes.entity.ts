import { Column, Entity } from 'typeorm';
import { Printed } from '../platform/pdf/printed.ts';

/** The PDF of approved minutes with the addenda there were; for all who read the whole of them or for one reader. */
@Entity('printed_minutes')
export class PrintedMinutes extends Printed {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  minutesId!: string;

  /** How many; one more makes another paper. */
  @Column('integer')
  addenda!: number;

  /** Null: all that was approved. */
  @Column('uuid', { nullable: true })
  readerId!: string | null;

  /** What the one reader may see of it; null for the whole. */
  @Column('uuid', { array: true, nullable: true })
  itemIds!: string[] | null;

  @Column('text')
  organizationName!: string;

  /** Dates and figures are written as there. */
  @Column('text')
  locale!: string;
}
