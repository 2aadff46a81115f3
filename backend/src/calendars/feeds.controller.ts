import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FeedsService } from './feeds.service.ts';

/** `GET /api/calendar/{organization}/{secret}.ics`: what a calendar program subscribes to. */
@Controller('api/calendar')
export class FeedsController {
  constructor(@Inject(FeedsService) private readonly feeds: FeedsService) {}

  @Get(':organization/:file')
  async read(
    @Param('organization') organization: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
    const calendar = token ? await this.feeds.read(organization, token) : null;
    if (calendar === null) {
      await reply.code(404).send({ message: 'There is nothing here, or it is not yours to see.' });
      return;
    }
    await reply.header('content-type', 'text/calendar; charset=utf-8').send(calendar);
  }
}
