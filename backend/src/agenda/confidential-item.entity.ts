import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { Subject } from '@cxboard/domain/agenda/confidential.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What a confidential agenda item (of the same id) is about; the database shows it to its readers alone. */
@Entity('confidential_items')
export class ConfidentialItem extends TenantRow implements Subject {
  @Column('uuid')
  boardId!: string;

  /** Beside those who prepare the agendas of the board. */
  @Column('uuid', { array: true })
  readerIds!: string[];

  @Column('text')
  kind!: AgendaItemKind;

  @Column('text')
  title!: string;

  @Column('uuid', { nullable: true })
  presenterId!: string | null;

  @Column('uuid', { nullable: true })
  proposerId!: string | null;

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

  get confidentialItemId(): string {
    return this.id;
  }
}
