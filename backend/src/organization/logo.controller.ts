import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { foundOr404 } from '../platform/barriers.ts';
import { mediaTypes } from '../platform/files/file-kind.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, answerUpload, idIn, viewerAsking, viewerUploading } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { LetterheadService } from './letterhead.service.ts';
import { OrganizationReads } from './organization.reads.ts';

/** `POST /api/{organization}/logo`: the bytes of a picture as the body. `GET …/logo/{id}` gives it back. */
@OfOrganization('logo')
export class LogoController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LetterheadService) private readonly letterhead: LetterheadService,
    @Inject(OrganizationReads) private readonly reads: OrganizationReads,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answerUpload(reply, async () =>
      this.letterhead.keepLogo(await viewerUploading(this.sessions, request), request.raw),
    );
  }

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      const key = { organizationId: viewer.organizationId, fileId: idIn(id) };
      const kind = await this.reads.logoKind(viewer, id);
      foundOr404((await this.files.has(key)) || null);
      await reply.header('content-type', mediaTypes[kind]).send(this.files.read(key));
    });
  }
}
