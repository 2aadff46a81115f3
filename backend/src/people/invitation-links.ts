import { limits } from '@cxboard/domain/limits';
import { wordsIn } from '@cxboard/messages/languages';
import { invitationMail } from '@cxboard/messages/people.messages';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../platform/database/work.ts';
import { LinkMail } from '../platform/identity/link-mail.ts';
import { issueToken } from '../platform/identity/single-use-tokens.ts';
import type { Person } from './person.entity.ts';

const day = 86_400_000;

/** Whom somebody is invited by, and where to. */
export interface Inviting {
  readonly person: Person;
  readonly organization: string;
  readonly invitedBy: string;
}

/** The link that lets one person in, on its way to them. */
@Injectable()
export class InvitationLinks {
  constructor(private readonly mail: LinkMail) {}

  /** By mail, or kept to read where a demonstration keeps its mails. */
  get reachPeople(): boolean {
    return this.mail.goesOut || this.mail.isHeldToRead;
  }

  /** A new link; one sent before no longer works. Where no mail goes out it is handed back, to be shown once. */
  async send(work: Work, { person, ...words }: Inviting): Promise<string | null> {
    const link = await this.issue(work, person);
    if (!this.mail.goesOut) return link;
    await this.write(work, { person, ...words }, link);
    return null;
  }

  /** The same for somebody who asked from outside: nobody but the owner of the mailbox ever holds the link. */
  async sendToMailbox(work: Work, inviting: Inviting): Promise<void> {
    await this.write(work, inviting, await this.issue(work, inviting.person));
  }

  private async issue(work: Work, person: Person): Promise<string> {
    const expiresAt = new Date(work.now.getTime() + limits.people.invitationDays * day);
    const promised = { accountId: null, organizationId: work.organizationId, personId: person.id, expiresAt };
    const link = this.mail.linkTo('invitation', await issueToken(work, 'INVITATION', promised));
    await work.change(person, { invitedAt: work.now, invitationExpiresAt: expiresAt });
    work.tell('PERSON', person.id);
    return link;
  }

  private async write(work: Work, { person, organization, invitedBy }: Inviting, link: string): Promise<void> {
    const facts = { name: person.name, organization, invitedBy };
    const words = invitationMail(wordsIn(), { ...facts, link, days: limits.people.invitationDays });
    const key = `invitation ${uuidv7()}`;
    await this.mail.queue(work, { to: person.email ?? '', personId: person.id, key, ...words });
  }
}
