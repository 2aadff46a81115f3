import type { QuarterlyFacts } from '@cxboard/domain/ledger/quarterly-report.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What a board tells the executive board about a quarter. */
@Entity('quarterly_reports')
export class QuarterlyReport extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('text')
  quarter!: string;

  @Column('jsonb')
  facts!: QuarterlyFacts;

  @Column('text')
  summary!: string;

  @Column('text')
  asks!: string;

  /** SHA-256 of all it says. */
  @Column('text', { nullable: true })
  digest!: string | null;

  @Column('timestamptz', { nullable: true })
  frozenAt!: Date | null;

  @Column('uuid', { nullable: true })
  frozenById!: string | null;
}
