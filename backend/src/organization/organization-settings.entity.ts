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

  /** Of its papers, as #rrggbb. */
  @Column('text')
  accent!: string;

  @Column('uuid', { nullable: true })
  logoId!: string | null;

  @Column('text', { nullable: true })
  logoKind!: 'PNG' | 'JPEG' | null;

  @Column('int', { nullable: true })
  demoVersion!: number | null;

  @Column('date', { nullable: true })
  demoMadeOn!: string | null;
}
