import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DecisionsReads } from './decisions.reads.ts';

/** What somebody has promised and is due soon, or was. */
@Injectable()
export class DecisionDuties {
  constructor(
    private readonly reads: DecisionsReads,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const due = await this.reads.ownDue(viewer, addDays(today, limits.decisions.actionAskedDays));
    return due.map(({ id, number, text, dueOn, boardSlug }) => ({
      kind: 'DO_ACTION',
      subject: { type: 'ACTION', id },
      title: text,
      dueOn,
      place: { page: 'ACTIONS', boardSlug, number },
    }));
  }
}
