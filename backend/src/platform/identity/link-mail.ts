import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.ts';
import type { Work } from '../database/work.ts';
import { Mail } from '../mail/mail.ts';
import { CONFIG } from '../tokens.ts';

export interface LinkMailDraft {
  readonly to: string;
  readonly personId: string | null;
  readonly subject: string;
  readonly text: string;
  /** What it is about; for one key a recipient gets one mail. */
  readonly key: string;
}

/** Links that work once, and how they reach people: by mail where there is a mail server, else by another way. */
@Injectable()
export class LinkMail {
  constructor(
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get goesOut(): boolean {
    return this.mail.goesOut;
  }

  /** The demonstration on this very machine, where unsent mail can be read on a page. */
  get isHeldToRead(): boolean {
    return this.config.demo && this.config.loopback && !this.goesOut;
  }

  /** The token stands behind the #, which no server log and no referrer ever sees. */
  linkTo(page: 'invitation' | 'reset-password', token: string): string {
    return `${this.config.publicUrl}/${page}#${token}`;
  }

  async queue(work: Work, draft: LinkMailDraft): Promise<void> {
    await this.mail.queue(work, { ...draft, kind: 'SECURITY' });
  }

  held(organizationId: string) {
    return this.mail.held(organizationId);
  }
}
