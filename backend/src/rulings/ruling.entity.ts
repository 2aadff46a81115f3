import type { NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What a board says to a nomination; it has the id of the result it was written with. */
@Entity('nomination_rulings')
export class RulingRow extends TenantRow {
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  verdict!: NominationVerdict;

  @Column('text')
  because!: string;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('date', { nullable: true })
  untilOn!: string | null;

  @Column('uuid', { nullable: true })
  intoId!: string | null;

  @Column('text')
  overrideBecause!: string;

  /** When the meeting was closed and it took effect. */
  @Column('timestamptz', { nullable: true })
  appliedAt!: Date | null;
}
