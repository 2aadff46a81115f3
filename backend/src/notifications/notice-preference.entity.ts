import type { Delivery, MailKind } from '@cxboard/domain/notifications/notices.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** How somebody chose to be told of things of one kind. */
@Entity('notice_preferences')
export class NoticePreference extends TenantRow {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: MailKind;

  @Column('text')
  delivery!: Delivery;
}
