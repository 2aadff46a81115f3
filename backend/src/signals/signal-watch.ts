import { localDateOf } from '@cxboard/domain/local-time';
import { type Firing, receive, type Reception } from '@cxboard/domain/signals/signal.rules';
import { Injectable } from '@nestjs/common';
import { OrganizationSettings } from '../organization/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { Signal } from './signal.entity.ts';
import { SignalSources } from './signal-sources.ts';
import { SignalStep } from './signal-step.entity.ts';

/** Applies the rules to every closed period: as often as one likes, with the same outcome. */
@Injectable()
export class SignalWatch {
  constructor(
    private readonly database: Database,
    private readonly sources: SignalSources,
  ) {}

  /** How many signals are new, fired again or came back. `at` looks as it would have been done then. */
  look(organizationId: string, at: Date | null = null): Promise<number> {
    return this.database.workFor({ organizationId, reason: 'signals', at }, async (work) => {
      const settings = await work.first(OrganizationSettings, {});
      const today = localDateOf(work.now, settings?.timeZone ?? 'UTC');
      const firings = await this.sources.firings(today, (named, values) => work.query(named, values));

      let heard = 0;
      for (const firing of firings) if ((await take(work, firing)) !== 'SAME') heard += 1;
      if (heard > 0) work.tell('SIGNAL', organizationId);
      return heard;
    });
  }
}

async function take(work: Work, firing: Firing): Promise<Reception> {
  const known = await work.first(Signal, { key: firing.key });
  const reception = receive(known, firing);
  if (reception === 'SAME') return reception;
  const signal = known ? await fireAgain(work, known, { firing, reception }) : await fire(work, firing);
  await work.add(SignalStep, {
    ...{ signalId: signal.id, kind: reception === 'REOPENED' ? 'REOPENED' : 'FIRED', periodFrom: firing.period.from },
    ...{ because: '', eventId: null, personId: null, takenAt: work.now },
  });
  return reception;
}

function fire(work: Work, { key, metricId, title, period, facts }: Firing): Promise<Signal> {
  const about = { key, metricId, title, periodFrom: period.from, facts };
  return work.add(Signal, { ...about, state: 'NEW', timesFired: 1, because: '', eventId: null });
}

function fireAgain(work: Work, signal: Signal, { firing, reception }: { firing: Firing; reception: Reception }) {
  const reopened = reception === 'REOPENED' && ({ state: 'NEW', because: '', eventId: null } as const);
  const { period, facts, title } = firing;
  return work.change(signal, { periodFrom: period.from, facts, title, timesFired: signal.timesFired + 1, ...reopened });
}

/** After every import, and every night for periods that have ended. */
@Injectable()
export class SignalClockwork {
  constructor(scheduler: Scheduler, organizations: EveryOrganization, jobs: Jobs, watch: SignalWatch) {
    jobs.handle('signals.look', async ({ organizationId }) => void (await watch.look(organizationId)));
    scheduler.every('signals.look', { dailyAt: '02:10' }, () => organizations.forEach((id) => watch.look(id)));
  }
}
