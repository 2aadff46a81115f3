import type { SignInProblem } from '@cxboard/domain/people/single-sign-on.rules';
import { Injectable } from '@nestjs/common';
import { type AtTheDoor, SessionDoor } from '../platform/identity/session-door.ts';
import { awayIn, clearAway } from '../platform/identity/session-token.ts';
import { pathIn, whyNot } from './arriving.ts';
import { LettingInService } from './letting-in.service.ts';
import { Providers } from './providers.ts';
import { SignInProviders } from './sign-in-providers.ts';

export type CameIn = { readonly path: string } | { readonly why: SignInProblem };

/** Back from the identity provider of an organization. */
@Injectable()
export class ArrivingService {
  constructor(
    private readonly door: SessionDoor,
    private readonly providers: Providers,
    private readonly named: SignInProviders,
    private readonly lettingIn: LettingInService,
  ) {}

  /** Back with an answer: believed once, in the browser that was sent, for the organization it was sent by. */
  async receive(at: AtTheDoor, slug: string, answer: URLSearchParams): Promise<CameIn> {
    const away = awayIn(at.request.headers.cookie);
    at.reply.header('set-cookie', clearAway);
    const house = await this.named.at(slug);
    if (!house) return { why: 'OFF' };
    if (!away) return { why: 'EXPIRED' };
    const journey = { secret: away.secret, redirectUri: house.redirectUri };
    if (!this.providers.belongs(answer, journey) || !(await this.lettingIn.wasBegun(away.secret, house)))
      return { why: 'EXPIRED' };
    if (answer.get('error') === 'access_denied') return { why: 'DENIED' };
    try {
      const vouched = await this.providers.vouchedBy(house.client, journey, answer);
      const accountId = await this.lettingIn.letIn(house, vouched, at);
      await this.door.enter(at, accountId, house.organizationId);
      return { path: pathIn(slug, away.next) };
    } catch (problem) {
      return { why: whyNot(problem) };
    }
  }
}
