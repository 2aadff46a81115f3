import { limits } from '@cxboard/domain/limits';
import type { DutyPlace } from '@cxboard/domain/overview/duties';
import type { MailKind } from '@cxboard/domain/notifications/notices.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { becauseWords, settingsWords, unsubscribeWords } from '@cxboard/messages/mails.messages';
import { Inject, Injectable } from '@nestjs/common';
import type { I18n } from '@lingui/core';
import { Letterheads } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Config } from '../platform/config.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { mailAddresses } from '../platform/identity/directory.ts';
import { Mail, type MailDraft } from '../platform/mail/mail.ts';
import { issueLink, type LinkDraft } from '../platform/mail/mail-links.ts';
import { type Paper, paperText } from '../platform/mail/paper.ts';
import { paperHtml } from '../platform/mail/paper-html.ts';
import { senderAddress } from '../platform/mail/sender-address.ts';
import { CONFIG } from '../platform/tokens.ts';

/** $1 organization · $2 the board that speaks, by its address; null for the house */
const organizationCard = statement(
  'notices.organization',
  `select o.slug, o.name, coalesce(b.locale, o.locale) as locale, o.time_zone as "timeZone"
   from organization_cards o
     left join board_languages b on b.organization_id = o.organization_id and b.slug = $2
   where o.organization_id = $1`,
);

/** The organization a mail comes from, and the words of the language it is written in. */
export interface Sender {
  readonly slug: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Of its letterhead. */
  readonly accent: string;
  readonly i18n: I18n;
}

export interface Letter extends Pick<Paper, 'title' | 'lead' | 'note' | 'facts' | 'entries' | 'acts'> {
  readonly personId: string;
  readonly subject: string;
  /** Whose mails end with its unsubscribe link; null is the daily mail. */
  readonly about: MailKind | null;
  readonly key: string;
  readonly calendar?: MailDraft['calendar'];
}

const day = 86_400_000;

/** Mails to the people of an organization: on its paper, with links to its pages and a way to end them. */
@Injectable()
export class Letters {
  constructor(
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
    private readonly letterheads: Letterheads,
  ) {}

  /** The house, in the language of the board that a mail is about. */
  async senderOf(work: Work, about?: DutyPlace): Promise<Sender> {
    const board = about && 'boardSlug' in about ? about.boardSlug : null;
    const values = [work.organizationId, board];
    const [row] = await work.query<Omit<Sender, 'i18n' | 'accent'>>(organizationCard, values);
    const card = foundOr404(row);
    return { ...card, accent: await this.letterheads.accentOf(work), i18n: wordsIn(card.locale) };
  }

  addresses(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return mailAddresses(work, personIds);
  }

  /** The address of the house in letters to calendars. */
  get from(): string {
    return senderAddress(this.config.mailFrom);
  }

  /** Where it is done: as oneself, or in the place of somebody who is away. */
  pageOf({ slug }: Sender, place: DutyPlace, absentId?: string | null): string {
    const path = `/${slug}${pathTo(place)}`;
    const there = absentId ? `/${slug}/stand-in/${absentId}?to=${encodeURIComponent(path)}` : path;
    return `${this.config.publicUrl}${there}`;
  }

  /** The pack as a page, with everything that was asked since. */
  packPage(sender: Sender, place: DutyPlace): string {
    return `${this.pageOf(sender, place)}/print`;
  }

  proposalPage({ slug }: Sender, number: number): string {
    return `${this.config.publicUrl}/${slug}/proposals/${number}`;
  }

  noticesPage({ slug }: Sender): string {
    return `${this.config.publicUrl}/${slug}/notices`;
  }

  private settingsPage({ slug }: Sender): string {
    return `${this.config.publicUrl}/${slug}/me`;
  }

  /** A link that answers something without signing in; the secret stands behind the #. */
  async answerLink(work: Work, { slug }: Sender, draft: Omit<LinkDraft, 'expiresAt'> & { say?: string }) {
    const { say, ...link } = draft;
    const token = await issueLink(work, { ...link, expiresAt: this.expiry(work) });
    return `${this.config.publicUrl}/answer/${slug}${say ? `?say=${say}` : ''}#${token}`;
  }

  /** Sent once the work is committed; once for its key, however often it is asked for. */
  async send(
    work: Work,
    sender: Sender,
    { recipient, letter }: { recipient: string; letter: Letter },
  ): Promise<boolean> {
    const { personId, subject, about, key, calendar = null } = letter;
    const token = await issueLink(work, {
      ...{ personId, act: 'UNSUBSCRIBE', about: about ?? 'DIGEST' },
      expiresAt: this.expiry(work),
    });
    const paper = this.paperOf(sender, letter, `${this.config.publicUrl}/answer/${sender.slug}#${token}`);
    return this.mail.queue(work, {
      ...{ to: recipient, personId, subject, key, calendar },
      kind: about ? 'NOTICE' : 'DIGEST',
      text: paperText(paper),
      html: paperHtml(paper),
      unsubscribeUrl: `${this.config.publicUrl}/api/unsubscribe/${sender.slug}/${token}`,
    });
  }

  private paperOf(sender: Sender, letter: Letter, unsubscribeHref: string): Paper {
    const { i18n, name, locale, accent } = sender;
    return {
      ...letter,
      ...{ language: locale, sender: name, accent },
      foot: [
        { text: becauseWords(i18n, name) },
        { text: unsubscribeWords(i18n, letter.about), href: unsubscribeHref },
        { text: settingsWords(i18n), href: this.settingsPage(sender) },
      ],
    };
  }

  private expiry({ now }: Work): Date {
    return new Date(now.getTime() + limits.notifications.linkDays * day);
  }
}

/** What a mail leads to; everything else is found from the first page. */
function pathTo(place: DutyPlace): string {
  if (place.page === 'PROPOSAL') return `/proposals/${place.number}`;
  if (!('boardSlug' in place && 'number' in place)) return '';
  const { boardSlug, number } = place;
  const paths = {
    MEETING: `meetings/${number}`,
    MINUTES: `meetings/${number}/minutes`,
    DIGEST: `meetings/${number}/digest`,
    ACTIONS: `actions/${number}`,
    DECISIONS: `decisions/${number}`,
    RESOLUTION: `resolutions/${number}`,
    PROJECT: `projects/${number}${place.page === 'PROJECT' && place.report ? `#report-${place.report}` : ''}`,
    TOPIC: `topics/${number}`,
  };
  return `/${boardSlug}/${paths[place.page]}`;
}
