import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('boards')
export class Board extends Aggregate {
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  charter!: string;

  /** How many with a vote have to be there for a decision; null when the board asks for none. */
  @Column('int', { nullable: true })
  quorum!: number | null;
}
