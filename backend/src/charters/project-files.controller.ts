import { limits } from '@cxboard/domain/limits';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAllowed, NotFound } from '../platform/barriers.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { sendFile } from '../platform/files/sending.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { ChartersReads } from './charters.reads.ts';
import type { ProjectFileKind } from './project-file.entity.ts';
import { ProjectFilesService } from './project-files.service.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Pictures are shown; papers are saved, since they could bring their own scripts into our origin. */
const sentAs = {
  JPEG: { type: 'image/jpeg', disposition: 'inline' },
  PNG: { type: 'image/png', disposition: 'inline' },
  PDF: { type: 'application/pdf', disposition: 'attachment' },
  OFFICE: { type: 'application/octet-stream', disposition: 'attachment' },
} as const satisfies Record<ProjectFileKind, object>;

/** `POST /api/{organization}/project-files?project=…&name=…`: the bytes as the body. `GET …/{id}` gives them back. */
@Controller('api/project-files')
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
    await answeringBarriers(reply, async () => {
      // A page of another origin cannot set this header, so it cannot upload with our cookie.
      if (!request.headers['x-cx-client']) throw new NotAllowed();
      const viewer = await viewerAsking(this.sessions, request);
      const kept = await this.papers.add(viewer, {
        ...{ projectId: idIn(project), name: nameIn(name), content: request.raw },
      });
      // What is left of a refused file is not read: the line is closed instead.
      if (!('fileId' in kept)) reply.header('connection', 'close');
      await reply.code('fileId' in kept ? 201 : 422).send(kept);
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

function idIn(said: unknown): string {
  if (typeof said !== 'string' || !uuid.test(said)) throw new NotFound();
  return said;
}

/** As the person called it, in one line and no longer than a title. */
function nameIn(said: unknown): string {
  // eslint-disable-next-line no-control-regex -- exactly these are taken out
  const name = (typeof said === 'string' ? said : '').replaceAll(/[\u0000-\u001f\u007f\\/]/g, ' ').trim();
  return [...name].slice(-limits.text.title).join('') || 'file';
}

const plain = (name: string): string => name.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
