import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/identity/viewer.ts';
import { SignalsService, SignalWatch } from '../signals/index.ts';
import { story } from './survey.ts';

/** What happened around the numbers of Meridian Bank; which of them move, the rules find out for themselves. */
@Injectable()
export class MakeSignals {
  constructor(
    private readonly signals: SignalsService,
    private readonly watch: SignalWatch,
  ) {}

  async make(analyst: Viewer, monday: LocalDate): Promise<void> {
    for (const { weeksAgo, endsWeeksAgo, ...event } of happened) {
      const startsOn = addDays(monday, -7 * weeksAgo);
      const endsOn = endsWeeksAgo === null ? null : addDays(monday, -7 * endsWeeksAgo);
      await this.signals.recordContextEvent(analyst, { ...event, startsOn, endsOn });
    }
    await this.watch.look(analyst.organizationId);
  }
}

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
];
