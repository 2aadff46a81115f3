import type { ResultGap } from '@cxboard/domain/sessions/result.rules';
import type { AttendanceImpossible } from '@cxboard/domain/sessions/attendance.rules';
import type { SessionAct } from '@cxboard/domain/sessions/session.rules';
import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { CannotSupersedeModel, DueImpossibleModel, OnlyDeciderOnOwnModel } from '../decisions/index.ts';
import { meetingStates } from '../meetings/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { MeetingSessionModel } from './session.model.ts';
import { attendanceGaps, resultGaps, sessionActWords } from './sessions.words.ts';

@ObjectType('SessionActRefused', { description: 'A meeting in this state cannot do that.' })
export class SessionActRefusedModel extends RefusalModel {
  @Field(() => sessionActWords)
  act!: SessionAct;

  @Field(() => meetingStates)
  state!: MeetingState;
}

@ObjectType('NotInSession', { description: 'The meeting is not running.' })
export class NotInSessionModel extends RefusalModel {
  @Field(() => meetingStates)
  state!: MeetingState;
}

@ObjectType('MovedOn', { description: 'Somebody else has gone on to another item first.' })
export class MovedOnModel extends RefusalModel {
  @Field(() => UUID, { nullable: true })
  currentItemId!: string | null;
}

@ObjectType('ResultIncomplete', { description: 'A result lacks something before it can stand.' })
export class ResultIncompleteModel extends RefusalModel {
  @Field(() => resultGaps)
  missing!: ResultGap;
}

@ObjectType('AttendanceImpossible', { description: 'Nobody can be there in this way.' })
export class AttendanceImpossibleModel extends RefusalModel {
  @Field(() => attendanceGaps)
  because!: AttendanceImpossible['because'];
}

@ObjectType('NoVote', { description: 'This person has no vote in this meeting.' })
export class NoVoteModel extends RefusalModel {}

@ObjectType('NothingToHold', { description: 'A meeting without a single item cannot be held.' })
export class NothingToHoldModel extends RefusalModel {}

@ObjectType('StillToCome', { description: 'A meeting that has not been held cannot be written down.' })
export class StillToComeModel extends RefusalModel {}

@ObjectType('FieldConflict', { description: 'Two people changed one field: what stands, and what was typed.' })
export class FieldConflictModel {
  @Field()
  field!: string;

  @Field(() => String, { nullable: true })
  theirs!: string | null;

  @Field(() => String, { nullable: true })
  yours!: string | null;
}

@ObjectType('EditedResult', {
  description: 'Every field that nobody else had changed is written; the others are here.',
})
export class EditedResultModel {
  @Field(() => MeetingSessionModel)
  session!: MeetingSessionModel;

  @Field(() => [FieldConflictModel])
  conflicts!: readonly FieldConflictModel[];
}

const session = { resolveType: typeOr('MeetingSession') };
const written = [ResultIncompleteModel, DueImpossibleModel, CannotSupersedeModel, NotInSessionModel] as const;

export const SessionActResult = createUnionType({
  ...{ name: 'SessionActResult', ...session },
  types: () => [MeetingSessionModel, SessionActRefusedModel, NothingToHoldModel] as const,
});
export const GoToItemResult = createUnionType({
  ...{ name: 'GoToItemResult', ...session },
  types: () => [MeetingSessionModel, NotInSessionModel, MovedOnModel] as const,
});
export const SessionWriteResult = createUnionType({
  ...{ name: 'SessionWriteResult', ...session },
  types: () => [MeetingSessionModel, NotInSessionModel] as const,
});
export const AddResultResult = createUnionType({
  ...{ name: 'AddResultResult', ...session },
  types: () => [MeetingSessionModel, ...written] as const,
});
export const EditResultResult = createUnionType({
  name: 'EditResultResult',
  resolveType: typeOr('EditedResult'),
  types: () => [EditedResultModel, ...written] as const,
});
export const CastBallotResult = createUnionType({
  ...{ name: 'CastBallotResult', ...session },
  types: () => [MeetingSessionModel, NotInSessionModel, NoVoteModel] as const,
});
export const NoteAttendanceResult = createUnionType({
  ...{ name: 'NoteAttendanceResult', ...session },
  types: () => [MeetingSessionModel, NotInSessionModel, AttendanceImpossibleModel] as const,
});
export const CloseMeetingResult = createUnionType({
  ...{ name: 'CloseMeetingResult', ...session },
  types: () => [MeetingSessionModel, SessionActRefusedModel, OnlyDeciderOnOwnModel, CannotSupersedeModel] as const,
});
export const RecordMeetingResult = createUnionType({
  ...{ name: 'RecordMeetingResult', ...session },
  types: () =>
    [
      ...[MeetingSessionModel, SessionActRefusedModel, NothingToHoldModel, AttendanceImpossibleModel],
      ...[OnlyDeciderOnOwnModel, ResultIncompleteModel, DueImpossibleModel, CannotSupersedeModel, StillToComeModel],
      NoVoteModel,
    ] as const,
});
