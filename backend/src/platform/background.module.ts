import { type BeforeApplicationShutdown, Global, Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { AuditChain } from './audit/audit-chain.ts';
import { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { Database } from './database/database.ts';
import { EventBridge } from './events/event-bridge.ts';
import { EventBus } from './events/event-bus.ts';
import { PostgresWire } from './events/postgres-wire.ts';
import { RedisWire } from './events/redis-wire.ts';
import { ErasureLedger } from './erasures/erasure-ledger.ts';
import { FileStore } from './files/file-store.ts';
import { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import { Mail } from './mail/mail.ts';
import { MailSweep } from './mail/mail-sweep.ts';
import { Printing } from './pdf/printing.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { CONFIG, LOG } from './tokens.ts';

const runsJobs = ({ role }: Config) => role !== 'API';

type Household = readonly [Scheduler, AuditChain, MailSweep, FileStore];

/** What the platform itself does again and again. */
const housekeeping = {
  provide: Symbol('Housekeeping'),
  inject: [Scheduler, AuditChain, MailSweep, FileStore],
  useFactory: (...[scheduler, audit, mails, files]: Household) => {
    scheduler.every('audit.seal', { seconds: 5 }, () => audit.seal());
    scheduler.every('mail.sweep', { minutes: 5 }, () => mails.sweep());
    scheduler.every('files.sweep', { dailyAt: '03:10' }, () => files.sweep());
    return true;
  },
};

/** Between PostgreSQL and Redis, where there is a Redis and jobs are run. */
@Injectable()
class Bridge implements OnModuleInit, BeforeApplicationShutdown {
  private readonly bridge: EventBridge | undefined;

  constructor(@Inject(CONFIG) config: Config, @Inject(LOG) log: Log) {
    const { redisUrl, databaseDirectUrl: databaseUrl } = config;
    if (redisUrl && runsJobs(config)) this.bridge = new EventBridge({ databaseUrl, redisUrl, log });
  }

  onModuleInit() {
    this.bridge?.open();
  }

  async beforeApplicationShutdown() {
    await this.bridge?.close();
  }
}

const settings = [CONFIG, LOG];
const services = [
  {
    provide: EventBus,
    inject: settings,
    useFactory: ({ redisUrl, databaseDirectUrl }: Config, log: Log) =>
      new EventBus(
        redisUrl ? new RedisWire({ url: redisUrl, log }) : new PostgresWire({ url: databaseDirectUrl, log }),
        log,
      ),
  },
  {
    provide: Jobs,
    inject: settings,
    useFactory: (config: Config, log: Log) => new Jobs({ ...config, log, runs: runsJobs(config) }),
  },
  {
    provide: Scheduler,
    inject: [...settings, Clock],
    useFactory: (config: Config, log: Log, clock: Clock) =>
      new Scheduler({ ...config, log, clock, runs: runsJobs(config) }),
  },
  {
    provide: FileStore,
    inject: [CONFIG, Clock],
    useFactory: ({ filesDir }: Config, clock: Clock) => new FileStore(filesDir, clock),
  },
  {
    provide: ErasureLedger,
    inject: [CONFIG],
    useFactory: ({ erasuresFile }: Config) => new ErasureLedger(erasuresFile),
  },
  {
    provide: Mail,
    inject: [...settings, Database, Jobs],
    useFactory: (...[config, log, database, jobs]: [Config, Log, Database, Jobs]) =>
      new Mail(database, jobs, { ...config, log }),
  },
  {
    provide: MailSweep,
    inject: [...settings, Database, Clock],
    useFactory: (...[config, log, database, clock]: [Config, Log, Database, Clock]) =>
      new MailSweep(database, { ...config, log, clock }),
  },
  {
    provide: AuditChain,
    inject: settings,
    useFactory: ({ databaseDirectUrl }: Config, log: Log) => new AuditChain({ databaseDirectUrl, log }),
  },
];

/** What happens beside and after requests: jobs, schedules, live events, mails, files and the sealing of the audit log. */
@Global()
@Module({
  providers: [...services, Printing, housekeeping, Bridge],
  exports: [EventBus, Jobs, Scheduler, FileStore, ErasureLedger, Printing, Mail, AuditChain],
})
export class BackgroundModule {}
