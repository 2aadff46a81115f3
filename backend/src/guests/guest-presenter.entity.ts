import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

/** Somebody without an account who presents one item; of their link only the digest is kept. */
@Entity('guest_presenters')
export class GuestPresenter extends Aggregate {
  @Column('uuid')
  itemId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  company!: string;

  @Column('uuid')
  invitedById!: string;

  /** When the link that works now was sent. */
  @Column('timestamptz')
  sentAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;
}

@Entity('guest_visits')
export class GuestVisit extends TenantRow {
  @Column('uuid')
  guestPresenterId!: string;

  @Column('timestamptz')
  openedAt!: Date;
}
