import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Work } from '../database/work.ts';
import type { Log } from '../log.ts';
import { returnMail, settleMail, standingOfMail } from './mail-statements.ts';
import { type MailDraft, type MailId, SEND_MAIL } from './mail.ts';

export interface SweepOptions {
  readonly databaseDirectUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

interface Standing {
  readonly kind: MailDraft['kind'];
  readonly claimedAt: Date | null;
  readonly handedAt: Date | null;
}

/** Longer than any attempt to send one mail takes. */
const PATIENCE_MINUTES = 10;
/** News older than this is none. */
const WORTH_SENDING_HOURS = 72;

/**
 * Looks after mails whose sending nobody finished. One whose text was never handed over is sent by another worker.
 * A security mail in doubt is sent again under the same Message-ID, since a missing one locks somebody out; another
 * one in doubt is not, since a second one annoys.
 */
@Injectable()
export class MailSweep implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(
    private readonly database: Database,
    private readonly options: SweepOptions,
  ) {
    this.pool = new pg.Pool({
      connectionString: options.databaseDirectUrl,
      max: 1,
      connectionTimeoutMillis: 5_000,
      query_timeout: 60_000,
    });
    this.pool.on('error', (err) => options.log.warn({ err }, 'The sweep of mails lost its connection.'));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  async sweep(): Promise<void> {
    const { rows } = await this.pool.query<MailId & { state: 'NEW' | 'SENDING' }>(unfinished, [
      this.options.clock.now(),
    ]);
    for (const { organizationId, mailId, state } of rows)
      await this.database.workFor({ organizationId, reason: 'mail' }, async (work) => {
        if (state === 'NEW') await work.announce(SEND_MAIL, { mailId });
        else await this.decide(work, mailId);
      });
  }

  private async decide(work: Work, mailId: string): Promise<void> {
    const key = [work.organizationId, mailId];
    const [mail] = await work.query<Standing>(standingOfMail, key);
    if (!mail) return;
    if (mail.kind === 'SECURITY' || !mail.handedAt) {
      const [again] = await work.query(returnMail, [...key, mail.claimedAt]);
      if (again) await work.announce(SEND_MAIL, { mailId });
      return;
    }
    await work.query(settleMail, [...key, 'IN_DOUBT', work.now]);
    this.options.log.warn({ mailId }, 'Nobody knows whether a mail went out; it is not sent again.');
  }
}

const unfinished = `
  select organization_id as "organizationId", id as "mailId", state from mails
  where state = 'SENDING' and claimed_at < $1::timestamptz - interval '${PATIENCE_MINUTES} minutes'
     or state = 'NEW' and created_at between $1::timestamptz - interval '${WORTH_SENDING_HOURS} hours'
                                         and $1::timestamptz - interval '${PATIENCE_MINUTES} minutes'
  order by created_at limit 1000`;
