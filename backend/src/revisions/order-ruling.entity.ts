import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** The order a meeting gives the projects; it has the id of the result it was written with. */
@Entity('order_rulings')
export class OrderRuling extends TenantRow {
  @Column('uuid')
  boardId!: string;

  @Column('uuid', { array: true })
  projectIds!: string[];

  /** When its meeting was closed, whatever became of it. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
