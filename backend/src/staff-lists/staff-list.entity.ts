import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A list of people as a file that waits to be taken over; afterwards what came of it. */
@Entity('staff_lists')
export class StaffListRow extends Aggregate {
  @Column('uuid')
  uploadedById!: string;

  @Column('int')
  bytes!: number;

  @Column('timestamptz', { nullable: true })
  takenOverAt!: Date | null;

  @Column('int')
  added!: number;

  @Column('int')
  changed!: number;

  @Column('int')
  deactivated!: number;
}
