import { momentOf, type LocalDate } from '../local-time.ts';

interface Here {
  readonly now: Date;
  readonly timeZone: string;
}

/** From when on the answer to an analysis task can be heard: the beginning of its day, and never in the past. */
export function returnsAfter(dueOn: LocalDate, { now, timeZone }: Here): Date {
  const due = momentOf(dueOn, '00:00', timeZone);
  return due > now ? due : now;
}
