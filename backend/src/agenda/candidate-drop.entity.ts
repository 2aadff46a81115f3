import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** What somebody does not want on a meeting: a draft leaves it out until they ask for it. */
@Entity('candidate_drops')
export class CandidateDrop extends TenantRow {
  @Column('uuid')
  meetingId!: string;

  @Column('text')
  key!: string;
}
