import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { foundOr404, NotAllowed, NotFound } from '../platform/barriers.ts';
import { mediaTypes } from '../platform/files/file-kind.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { LetterheadService } from './letterhead.service.ts';
import { OrganizationReads } from './organization.reads.ts';

/** `POST /api/{organization}/logo`: the bytes of a picture as the body. `GET …/logo/{id}` gives it back. */
@Controller('api/logo')
export class LogoController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LetterheadService) private readonly letterhead: LetterheadService,
    @Inject(OrganizationReads) private readonly reads: OrganizationReads,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // What is left of a refused file is not read: the line is closed instead.
    reply.header('connection', 'close');
    await answeringBarriers(reply, async () => {
      // A page of another origin cannot set this header, so it cannot upload with our cookie.
      if (!request.headers['x-cx-client']) throw new NotAllowed();
      const kept = await this.letterhead.keepLogo(await viewerAsking(this.sessions, request), request.raw);
      await reply.code('logoId' in kept ? 201 : 422).send(kept);
    });
  }

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      if (!isUuid(id)) throw new NotFound();
      const kind = await this.reads.logoKind(viewer, id);
      const key = { organizationId: viewer.organizationId, fileId: id };
      foundOr404((await this.files.has(key)) || null);
      await reply.header('content-type', mediaTypes[kind]).send(this.files.read(key));
    });
  }
}
