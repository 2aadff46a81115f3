import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { CarryReason } from '@cxboard/domain/sessions/carry-over.rules';
import type { ItemState } from '@cxboard/domain/sessions/session.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** An agenda item as the meeting took it up; it has the id of that item. */
@Entity('session_items')
export class SessionItem extends TenantRow {
  @Column('uuid')
  meetingId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: AgendaItemKind;

  @Column('text')
  title!: string;

  @Column('int')
  plannedMinutes!: number;

  /** What it may take now, after the board has shortened it. */
  @Column('int')
  minutes!: number;

  @Column('uuid', { nullable: true })
  presenterId!: string | null;

  @Column('uuid', { nullable: true })
  proposerId!: string | null;

  @Column('uuid', { nullable: true })
  snapshotId!: string | null;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('boolean')
  isConfidential!: boolean;

  @Column('text')
  state!: ItemState;

  @Column('int')
  spentSeconds!: number;

  /** Put off until this day. */
  @Column('date', { nullable: true })
  notBefore!: string | null;

  @Column('boolean')
  recurring!: boolean;

  @Column('int')
  carriedTimes!: number;

  @Column('text', { nullable: true })
  carriedBecause!: CarryReason | null;

  /** The item as which it comes again. */
  @Column('uuid', { nullable: true })
  carriedToId!: string | null;
}
