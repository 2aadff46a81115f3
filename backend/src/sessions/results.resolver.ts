import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith, saidOr } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ClosingService } from './closing.service.ts';
import {
  AddResultInput,
  CastBallotInput,
  EditResultInput,
  NoteAttendanceInput,
  RecordMeetingInput,
  ResultInput,
  WriteBallotsInput,
} from './results.inputs.ts';
import { ResultsService } from './results.service.ts';
import { CloseMeetingInput } from './sessions.inputs.ts';
import { SessionsReads } from './sessions.reads.ts';
import {
  AddResultResult,
  CastBallotResult,
  CloseMeetingResult,
  EditResultResult,
  NoteAttendanceResult,
  RecordMeetingResult,
  SessionWriteResult,
} from './sessions.results.ts';

@Resolver()
export class ResultsResolver {
  constructor(
    private readonly reads: SessionsReads,
    private readonly results: ResultsService,
    private readonly closing: ClosingService,
  ) {}

  @Mutation(() => AddResultResult, { description: 'Write down what came of an item.' })
  async addResult(@Viewing() viewer: Viewer, @Args('input') input: AddResultInput) {
    return answerWith(await this.results.add(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => EditResultResult, {
    description:
      'Write a result better. What somebody else changed meanwhile stays and comes back beside what was typed.',
  })
  async editResult(@Viewing() viewer: Viewer, @Args('input') input: EditResultInput) {
    return saidOr(await this.results.edit(viewer, input), async ({ id, conflicts }) => ({
      session: await this.reads.session(viewer, id),
      conflicts,
    }));
  }

  @Mutation(() => SessionWriteResult, { description: 'Take a result out; restoreResult undoes it.' })
  async removeResult(@Viewing() viewer: Viewer, @Args('input') input: ResultInput) {
    return answerWith(await this.results.remove(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => SessionWriteResult, { description: 'Undo the removal of a result.' })
  async restoreResult(@Viewing() viewer: Viewer, @Args('input') input: ResultInput) {
    return answerWith(await this.results.restore(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => CastBallotResult, { description: 'Vote on a decision; the last vote of a person counts.' })
  async castBallot(@Viewing() viewer: Viewer, @Args('input') input: CastBallotInput) {
    return answerWith(await this.results.castBallot(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => CastBallotResult, {
    description: 'Write down who voted how on a decision, as whoever runs the meeting has counted.',
  })
  async writeBallots(@Viewing() viewer: Viewer, @Args('input') input: WriteBallotsInput) {
    return answerWith(await this.results.writeBallots(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => NoteAttendanceResult, { description: 'Note who is there, and who stands in for whom.' })
  async noteAttendance(@Viewing() viewer: Viewer, @Args('input') input: NoteAttendanceInput) {
    return answerWith(await this.closing.noteAttendance(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => CloseMeetingResult, {
    description: 'Close the meeting: decisions and actions take effect, open items come again.',
  })
  async closeMeeting(@Viewing() viewer: Viewer, @Args('input') input: CloseMeetingInput) {
    return answerWith(await this.closing.close(viewer, input), (id) => this.reads.session(viewer, id));
  }

  @Mutation(() => RecordMeetingResult, { description: 'Write down a meeting that was held without this tool.' })
  async recordMeeting(@Viewing() viewer: Viewer, @Args('input') input: RecordMeetingInput) {
    return answerWith(await this.closing.record(viewer, input), (id) => this.reads.session(viewer, id));
  }
}
