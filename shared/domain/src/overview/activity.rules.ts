/** What somebody did, in words everybody knows. */
export const activityWords = [
  'ADDED',
  'CHANGED',
  'REMOVED',
  'REPORTED',
  'PUBLISHED',
  'ANSWERED',
  'WROTE_MINUTES',
  'REVISED',
  'WORKED_ON',
] as const;
export type ActivityWord = (typeof activityWords)[number];

const ofParts: Readonly<Record<string, ActivityWord>> = {
  StatusReport: 'REPORTED',
  AgendaVersion: 'PUBLISHED',
  ProposalAnswer: 'ANSWERED',
  Minutes: 'WROTE_MINUTES',
  Revision: 'REVISED',
};

interface Act {
  readonly act: string;
  readonly subject: string;
  /** It was done to the thing itself and not to a part of it. */
  readonly isOwn: boolean;
}

/** The word for an entry of the audit log; a part without a word of its own was worked on. */
export function activityWordOf({ act, subject, isOwn }: Act): ActivityWord {
  const ofPart = ofParts[subject];
  if (ofPart) return ofPart;
  if (!isOwn) return 'WORKED_ON';
  return act === 'ADDED' || act === 'REMOVED' ? act : 'CHANGED';
}

export interface Visit {
  readonly hereAt: Date;
  readonly sinceAt: Date | null;
}

const minutesAway = 30;

/** Since when somebody was away: nothing for half an hour ends a visit. Null on the first one. */
export function awaySince(visit: Visit | null, now: Date): Date | null {
  if (!visit) return null;
  return now.getTime() - visit.hereAt.getTime() > minutesAway * 60_000 ? visit.hereAt : visit.sinceAt;
}
