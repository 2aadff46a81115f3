import type { NoticeKind } from '@cxboard/domain/notifications/notices.rules';
import type { Notice as Said } from '@cxboard/domain/notifications/notice';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** One person was told of one event. */
@Entity('notices')
export class Notice extends TenantRow {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: NoticeKind;

  /** What it tells of, in a word that is the same whoever tells it and however often. */
  @Column('text')
  event!: string;

  @Column('jsonb')
  facts!: Said['facts'];

  @Column('text')
  toldBy!: 'IN_THE_APP' | 'MAIL_AT_ONCE' | 'DAILY_DIGEST';

  /** Who is away: it was told to the one who stands in for them. */
  @Column('uuid', { nullable: true })
  forId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  digestedAt!: Date | null;
}
