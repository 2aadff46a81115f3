import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** How the index is made from a moment on. */
@Entity('kei_definitions')
export class KeiDefinitionRow extends TenantRow {
  @Column('int')
  number!: number;

  @Column('timestamptz')
  definedAt!: Date;

  @Column('uuid', { nullable: true })
  definedById!: string | null;

  @Column('uuid')
  effectivenessQuestionId!: string;

  @Column('uuid')
  easeQuestionId!: string;

  @Column('uuid', { nullable: true })
  emotionQuestionId!: string | null;

  @Column('float8')
  effectivenessWeight!: number;

  @Column('float8')
  easeWeight!: number;

  @Column('float8')
  emotionWeight!: number;

  @Column('text')
  reasonDimension!: string;
}
