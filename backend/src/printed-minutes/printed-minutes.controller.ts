import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '../platform/files/file-store.ts';
import { sendFile } from '../platform/files/sending.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { PrintedMinutesReads } from './printed-minutes.reads.ts';

/** `GET /api/{organization}/printed-minutes/{id}`: the file, for whoever may read it. */
@OfOrganization('printed-minutes')
export class PrintedMinutesController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PrintedMinutesReads) private readonly reads: PrintedMinutesReads,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      const { number, ...kept } = await this.reads.file(viewer, id);
      const place = { files: this.files, key: { organizationId: viewer.organizationId, fileId: id } };
      await sendFile(reply, place, { ...kept, type: 'application/pdf', name: `minutes-${number}.pdf` });
    });
  }
}
