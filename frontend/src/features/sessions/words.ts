import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { CarryReason } from '@cxboard/domain/sessions/carry-over.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../../ui/tone.ts';

export const resultKindWords = {
  DECISION: msg`Decision`,
  ACTION: msg`Action`,
  INFORMATION: msg`Information`,
  ANALYSIS_TASK: msg`Analysis task`,
  NOMINATION: msg`Nomination`,
  DEFERRAL: msg`Put off`,
} as const satisfies Record<ResultKind, unknown>;

export const resultTones = {
  DECISION: 'decision',
  ACTION: 'accent',
  INFORMATION: 'neutral',
  ANALYSIS_TASK: 'accent',
  NOMINATION: 'good',
  DEFERRAL: 'warn',
} as const satisfies Record<ResultKind, Tone>;

export const responseWords = {
  EXPLAINED: msg`explained`,
  MORE_DATA: msg`more data`,
  RESPOND: msg`respond`,
} as const satisfies Record<Response, unknown>;

export const presenceWords = {
  PRESENT: msg`here`,
  LATE: msg`late`,
  ABSENT: msg`absent`,
  SUBSTITUTED: msg`substituted`,
} as const satisfies Record<Presence, unknown>;

export const presenceTones = {
  PRESENT: 'good',
  LATE: 'warn',
  ABSENT: 'bad',
  SUBSTITUTED: 'accent',
} as const satisfies Record<Presence, Tone>;

export const outcomeWords = {
  ADOPTED: msg`adopted`,
  REJECTED: msg`not adopted`,
  NOT_QUORATE: msg`too few with a vote`,
} as const satisfies Record<DecisionOutcome, unknown>;

export const carryWords = {
  NOT_DISCUSSED: msg`was not discussed`,
  PARKED: msg`was parked`,
  UNDECIDED: msg`too few with a vote were there`,
  RECURRING: msg`comes every time`,
  OPEN_ACTION: msg`has an open action`,
} as const satisfies Record<CarryReason, unknown>;

export const kindWords = {
  METRIC_SNAPSHOT: msg`Metric`,
  PROJECT: msg`Project`,
  NOMINATION: msg`Nomination`,
  PROPOSAL: msg`Proposal`,
  DEEP_DIVE: msg`Deep dive`,
  STORY: msg`Story`,
  TOPIC: msg`Topic`,
} as const satisfies Record<AgendaItemKind, unknown>;
