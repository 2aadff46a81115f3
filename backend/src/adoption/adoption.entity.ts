import type { AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** One table of what already ran, as it came in. */
@Entity('adoptions')
export class Adoption extends TenantRow {
  @Column('uuid')
  boardId!: string;

  @Column('text')
  kind!: AdoptionKind;

  @Column('int')
  count!: number;

  /** The last number given, which is never given again. */
  @Column('int')
  lastNumber!: number;

  @Column('timestamptz')
  adoptedAt!: Date;

  @Column('uuid', { nullable: true })
  adoptedById!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
