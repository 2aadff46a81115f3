import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ContextEvent, Signal, SignalsService, SignalWatch } from '../signals/index.ts';
import { story } from './survey.ts';

/** What happened around the numbers of Meridian Bank; which of them move, the rules find out for themselves. */
@Injectable()
export class MakeSignals {
  constructor(
    private readonly database: Database,
    private readonly signals: SignalsService,
    private readonly watch: SignalWatch,
  ) {}

  async make(analyst: Viewer, monday: LocalDate): Promise<void> {
    for (const { weeksAgo, endsWeeksAgo, ...event } of happened) {
      const startsOn = addDays(monday, -7 * weeksAgo);
      const endsOn = endsWeeksAgo === null ? null : addDays(monday, -7 * endsWeeksAgo);
      await this.signals.recordContextEvent(analyst, { ...event, startsOn, endsOn });
    }
    for (let weeks = 52; weeks >= 0; weeks -= 4)
      await this.watch.look(analyst.organizationId, new Date(`${addDays(monday, -7 * weeks)}T01:10:00Z`));
    await this.explainFirst(analyst);
  }

  /** The oldest was looked into long ago; what came after still waits for a word. */
  private async explainFirst(analyst: Viewer): Promise<void> {
    const { organizationId } = analyst;
    const [signal, another, event] = await this.database.workFor({ organizationId, reason: 'demo' }, async (work) => {
      const [oldest, next] = await work.find(Signal, {}, { periodFrom: 'ASC', id: 'ASC' });
      return [oldest, next, await work.first(ContextEvent, { title: happened[0].title })] as const;
    });
    if (!signal || !another || !event) return;
    await this.signals.judge(analyst, {
      signalId: signal.id,
      to: 'EXPLAINED',
      because: explanation,
      eventId: event.id,
    });
  }
}

const explanation = 'Customers who transferred money answered better from that month on; the others did not.';

const happened = [
  {
    ...{ kind: 'OWN_CHANGE' as const, title: 'Transfers say when they arrive' },
    ...{ weeksAgo: story.transfersLiveWeeksAgo, endsWeeksAgo: null },
    note: 'Customers see the day of arrival before they confirm a transfer.',
  },
  {
    ...{ kind: 'OWN_CHANGE' as const, title: 'One security question less' },
    ...{ weeksAgo: story.passwordsLiveWeeksAgo, endsWeeksAgo: null },
    note: 'Changing a password asks two questions instead of three.',
  },
  {
    ...{ kind: 'COMPETITION' as const, title: 'A rival pays instantly for free' },
    ...{ weeksAgo: 16, endsWeeksAgo: null },
    note: '',
  },
  {
    ...{ kind: 'REPUTATION' as const, title: 'Newspapers write about fraud by telephone' },
    ...{ weeksAgo: story.runUpWeeksAgo, endsWeeksAgo: story.runUpWeeksAgo - 2 },
    note: 'Not about us, but people began to look at their transactions more often.',
  },
] as const;
