import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('organization_settings')
export class OrganizationSettings extends Aggregate {
  @Column('text')
  timeZone!: string;

  @Column('text')
  locale!: string;

  @Column('text')
  currency!: string;

  @Column('int', { array: true })
  workingDays!: number[];

  @Column('int', { nullable: true })
  demoVersion!: number | null;

  @Column('date', { nullable: true })
  demoMadeOn!: string | null;
}
