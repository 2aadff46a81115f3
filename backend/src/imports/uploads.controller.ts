import { Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answerUpload, viewerUploading } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { Uploads } from './uploads.ts';

/** `POST /api/{organization}/imports`: the bytes of a file as the body, its name in `x-file-name`. */
@OfOrganization('imports')
export class UploadsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answerUpload(reply, async () =>
      this.uploads.keep(await viewerUploading(this.sessions, request), {
        content: request.raw,
        announcedBytes: Number(request.headers['content-length'] ?? 0),
        fileName: nameIn(request),
      }),
    );
  }
}

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
