import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A day by which something of a project can be seen. */
@Entity('milestones')
export class Milestone extends Aggregate {
  @Column('uuid')
  projectId!: string;

  @Column('text')
  title!: string;

  @Column('date')
  dueOn!: string;

  /** The day that was said first. */
  @Column('date')
  firstDueOn!: string;

  @Column('date', { nullable: true })
  doneOn!: string | null;
}
