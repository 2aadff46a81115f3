import type { Chapter } from '../platform/chapter.ts';
import { Attendance } from './attendance.entity.ts';
import { Ballot } from './ballot.entity.ts';
import { ClosingService } from './closing.service.ts';
import { Closings } from './closings.ts';
import { MeetingSession } from './meeting-session.entity.ts';
import { Result } from './result.entity.ts';
import { ResultsResolver } from './results.resolver.ts';
import { ResultsService } from './results.service.ts';
import { SessionItem } from './session-item.entity.ts';
import { SessionsReads } from './sessions.reads.ts';
import { SessionsResolver } from './sessions.resolver.ts';
import { SessionsService } from './sessions.service.ts';

export { SessionItem } from './session-item.entity.ts';
export { addResult, draftOf } from './result-writing.ts';
export { itemOf, sessionToRun, told } from './session-work.ts';
export { MeetingSessionModel } from './session.model.ts';
export { ResultsService } from './results.service.ts';
export { SessionsReads } from './sessions.reads.ts';
export { NotInSessionModel, NoVoteModel } from './sessions.results.ts';
export { ClosingService } from './closing.service.ts';
export { type ClosedMeeting, Closings, type WhenClosed } from './closings.ts';
export { itemStateWords, presenceWords, responseWords, resultKindWords } from './sessions.words.ts';
export {
  type Nominated,
  nominatedIn,
  notedInConfidence,
  recordOf,
  type RecordedItem,
  type RecordedResult,
  type SessionRecord,
} from './record.ts';

export const sessions: Chapter = {
  rows: [MeetingSession, SessionItem, Result, Ballot, Attendance],
  resolvers: [SessionsResolver, ResultsResolver],
  services: [SessionsReads, SessionsService, ResultsService, ClosingService, Closings],
};
