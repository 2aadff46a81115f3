import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../platform/barriers.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { sendFile } from '../platform/files/sending.ts';
import { answeringBarriers } from '../platform/graphql/asking.ts';
import { SharedPackService } from './shared-pack.service.ts';

/**
 * `POST /api/shared-packs/{organization}` with the secret in the body, where no server log sees it: the pack. A mail
 * scanner that follows the link of the page never posts, so what is written down was opened by somebody.
 */
@Controller('api/shared-packs')
export class SharedPackController {
  constructor(
    @Inject(SharedPackService) private readonly service: SharedPackService,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Post(':organization')
  @HttpCode(200)
  async open(@Param('organization') slug: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    await answeringBarriers(reply, async () => {
      const { key, ...kept } = await this.service.open({ slug, token: tokenIn(body) });
      const file = { ...kept, type: 'application/pdf', name: 'board-pack.pdf' };
      await sendFile(reply, { files: this.files, key }, file);
    });
  }
}

function tokenIn(body: unknown): string {
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : null;
  if (typeof token !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(token)) throw new NotFound();
  return token;
}
