import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/database.ts';
import type { Work } from '../database/work.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { claimMail, heldMails, holdMail, queueMail, returnMail, settleMail } from './mail-statements.ts';
import { type Delivery, type MailTransport, smtpTransport } from './smtp.ts';

export interface MailDraft {
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

type ClaimedMail = Omit<HeldMail, 'id' | 'createdAt'> & {
  readonly html: string | null;
  readonly kind: MailDraft['kind'];
};
export interface MailId {
  readonly organizationId: string;
  readonly mailId: string;
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
  async queue(work: Work, { to, personId = null, kind, subject, text, html = '', key }: MailDraft): Promise<boolean> {
    const content = [kind, to, subject, text, html || null, work.now];
    const values = [work.organizationId, uuidv7(), key, personId, ...content];
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
      return mail && { ...mail, date: work.now };
    });
    if (!claimed) return; // somebody else has it, or it is done
    const { hostname } = new URL(this.options.publicUrl);
    const delivery = await transport({ ...claimed, from: this.options.mailFrom, messageId: `<${mailId}@${hostname}>` });
    await this.settle({ organizationId, mailId }, delivery);
  }

  private async settle({ organizationId, mailId }: MailId, delivery: Delivery): Promise<void> {
    const act = { organizationId, reason: 'mail' };
    const { result } = delivery;
    if (result === 'IN_DOUBT') return; // stays SENDING; the sweep decides
    if (result === 'NOT_SENT') {
      await this.database.workFor(act, (work) => work.query(returnMail, [organizationId, mailId]));
      throw delivery.error; // the job is tried again
    }
    await this.database.workFor(act, (work) => work.query(settleMail, [organizationId, mailId, result, work.now]));
    if (result === 'REFUSED') this.options.log.warn({ err: delivery.error, mailId }, 'The mail server refused a mail.');
  }
}
