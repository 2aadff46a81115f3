import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { PersonalDataReads } from './personal-data.reads.ts';

/** `GET /api/{organization}/my-data`: one file with everything that is held about whoever asks. */
@OfOrganization('my-data')
export class PersonalDataController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PersonalDataReads) private readonly reads: PersonalDataReads,
  ) {}

  @Get()
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const told = await this.reads.mine(await viewerAsking(this.sessions, request));
      await reply
        .header('content-disposition', 'attachment; filename="my-data.json"')
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(told, null, 2));
    });
  }
}
