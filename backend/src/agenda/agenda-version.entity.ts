import type { AgendaChange } from '@cxboard/domain/agenda/agenda-changes.rules';
import type { AgendaContent } from '@cxboard/domain/agenda/agenda-version.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What was published, for ever. */
@Entity('agenda_versions')
export class AgendaVersion extends TenantRow {
  @Column('uuid')
  meetingId!: string;

  @Column('int')
  number!: number;

  @Column('jsonb')
  content!: AgendaContent;

  /** SHA-256 of the canonical spelling of the content. */
  @Column('text')
  digest!: string;

  @Column('jsonb')
  changes!: AgendaChange[];

  @Column('timestamptz')
  publishedAt!: Date;

  /** Null when the demonstration published it. */
  @Column('uuid', { nullable: true })
  publishedById!: string | null;
}
