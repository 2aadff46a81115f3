import { limits } from '@cxboard/domain/limits';
import type { DutyPlace } from '@cxboard/domain/overview/duties';
import type { MailKind } from '@cxboard/domain/notifications/notices.rules';
import { englishI18n } from '@cxboard/messages/english';
import { becauseWords, settingsWords, unsubscribeWords } from '@cxboard/messages/mails.messages';
import { Inject, Injectable } from '@nestjs/common';
import type { I18n } from '@lingui/core';
import { foundOr404 } from '../platform/barriers.ts';
import type { Config } from '../platform/config.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { mailAddresses } from '../platform/identity/directory.ts';
import { Mail, type MailDraft } from '../platform/mail/mail.ts';
import { issueLink, type LinkDraft } from '../platform/mail/mail-links.ts';
import { type Paper, paperText } from '../platform/mail/paper.ts';
import { paperHtml } from '../platform/mail/paper-html.ts';
import { CONFIG } from '../platform/tokens.ts';

const organizationCard = statement(
  'notices.organization',
  `select slug, name, locale, time_zone as "timeZone" from organization_cards where organization_id = $1`,
);

/** The organization a mail comes from, and the words of its language. */
export interface Sender {
  readonly slug: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
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
  ) {}

  async senderOf(work: Work): Promise<Sender> {
    const [row] = await work.query<Omit<Sender, 'i18n'>>(organizationCard, [work.organizationId]);
    const card = foundOr404(row);
    return { ...card, i18n: englishI18n(card.locale) };
  }

  addresses(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return mailAddresses(work, personIds);
  }

  /** The address of the house in letters to calendars. */
  get from(): string {
    return /<([^<>]+)>\s*$/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
  }

  pageOf({ slug }: Sender, place: DutyPlace): string {
    const root = `${this.config.publicUrl}/${slug}`;
    if (place.page === 'MEETING') return `${root}/${place.boardSlug}/meetings/${place.number}`;
    if (place.page === 'MINUTES') return `${root}/${place.boardSlug}/meetings/${place.number}/minutes`;
    if (place.page === 'DIGEST') return `${root}/${place.boardSlug}/meetings/${place.number}/digest`;
    if (place.page === 'ACTIONS') return `${root}/${place.boardSlug}/actions`;
    if (place.page === 'RESOLUTION') return `${root}/${place.boardSlug}/resolutions/${place.number}`;
    if (place.page === 'PROJECT') return `${root}/${place.boardSlug}/projects/${place.number}`;
    if (place.page === 'TOPIC') return `${root}/${place.boardSlug}/topics/${place.number}`;
    return root;
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
    const { i18n, name, locale } = sender;
    return {
      ...letter,
      language: locale,
      sender: name,
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
