import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('questions')
export class Question extends TenantRow {
  @Column('uuid')
  sourceId!: string;

  @Column('text')
  name!: string;

  @Column('int')
  scaleMin!: number;

  @Column('int')
  scaleMax!: number;

  /** What it asks for the value model, or MEANS when its files tell means. */
  @Column('text', { nullable: true })
  asks!: string | null;
}
