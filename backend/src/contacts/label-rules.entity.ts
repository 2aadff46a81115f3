import type { LabelRule } from '@cxboard/domain/contact-reasons/label-rules.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Rules as they were saved once; the newest number holds. */
@Entity('contact_label_rules')
export class LabelRules extends TenantRow {
  @Column('int')
  number!: number;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('uuid', { nullable: true })
  madeById!: string | null;

  @Column('jsonb')
  rules!: readonly LabelRule[];
}
