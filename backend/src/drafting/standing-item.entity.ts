import type { StandingKind } from '@cxboard/domain/drafting/template.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('standing_items')
export class StandingItemRow extends TenantRow {
  @Column('uuid')
  templateId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: StandingKind;

  @Column('text')
  title!: string;

  @Column('int')
  minutes!: number;

  @Column('boolean')
  isRecurring!: boolean;

  @Column('boolean')
  isFinancial!: boolean;

  @Column('boolean')
  looksBack!: boolean;
}
