import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

/** What the organization assumes about money from a day on. */
@Entity('value_models')
export class ValueModelRow extends TenantRow {
  @Column('int')
  number!: number;

  @Column('date')
  setOn!: string;

  @Column('uuid', { nullable: true })
  setById!: string | null;

  @Column('float8')
  promoterShare!: number;

  @Column('float8')
  promoterTimes!: number;

  @Column('float8')
  promoterConversion!: number;

  @Column('float8')
  detractorShare!: number;

  @Column('float8')
  detractorTimes!: number;

  @Column('float8')
  detractorConversion!: number;

  @Column('float8')
  revenue!: number;

  @Column('float8', { nullable: true })
  margin!: number | null;

  @Column('float8', { nullable: true })
  costPerContact!: number | null;

  @Column('float8', { nullable: true })
  costPerDay!: number | null;

  @Column('text')
  source!: string;
}

/** What a project cost and whom it reached, as far as anybody said. */
@Entity('project_closings')
export class ProjectClosing extends Aggregate {
  @Column('uuid')
  projectId!: string;

  @Column('float8', { nullable: true })
  cost!: number | null;

  @Column('float8', { nullable: true })
  ownerDays!: number | null;

  @Column('int', { nullable: true })
  customers!: number | null;

  @Column('int', { nullable: true })
  churnDays!: number | null;

  @Column('int', { nullable: true })
  churnBeforeAtStart!: number | null;

  @Column('int', { nullable: true })
  churnBeforeLost!: number | null;

  @Column('int', { nullable: true })
  churnAfterAtStart!: number | null;

  @Column('int', { nullable: true })
  churnAfterLost!: number | null;

  @Column('text', { default: '' })
  churnSource!: string;

  @Column('uuid', { nullable: true })
  notedById!: string | null;

  @Column('timestamptz')
  notedAt!: Date;
}
