import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Sender, TokenDoor } from '../access-tokens/index.ts';
import { OfOrganization, slugOf } from '../platform/graphql/address.ts';
import { answeringBarriers, answerUpload, idIn, viewerUploading } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { RecurringUploads } from './recurring-uploads.ts';
import { sentIn, told } from './sent-by-program.ts';
import { type Upload, Uploads } from './uploads.ts';

/**
 * `POST /api/{organization}/imports`: the bytes of a file as the body, its name in `x-file-name`. From our pages with their
 * session; from programs with a token, and then it is read by the mapping kept with its source.
 */
@OfOrganization('imports')
export class UploadsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(TokenDoor) private readonly door: TokenDoor,
    @Inject(RecurringUploads) private readonly recurring: RecurringUploads,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (request.headers.authorization !== undefined) return this.fromProgram(request, reply);
    return answerUpload(reply, async () =>
      this.uploads.keep(await viewerUploading(this.sessions, request), uploadIn(request)),
    );
  }

  /** `GET /api/{organization}/imports/{id}`: how a file stands that a program sent. */
  @Get(':id')
  async look(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const sender = await this.senderOf(request);
      await reply.send(await this.recurring.sent(sender, idIn(id)));
    });
  }

  /** Taken: 202; there already: 200; no table: 422. What is left of a refused file is not read: the line is closed. */
  private async fromProgram(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply.header('connection', 'close'), async () => {
      const sender = await this.senderOf(request);
      const sent = await this.recurring.receive(sender, sentIn(request, uploadIn(request)));
      if ('__typename' in sent) return reply.code(422).send(sent);
      reply.removeHeader('connection');
      return reply.code(sent.wasThere ? 200 : 202).send(told(sent));
    });
  }

  private senderOf(request: FastifyRequest): Promise<Sender> {
    return this.door.sender({ authorization: request.headers.authorization, slug: slugOf(request) });
  }
}

const uploadIn = (request: FastifyRequest): Upload => ({
  content: request.raw,
  announcedBytes: Number(request.headers['content-length'] ?? 0),
  fileName: nameIn(request),
});

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
