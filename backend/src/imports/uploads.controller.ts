import type { Refusal } from '@cxboard/domain/refusal';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Barrier, NotAllowed, NotFound, NotSignedIn } from '../platform/barriers.ts';
import { slugOf } from '../platform/graphql/context.ts';
import { tokenIn } from '../platform/identity/session-token.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Uploads } from './uploads.ts';

const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as const;

/** `POST /api/{organization}/imports`: the bytes of a file as the body, its name in `x-file-name`. */
@Controller('api/imports')
export class UploadsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.answer(request).catch(barrierOrThrow);
    // What is left of a refused file is not read: the line is closed instead.
    if (!('importId' in answer.body && answer.status === 201)) reply.header('connection', 'close');
    await reply.code(answer.status).send(answer.body);
  }

  private async answer(request: FastifyRequest): Promise<{ status: number; body: object }> {
    const viewer = await this.viewerOf(request);
    const kept = await this.uploads.keep(viewer, {
      content: request.raw,
      announcedBytes: Number(request.headers['content-length'] ?? 0),
      fileName: nameIn(request),
    });
    return isRefusal(kept) ? { status: 422, body: kept } : { status: 201, body: kept };
  }

  private async viewerOf(request: FastifyRequest): Promise<Viewer> {
    // A page of another origin cannot set this header, so it cannot upload with our cookie.
    if (!request.headers['x-cx-client']) throw new NotAllowed();
    const looking = await this.sessions.look(tokenIn(request.headers.cookie), slugOf(request));
    if (!looking) throw new NotSignedIn();
    if (!looking.viewer) throw new NotFound();
    return looking.viewer;
  }
}

const isRefusal = (answer: object): answer is Refusal<string> => '__typename' in answer;

/** Names travel percent-encoded, since headers hold no other letters. */
function nameIn({ headers }: FastifyRequest): string {
  const given = headers['x-file-name'];
  if (typeof given !== 'string') return '';
  try {
    return decodeURIComponent(given);
  } catch {
    return '';
  }
}

function barrierOrThrow(problem: unknown): { status: number; body: object } {
  if (!(problem instanceof Barrier) || !(problem.code in statusOf)) throw problem;
  const { code, message } = problem;
  return { status: statusOf[code as keyof typeof statusOf], body: { code, message } };
}
