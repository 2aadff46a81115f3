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
}
