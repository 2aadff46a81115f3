import type { OrganizationRole } from '@cxboard/domain/people/relations';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('people')
export class Person extends Aggregate {
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  jobTitle!: string | null;

  @Column('uuid', { nullable: true })
  departmentId!: string | null;

  @Column('text', { array: true })
  roles!: OrganizationRole[];

  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  invitationExpiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deactivatedAt!: Date | null;
}
