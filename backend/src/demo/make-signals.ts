import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { Metric } from '../metrics/index.ts';
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
    await this.explainOldest(analyst);
  }

  /** What is old was looked into long ago; what came after still waits for a word. */
  private async explainOldest(analyst: Viewer): Promise<void> {
    const { organizationId } = analyst;
    const { felt, observed, event } = await this.database.workFor({ organizationId, reason: 'demo' }, async (work) => {
      const asked = new Set((await work.find(Metric, { layer: 'PERCEPTION' })).map(({ id }) => id));
      const all = await work.find(Signal, {}, { periodFrom: 'ASC', id: 'ASC' });
      const [known, unknown] = [all.filter(isOf(asked)), all.filter((signal) => !isOf(asked)(signal))];
      return {
        felt: known.length > 1 ? known[0] : undefined,
        observed: unknown.length > 1 ? unknown[0] : undefined,
        event: await work.first(ContextEvent, { title: happened[0].title }),
      };
    });
    const to = 'EXPLAINED' as const;
    if (felt && event)
      await this.signals.judge(analyst, { signalId: felt.id, to, because: feltBetter, eventId: event.id });
    if (observed?.periodFrom.slice(5, 7) === '01')
      await this.signals.judge(analyst, { signalId: observed.id, to, because: everyWinter });
  }
}

const isOf = (metrics: ReadonlySet<string>) => (signal: Signal) =>
  signal.metricId !== null && metrics.has(signal.metricId);

const feltBetter = 'Customers who transferred money answered better from that month on; the others did not.';
const everyWinter =
  'Around the turn of the year more customers call and fewer of us are here; it was so the year before.';

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
