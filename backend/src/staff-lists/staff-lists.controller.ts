import { Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answerUpload, viewerUploading } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { StaffListsService } from './staff-lists.service.ts';

/** `POST /api/{organization}/staff-lists`: the bytes of a CSV as the body. Nothing changes before it is taken over. */
@OfOrganization('staff-lists')
export class StaffListsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(StaffListsService) private readonly lists: StaffListsService,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answerUpload(reply, async () => this.lists.keep(await viewerUploading(this.sessions, request), request.raw));
  }
}
