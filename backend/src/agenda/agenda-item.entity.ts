import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A topic with minutes, on the agenda of a meeting or, without one, in the board's backlog. */
@Entity('agenda_items')
export class AgendaItem extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  /** The meeting, or the board for its backlog; PostgreSQL says which. */
  @Column({ type: 'uuid', insert: false, update: false })
  readonly listId!: string;

  /** Null once it is removed. */
  @Column('int', { nullable: true })
  position!: number | null;

  @Column('text')
  kind!: AgendaItemKind;

  @Column('text')
  title!: string;

  @Column('int')
  minutes!: number;

  @Column('uuid', { nullable: true })
  presenterId!: string | null;

  @Column('uuid', { nullable: true })
  proposerId!: string | null;

  /** The open agenda it was proposed for while it waits in the backlog. */
  @Column('uuid', { nullable: true })
  proposedForId!: string | null;

  @Column('uuid', { nullable: true })
  snapshotId!: string | null;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('uuid', { nullable: true })
  nominationId!: string | null;

  @Column('uuid', { nullable: true })
  boardTopicId!: string | null;

  @Column('uuid', { nullable: true })
  deepDiveId!: string | null;

  @Column('uuid', { nullable: true })
  proposalId!: string | null;

  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  @Column('uuid', { nullable: true })
  actionId!: string | null;

  /** What it is about stands in its ConfidentialItem; here is only that there is one. */
  @Column('boolean')
  isConfidential!: boolean;

  /** Customer topics come before it. */
  @Column('boolean')
  isFinancial!: boolean;

  /** The candidate it came from. */
  @Column('text', { nullable: true })
  origin!: string | null;

  /** Why it is here. */
  @Column('jsonb', { nullable: true })
  reason!: Reason | null;

  /** As the draft wrote it; false once somebody changes it. */
  @Column('boolean')
  drafted!: boolean;

  /** Somebody gave it its place. */
  @Column('boolean')
  placed!: boolean;

  /** Its place in the backlog when the draft took it from there. */
  @Column('int', { nullable: true })
  waitedAt!: number | null;

  /** The meeting it was on before and was not finished in. */
  @Column('uuid', { nullable: true })
  carriedFromId!: string | null;

  @Column('int')
  carriedTimes!: number;

  /** How long it really took; null until it was discussed. */
  @Column('int', { nullable: true })
  actualMinutes!: number | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  /** Where it stood when it was removed, for undo. */
  @Column('int', { nullable: true })
  removedFrom!: number | null;
}

/** A draft knows again what comes with the proposal, decision or promise it is about, and does not put it on twice. */
export function originKept({ origin, proposalId, decisionId, actionId }: AgendaItem): string | null {
  return (proposalId ?? decisionId ?? actionId) === null ? null : origin;
}
