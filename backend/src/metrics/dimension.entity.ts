import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What answers can be told apart by: area, channel, age. */
@Entity('dimensions')
export class Dimension extends TenantRow {
  @Column('uuid')
  sourceId!: string;

  @Column('text')
  name!: string;

  /** It describes people, so small groups of it are protected. */
  @Column('bool')
  aboutPeople!: boolean;
}
