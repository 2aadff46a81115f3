import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';
import { Printed } from '../platform/pdf/printed.ts';

/** One board pack for one person outside: printed with their name, opened by a link of which only the digest is kept. */
@Entity('pack_links')
export class PackLink extends Printed {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  versionId!: string;

  @Column('integer')
  versionNumber!: number;

  /** Whom it is for, as it stands across every page. */
  @Column('text')
  recipient!: string;

  @Column('text')
  company!: string;

  @Column('uuid', { array: true })
  itemIds!: string[];

  @Column('text')
  organizationName!: string;

  @Column('text')
  locale!: string;

  @Column('text')
  form!: 'PDF';

  @Column('uuid')
  madeById!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}

@Entity('pack_openings')
export class PackOpening extends TenantRow {
  @Column('uuid')
  packLinkId!: string;

  @Column('timestamptz')
  openedAt!: Date;
}
