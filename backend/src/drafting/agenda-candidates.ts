import type { Candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { Ask } from '../platform/database/ask.ts';

/** The meeting a draft is made for. */
export interface MeetingToDraft {
  readonly organizationId: string;
  readonly boardId: string;
  readonly meetingId: string;
  readonly kind: MeetingKind;
  /** The day it is in the zone of the organization. */
  readonly today: LocalDate;
  /** The day the meeting is held: what is due by then can be talked about. */
  readonly heldOn: LocalDate;
  /** What a metrics session looks at; null for a project review. */
  readonly period: ReviewPeriod | null;
  /** Metrics whose numbers of the newest complete month, or later ones, stand on another agenda. */
  readonly metricsDiscussed: readonly string[];
  /** For titles a candidate has no name for. */
  readonly locale: string;
}

/**
 * What a chapter would put on an agenda, from the state of its own things: the same for whoever asks.
 * One statement, however much there is. A chapter above this one registers with CandidateSources.
 */
export interface AgendaCandidates {
  /** It reads figures, which takes as long as all the others together: asked beside them where a connection is free. */
  readonly readsFigures?: boolean;
  candidatesFor(meeting: MeetingToDraft, ask: Ask): Promise<readonly Candidate[]>;
}
