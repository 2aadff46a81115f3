import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';
import type { Work } from '../platform/database/work.ts';
import { ContactReason, type TouchPoint } from './topic.entity.ts';

export const reasonActs = ['RENAMED', 'MERGED', 'SEPARATED', 'MOVED'] as const;
export type ReasonAct = (typeof reasonActs)[number];

/** What was done to a reason, for whoever wonders why its numbers changed. */
@Entity('contact_reason_changes')
export class ContactReasonChange extends TenantRow {
  @Column('uuid')
  reasonId!: string;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('uuid', { nullable: true })
  changedById!: string | null;

  @Column('text')
  act!: ReasonAct;

  @Column('text')
  before!: string;

  @Column('text')
  after!: string;
}

export interface ReasonTurn {
  readonly act: ReasonAct;
  readonly before: string;
  readonly after: string;
}

export async function noteChange(work: Work, reason: ContactReason, turn: ReasonTurn): Promise<void> {
  await work.add(ContactReasonChange, {
    ...{ reasonId: reason.id, changedAt: work.now, changedById: work.personId },
    ...turn,
  });
}

export async function noteRenaming(work: Work, topic: ContactReason | TouchPoint, name: string): Promise<void> {
  if (!(topic instanceof ContactReason) || topic.name === name) return;
  await noteChange(work, topic, { act: 'RENAMED', before: topic.name, after: name });
}
