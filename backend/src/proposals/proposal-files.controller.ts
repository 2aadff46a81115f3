import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Barrier, NotAllowed, NotFound, NotSignedIn } from '../platform/barriers.ts';
import { slugOf } from '../platform/graphql/context.ts';
import { tokenIn } from '../platform/identity/session-token.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { mediaTypes } from '../platform/files/file-kind.ts';
import { ProposalFiles } from './proposal-files.ts';

const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `POST /api/{organization}/files`: the bytes of a picture as the body. `GET …/files/{id}` gives them back. */
@Controller('api/files')
export class ProposalFilesController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ProposalFiles) private readonly files: ProposalFiles,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.kept(request).catch(barrierOrThrow);
    // What is left of a refused file is not read: the line is closed instead.
    if (answer.status !== 201) reply.header('connection', 'close');
    await reply.code(answer.status).send(answer.body);
  }

  @Get(':id')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    try {
      if (!uuid.test(id)) throw new NotFound();
      const { kind, bytes, content } = await this.files.read(await this.viewerOf(request), id);
      reply.header('content-type', mediaTypes[kind]).header('content-length', bytes);
      // A paper is saved and not shown: it could bring its own scripts into our origin.
      reply.header('content-disposition', kind === 'PDF' ? 'attachment; filename="proposal.pdf"' : 'inline');
      await reply.send(content);
    } catch (problem) {
      const { status, body } = barrierOrThrow(problem);
      await reply.code(status).send(body);
    }
  }

  private async kept(request: FastifyRequest): Promise<{ status: number; body: object }> {
    // A page of another origin cannot set this header, so it cannot upload with our cookie.
    if (!request.headers['x-cx-client']) throw new NotAllowed();
    const kept = await this.files.keep(await this.viewerOf(request), request.raw);
    return { status: 'fileId' in kept ? 201 : 422, body: kept };
  }

  private async viewerOf(request: FastifyRequest): Promise<Viewer> {
    const looking = await this.sessions.look(tokenIn(request.headers.cookie), slugOf(request));
    if (!looking) throw new NotSignedIn();
    if (!looking.viewer) throw new NotFound();
    return looking.viewer;
  }
}

function barrierOrThrow(problem: unknown): { status: number; body: object } {
  if (!(problem instanceof Barrier) || !(problem.code in statusOf)) throw problem;
  const { code, message } = problem;
  return { status: statusOf[code as keyof typeof statusOf], body: { code, message } };
}
