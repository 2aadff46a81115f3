import { limits } from '../limits.ts';
import { daysFrom } from '../local-time.ts';

/** Agendas open some days before the meeting, at its own hour on the wall clock. */
export const agendaOpensAt = (
  { startsAt, timeZone }: { readonly startsAt: Date; readonly timeZone: string },
  daysBefore: number = limits.meetings.opensDaysBefore.default,
): Date => daysFrom(startsAt, -daysBefore, timeZone);
