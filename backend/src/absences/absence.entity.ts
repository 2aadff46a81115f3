import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** Somebody is away, and somebody else stands in for them. */
@Entity('absences')
export class Absence extends Aggregate {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  deputyId!: string;

  @Column('date')
  fromOn!: string;

  @Column('date')
  untilOn!: string;

  @Column('uuid')
  enteredById!: string;

  /** Sooner than was said. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
