import { limits } from '@cxboard/domain/limits';
import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '../platform/files/file-store.ts';
import { sendFile } from '../platform/files/sending.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, answerUpload, idIn, viewerAsking, viewerUploading } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { ChartersReads } from './charters.reads.ts';
import type { ProjectFileKind } from './project-file.entity.ts';
import { ProjectFilesService } from './project-files.service.ts';

/** Pictures are shown; papers are saved, since they could bring their own scripts into our origin. */
const sentAs = {
  JPEG: { type: 'image/jpeg', disposition: 'inline' },
  PNG: { type: 'image/png', disposition: 'inline' },
  PDF: { type: 'application/pdf', disposition: 'attachment' },
  OFFICE: { type: 'application/octet-stream', disposition: 'attachment' },
} as const satisfies Record<ProjectFileKind, object>;

/** `POST /api/{organization}/project-files?project=…&name=…`: the bytes as the body. `GET …/{id}` gives them back. */
@OfOrganization('project-files')
export class ProjectFilesController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ProjectFilesService) private readonly papers: ProjectFilesService,
    @Inject(ChartersReads) private readonly reads: ChartersReads,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() { project, name }: { project?: unknown; name?: unknown },
  ): Promise<void> {
    await answerUpload(reply, async () => {
      const viewer = await viewerUploading(this.sessions, request);
      return this.papers.add(viewer, { projectId: idIn(project), name: nameIn(name), content: request.raw });
    });
  }

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      const { kind, name, bytes, sha256 } = await this.reads.file(viewer, idIn(id));
      const place = { files: this.files, key: { organizationId: viewer.organizationId, fileId: id } };
      await sendFile(reply, place, { bytes, sha256, name: plain(name), ...sentAs[kind] });
    });
  }
}

/** As the person called it, in one line and no longer than a title. */
function nameIn(said: unknown): string {
  // eslint-disable-next-line no-control-regex -- exactly these are taken out
  const name = (typeof said === 'string' ? said : '').replaceAll(/[\u0000-\u001f\u007f\\/]/g, ' ').trim();
  return [...name].slice(-limits.text.title).join('') || 'file';
}

const plain = (name: string): string => name.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
