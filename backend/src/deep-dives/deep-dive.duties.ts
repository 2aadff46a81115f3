import type { Duty, DutyKind } from '@cxboard/domain/overview/duties';
import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { duties } from './deep-dive.duties.statements.ts';

interface Due {
  readonly kind: Extract<
    DutyKind,
    'SIGN_LANE' | 'MAP_PROCESS' | 'EXAMINE_CAUSES' | 'VERIFY_DEEP_DIVE' | 'REVALIDATE_RATIONALE'
  >;
  readonly id: string;
  readonly title: string;
  /** Of its dive; a reason has none. */
  readonly number: number | null;
  readonly dueOn: string | null;
}

/** Lanes to answer for, processes to map, causes to examine, maps to confirm and reasons to ask again. */
@Injectable()
export class DeepDiveDuties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const due = await this.database.read<Due>(viewer, duties, [viewer.personId, today]);
    return due.map(({ kind, id, title, number, dueOn }): Duty => {
      const type = { SIGN_LANE: 'PROCESS_LANE', REVALIDATE_RATIONALE: 'RATIONALE' } as const;
      const subject = { type: kind in type ? type[kind as keyof typeof type] : 'DEEP_DIVE', id } as const;
      return { kind, subject, title, dueOn, place: number ? { page: 'DEEP_DIVE', number } : { page: 'RATIONALES' } };
    });
  }
}
