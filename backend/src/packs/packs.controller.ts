import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '../platform/files/file-store.ts';
import { sendFile } from '../platform/files/sending.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { PacksReads } from './packs.reads.ts';

const sentAs = {
  PDF: { type: 'application/pdf', name: 'board-pack.pdf' },
  PPTX: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    name: 'board-pack.pptx',
    disposition: 'attachment',
  },
} as const;

/** `GET /api/{organization}/packs/{id}`: the file of a pack, for whoever may read it. */
@OfOrganization('packs')
export class PacksController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PacksReads) private readonly reads: PacksReads,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      const { form, ...kept } = await this.reads.file(viewer, id);
      const place = { files: this.files, key: { organizationId: viewer.organizationId, fileId: id } };
      await sendFile(reply, place, { ...kept, ...sentAs[form] });
    });
  }
}
