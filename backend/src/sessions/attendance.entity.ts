import type { Attendance as AttendanceFacts, Presence } from '@cxboard/domain/sessions/attendance.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

@Entity('attendances')
export class Attendance extends TenantRow implements AttendanceFacts {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  presence!: Presence;

  @Column('uuid', { nullable: true })
  substituteId!: string | null;

  @Column('boolean')
  substituteVotes!: boolean;
}
