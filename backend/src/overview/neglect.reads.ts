import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { byBurden, holesIn } from '@cxboard/domain/overview/neglect.rules';
import { shelvesOf } from '@cxboard/domain/overview/search.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { LookedAfterModel, NeglectMapModel } from './neglect.model.ts';
import { lookedAfter } from './neglect.statements.ts';

interface Row extends Omit<LookedAfterModel, 'holes' | 'projects'> {
  readonly ownerId: string | null;
  /** How many projects go on about it, on whatever board; only those of the viewer's boards are named. */
  readonly projects: number;
  readonly named: LookedAfterModel['projects'];
}

@Injectable()
export class NeglectReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async map(viewer: Viewer): Promise<NeglectMapModel> {
    foundOr404(may(viewer).seeNeglectMap() || null);
    const to = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const from = addDays(to, -limits.overview.neglectDays);
    const rows = await this.database.read<Row>(viewer, lookedAfter, [from, to, shelvesOf(viewer).boards]);
    const topics = byBurden(rows.map((row) => ({ ...row, holes: holesIn(row, to) })));
    return { from, to, topics: topics.map(({ named, ...topic }) => ({ ...topic, projects: named })) };
  }
}
