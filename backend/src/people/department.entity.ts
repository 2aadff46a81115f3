import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('departments')
export class Department extends Aggregate {
  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;
}
