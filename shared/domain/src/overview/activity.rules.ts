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

interface Told {
  readonly at: string;
  readonly word: ActivityWord;
  readonly person: { readonly id: string } | null;
  readonly forPerson: { readonly id: string } | null;
  readonly thing: { readonly id: string };
}

/**
 * What somebody did to one thing again and again is told once, with how often: the same word, by the same person, in a
 * row and on one day. The newest of them stands for all.
 */
export function toldTogether<Entry extends Told>(entries: readonly Entry[], dayOf: (moment: string) => string) {
  const told: { readonly entry: Entry; times: number }[] = [];
  for (const entry of entries) {
    const last = told.at(-1);
    if (last && isAgain(last.entry, entry) && dayOf(last.entry.at) === dayOf(entry.at)) last.times += 1;
    else told.push({ entry, times: 1 });
  }
  return told;
}

const doneBy = ({ person, forPerson }: Told) => `${person?.id ?? ''} ${forPerson?.id ?? ''}`;

const isAgain = (one: Told, other: Told): boolean =>
  one.word === other.word && doneBy(one) === doneBy(other) && one.thing.id === other.thing.id;

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
