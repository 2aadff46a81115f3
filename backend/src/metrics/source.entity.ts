import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** Where answers come from: one survey, sent again and again in files of the same shape. */
@Entity('sources')
export class Source extends Aggregate {
  @Column('text')
  name!: string;

  /** The mapping of its newest import, to start from next time. */
  @Column('jsonb', { nullable: true })
  mapping!: Mapping | null;

  /** The data of a month are expected within so many days after its end. */
  @Column('int', { nullable: true })
  expectedWithinDays!: number | null;

  /** So many days its rows are kept; null without end. */
  @Column('int', { nullable: true })
  keepDays!: number | null;

  /** Rows of days before it are erased, and are not taken over again. */
  @Column('date', { nullable: true })
  erasedUntil!: string | null;

  /** The last day that the files taken over are about. */
  @Column('date', { nullable: true })
  dataUntil!: string | null;
}
