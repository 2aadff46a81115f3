import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfOrganization, slugOf } from '../platform/graphql/address.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { tokenIn } from '../platform/identity/session-token.ts';
import { ArrivingService } from './arriving.service.ts';

/** `GET /api/{organization}/sign-in?code&state`: where the identity provider of an organization sends people back. */
@OfOrganization('sign-in')
export class SignInController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ArrivingService) private readonly arriving: ArrivingService,
  ) {}

  @Get()
  async back(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const slug = slugOf(request) ?? '';
    const looking = await this.sessions.look(tokenIn(request.headers.cookie), null);
    const at = { request, reply, account: looking?.account ?? null, attempt: null };
    const answer = new URL(request.url, 'https://cxboard.invalid').searchParams;
    const came = await this.arriving.receive(at, slug, answer);
    const refused = 'why' in came ? new URLSearchParams({ house: slug, why: came.why }) : null;
    await reply
      .header('referrer-policy', 'no-referrer')
      .redirect('path' in came ? came.path : `/sign-in?${String(refused)}`, 303);
  }
}
