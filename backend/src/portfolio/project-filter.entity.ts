import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What somebody narrows the projects of a board to, under a name. */
@Entity('project_filters')
export class KeptProjectFilter extends TenantRow {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  /** As the address says it. */
  @Column('text')
  query!: string;

  @Column('boolean')
  isShared!: boolean;

  @Column('timestamptz')
  keptAt!: Date;
}
