import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/database.ts';
import type { Work } from '../database/work.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { claimMail, handMail, heldMails, holdMail, queueMail, returnMail, settleMail } from './mail-statements.ts';
import { type Delivery, type MailExtras, type MailTransport, smtpTransport } from './smtp.ts';

export interface MailDraft extends Partial<MailExtras> {
  readonly to: string;
  readonly personId?: string | null;
  /** SECURITY is sent again when nobody knows whether it went out; the others are not. */
  readonly kind: 'SECURITY' | 'NOTICE' | 'DIGEST';
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What it is about, such as `invitation 0190…`: for one key a recipient gets one mail. */
  readonly key: string;
}

export interface HeldMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly calendar: string | null;
  readonly createdAt: Date;
}

export interface MailOptions {
  readonly smtpUrl?: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly log: Log;
  /** In tests, in place of SMTP. */
  readonly transport?: MailTransport;
}

type ClaimedMail = Omit<HeldMail, 'id' | 'createdAt' | 'calendar'> & {
  readonly kind: MailDraft['kind'];
  readonly unsubscribeUrl: string | null;
  readonly calendar: string | null;
  readonly calendarMethod: 'REQUEST' | 'CANCEL' | 'PUBLISH' | null;
};
export interface MailId {
  readonly organizationId: string;
  readonly mailId: string;
}

interface Claimed extends MailId {
  readonly claimedAt: Date;
}

/** The topic on which a mail is asked to be sent. */
export const SEND_MAIL = 'mail.send';

/**
 * Mails. They are written with the act they tell of, and sent after it is committed. Without a mail server they stay
 * where they are, HELD, and nobody pretends that they went out.
 */
@Injectable()
export class Mail {
  private readonly transport: MailTransport | null;

  constructor(
    private readonly database: Database,
    jobs: Jobs,
    private readonly options: MailOptions,
  ) {
    this.transport = options.transport ?? (options.smtpUrl ? smtpTransport(options.smtpUrl) : null);
    jobs.handle<{ mailId: string }>(SEND_MAIL, (mail) => this.send(mail));
  }

  /** Whether mails leave the house. When not, an invitation link is shown to the one who invites. */
  get goesOut(): boolean {
    return this.transport !== null;
  }

  /** Sent once this work is committed; not at all if it is not. False: this recipient has it already. */
  async queue(work: Work, draft: MailDraft): Promise<boolean> {
    const values = [work.organizationId, uuidv7(), ...columnsOf(draft, work.now)];
    const [mail] = await work.query<{ id: string }>(queueMail, values);
    if (mail) await work.announce(SEND_MAIL, { mailId: mail.id });
    return mail !== undefined;
  }

  /** The mails that never left, newest first; only the demonstration shows them. */
  held(organizationId: string, limit = 100): Promise<HeldMail[]> {
    return this.database.readFor<HeldMail>(organizationId, heldMails, [organizationId, limit]);
  }

  private async send({ organizationId, mailId }: MailId): Promise<void> {
    const { transport } = this;
    const act = { organizationId, reason: 'mail' };
    if (!transport) {
      await this.database.workFor(act, (work) => work.query(holdMail, [organizationId, mailId, work.now]));
      return;
    }
    const claimed = await this.database.workFor(act, async (work) => {
      const [mail] = await work.query<ClaimedMail>(claimMail, [organizationId, mailId, work.now]);
      return mail && { ...outgoing(mail), date: work.now };
    });
    if (!claimed) return; // somebody else has it, or it is done
    const { hostname } = new URL(this.options.publicUrl);
    const mail = { ...claimed, from: this.options.mailFrom, messageId: `<${mailId}@${hostname}>` };
    const delivery = await transport(mail, () => this.hand({ organizationId, mailId, claimedAt: claimed.date }));
    await this.settle({ organizationId, mailId, claimedAt: claimed.date }, delivery);
  }

  /** Said to the database before a word of it is said to the mail server; refused when another worker took it over. */
  private async hand({ organizationId, mailId, claimedAt }: Claimed): Promise<void> {
    const act = { organizationId, reason: 'mail' };
    const [mine] = await this.database.workFor(act, (work) =>
      work.query(handMail, [organizationId, mailId, claimedAt]),
    );
    if (!mine) throw new Error('Another worker has taken this mail over.');
  }

  private async settle({ organizationId, mailId, claimedAt }: Claimed, delivery: Delivery): Promise<void> {
    const act = { organizationId, reason: 'mail' };
    const { result } = delivery;
    if (result === 'IN_DOUBT') return; // stays SENDING; the sweep decides
    if (result === 'NOT_SENT') {
      await this.database.workFor(act, (work) => work.query(returnMail, [organizationId, mailId, claimedAt]));
      throw delivery.error; // the job is tried again
    }
    await this.database.workFor(act, (work) => work.query(settleMail, [organizationId, mailId, result, work.now]));
    if (result === 'REFUSED') this.options.log.warn({ err: delivery.error, mailId }, 'The mail server refused a mail.');
  }
}

function columnsOf(draft: MailDraft, now: Date): unknown[] {
  const { to, personId = null, kind, subject, text, html, key } = draft;
  return [key, personId, kind, to, titleFrom(subject), text, html || null, now, ...extrasOf(draft)];
}

const extrasOf = ({ unsubscribeUrl = null, calendar }: Partial<MailExtras>) => [
  unsubscribeUrl,
  calendar?.text ?? null,
  calendar?.method ?? null,
];

const LONGEST_SUBJECT = 200;

/** A subject is one line of the length that its column holds, cut between letters. */
function titleFrom(subject: string): string {
  const letters = [...subject.replace(/\s+/g, ' ').trim()];
  return letters.length <= LONGEST_SUBJECT ? letters.join('') : `${letters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

const outgoing = ({ calendar, calendarMethod, ...mail }: ClaimedMail) => ({
  ...mail,
  calendar: calendar && calendarMethod ? { text: calendar, method: calendarMethod } : null,
});
