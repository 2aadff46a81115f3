import type { LocalDate } from '@cxboard/domain/local-time';
import type { Work } from '../platform/database/work.ts';
import type { VoteOwed } from './resolutions.reads.ts';
import { votesAsked, votesMissing } from './resolutions.statements.ts';

/** Who is asked when a resolution is opened. */
export const votersAsked = (work: Work, { resolutionId, today }: { resolutionId: string; today: LocalDate }) =>
  work.query<VoteOwed>(votesAsked, [work.organizationId, today, resolutionId]);

/** Who has not voted on what is open until a day or before. */
export const missingVotes = (work: Work, { today, until }: { today: LocalDate; until: LocalDate }) =>
  work.query<VoteOwed>(votesMissing, [work.organizationId, today, work.now, until]);
