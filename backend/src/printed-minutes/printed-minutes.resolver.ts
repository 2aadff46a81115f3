import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { PrintedMinutesModel, PrintMinutesInput } from './printed-minutes.model.ts';
import { PrintedMinutesReads } from './printed-minutes.reads.ts';
import { PrintedMinutesService } from './printed-minutes.service.ts';

@Resolver(() => PrintedMinutesModel)
export class PrintedMinutesResolver {
  constructor(
    private readonly service: PrintedMinutesService,
    private readonly reads: PrintedMinutesReads,
  ) {}

  @Query(() => PrintedMinutesModel, { description: 'How far the PDF of approved minutes has come.' })
  printedMinutes(@Viewing() viewer: Viewer, @Args('id', { type: () => UUID }) id: string) {
    return this.reads.paper(viewer, id);
  }

  @Mutation(() => PrintedMinutesModel, {
    description: 'Print approved minutes with the addenda there are; the same ones are printed once.',
  })
  async printMinutes(@Viewing() viewer: Viewer, @Args('input') { meetingId }: PrintMinutesInput) {
    const { id } = await this.service.print(viewer, meetingId);
    return this.reads.paper(viewer, id);
  }
}
