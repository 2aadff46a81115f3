import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { AbsenceModel, EndAbsenceInput, NoteAbsenceInput, NoteAbsenceResult } from './absences.model.ts';
import { AbsencesReads } from './absences.reads.ts';
import { AbsencesService } from './absences.service.ts';

@Resolver(() => AbsenceModel)
export class AbsencesResolver {
  constructor(
    private readonly reads: AbsencesReads,
    private readonly service: AbsencesService,
  ) {}

  @Query(() => [AbsenceModel], {
    description: 'When somebody is away, now or on days to come, and for whom they stand in; what is over is left out.',
  })
  absences(@Viewing() viewer: Viewer, @Args('personId', { type: () => UUID }) personId: string) {
    return this.reads.of(viewer, personId);
  }

  @Mutation(() => NoteAbsenceResult, {
    description: 'Say when somebody is away and who does meanwhile what they would do.',
  })
  async noteAbsence(@Viewing() viewer: Viewer, @Args('input') input: NoteAbsenceInput) {
    return answerWith(await this.service.note(viewer, input), async (id) =>
      foundOr404(await this.reads.one(viewer, id)),
    );
  }

  @Mutation(() => [AbsenceModel], { description: 'They are back sooner, or do not go at all.' })
  async endAbsence(@Viewing() viewer: Viewer, @Args('input') { absenceId }: EndAbsenceInput) {
    const { personId } = await this.service.end(viewer, absenceId);
    return this.reads.of(viewer, personId);
  }
}
