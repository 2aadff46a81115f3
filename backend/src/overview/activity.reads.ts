import { limits } from '@cxboard/domain/limits';
import { addDays, momentOf } from '@cxboard/domain/local-time';
import { activityWordOf, awaySince, type Visit } from '@cxboard/domain/overview/activity.rules';
import { shelvesOf } from '@cxboard/domain/overview/search.rules';
import { Injectable } from '@nestjs/common';
import { BadInput } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ActivityArgs, ActivityEntryModel, ChangedSinceModel, ChangedThingModel } from './activity.model.ts';
import { activity, changedSince, noteVisit, visitOf } from './activity.statements.ts';

interface Entry extends Omit<ActivityEntryModel, 'word' | 'at'> {
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly isOwn: boolean;
  readonly total: number;
}

/** One row says how many there are, also when nothing of it is read. */
interface Changed extends ChangedThingModel {
  readonly total: number;
  readonly isCut: boolean;
}

@Injectable()
export class ActivityReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async changedSince(viewer: Viewer): Promise<ChangedSinceModel> {
    const [visit] = await this.database.read<Visit>(viewer, visitOf, [viewer.organizationId, viewer.personId]);
    const since = awaySince(visit ?? null, this.clock.now());
    if (!since) return { since, total: 0, isCut: false, things: [] };
    const values = [...readerOf(viewer), since, limits.overview.changesShown];
    const rows = await this.database.read<Changed>(viewer, changedSince, values);
    const { total = 0, isCut = false } = rows[0] ?? {};
    return { since, total, isCut, things: rows.filter(({ id }) => id !== null) };
  }

  /** That somebody is here is kept for them alone: it stands in no audit log. */
  noteVisit(viewer: Viewer): Promise<{ since: Date | null }> {
    return this.database.work(viewer, async (work) => {
      const whose = [viewer.organizationId, viewer.personId];
      const [visit] = await work.query<Visit>(visitOf, whose);
      const since = awaySince(visit ?? null, work.now);
      await work.query(noteVisit, [...whose, work.now, since]);
      return { since };
    });
  }

  async activity(viewer: Viewer, asked: ActivityArgs): Promise<Connection<ActivityEntryModel>> {
    const { from, to, personId, thingId, first, after } = asked;
    if (to < from) throw new BadInput('to: not before from.');
    const { timeZone } = viewer.organization;
    const size = pageSize(first);
    const [at, id] = keyIn(after, 2) ?? [null, null];
    const window = [momentOf(from, '00:00', timeZone), momentOf(addDays(to, 1), '00:00', timeZone)];
    const values = [...readerOf(viewer), ...window, personId ?? null, thingId ?? null, at, id, size + 1];
    const entries = await this.database.read<Entry>(viewer, activity, values);
    const part = entries.slice(0, size);
    const last = part.at(-1);
    return {
      nodes: part.map(({ id: entryId, at: moment, person, forPerson, thing, ...act }) => ({
        ...{ id: entryId, at: new Date(moment), person, forPerson, thing },
        word: activityWordOf(act),
      })),
      totalCount: entries[0]?.total ?? 0,
      pageInfo: { hasNextPage: entries.length > size, endCursor: last ? cursorOf([last.at, last.id]) : null },
    };
  }
}

function readerOf(viewer: Viewer): unknown[] {
  const { boards, seats, leads } = shelvesOf(viewer);
  return [boards, seats, leads, viewer.personId];
}
