import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mediaTypes } from '../platform/files/file-kind.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, answerUpload, idIn, viewerAsking, viewerUploading } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { ProposalFiles } from './proposal-files.ts';

/** `POST /api/{organization}/files`: the bytes of a picture as the body. `GET …/files/{id}` gives them back. */
@OfOrganization('files')
export class ProposalFilesController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ProposalFiles) private readonly files: ProposalFiles,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answerUpload(reply, async () => this.files.keep(await viewerUploading(this.sessions, request), request.raw));
  }

  @Get(':id')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await answeringBarriers(reply, async () => {
      const { kind, bytes, content } = await this.files.read(await viewerAsking(this.sessions, request), idIn(id));
      reply.header('content-type', mediaTypes[kind]).header('content-length', bytes);
      // A paper is saved and not shown: it could bring its own scripts into our origin.
      reply.header('content-disposition', kind === 'PDF' ? 'attachment; filename="proposal.pdf"' : 'inline');
      await reply.send(content);
    });
  }
}
