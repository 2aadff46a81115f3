import type { SignInProblem } from '@cxboard/domain/people/single-sign-on.rules';
import type { TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../platform/identity/attempts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { networkOf } from '../platform/identity/network.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import { setAway } from '../platform/identity/session-token.ts';
import { issueToken } from '../platform/identity/single-use-tokens.ts';
import { pathIn, whyNot } from './arriving.ts';
import { Providers } from './providers.ts';
import { SignInProviders } from './sign-in-providers.ts';

const minutesAway = 10;

export type Sent = { readonly address: string } | { readonly why: SignInProblem } | TooManyAttempts;

/** There to the identity provider of an organization. */
@Injectable()
export class GoingAwayService {
  constructor(
    private readonly rows: GlobalRows,
    private readonly attempts: Attempts,
    private readonly providers: Providers,
    private readonly named: SignInProviders,
  ) {}

  /** Where the browser goes; what belongs to its way back is kept in its own cookie, and by digest here. */
  async send(at: AtTheDoor, slug: string, next: string | null): Promise<Sent> {
    const tooMany = await this.attempts.take([{ subject: 'NETWORK', of: networkOf(at.request.ip) }]);
    if (tooMany) return tooMany;
    const house = await this.named.at(slug);
    if (!house) return { why: 'OFF' };
    const expiresAt = new Date(this.rows.now.getTime() + minutesAway * 60_000);
    const promised = { accountId: null, organizationId: house.organizationId, personId: null, expiresAt };
    const secret = await issueToken(this.rows, 'SIGN_IN', promised);
    try {
      const address = await this.providers.wayTo(house.client, { secret, redirectUri: house.redirectUri });
      at.reply.header('set-cookie', setAway({ secret, next: pathIn(slug, next) }, minutesAway * 60));
      return { address };
    } catch (problem) {
      return { why: whyNot(problem) };
    }
  }
}
