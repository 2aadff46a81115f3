import type { AgendaItemKind } from '../agenda/agenda.rules.ts';
import { windows, type MeetingKind } from '../meetings/meeting.rules.ts';
import type { Refusal } from '../refusal.ts';

/** What can stand on every agenda: other kinds are about something that has to be named each time. */
export const standingKinds = ['TOPIC', 'STORY'] as const satisfies readonly AgendaItemKind[];
export type StandingKind = (typeof standingKinds)[number];

/** An item that every meeting of a kind begins with; one that does not recur comes once and then no more. */
export interface StandingItem {
  readonly title: string;
  readonly kind: StandingKind;
  readonly minutes: number;
  readonly isRecurring: boolean;
  readonly isFinancial: boolean;
  /** A free topic that brings to the table what was promised and decided since the last meeting. */
  readonly looksBack: boolean;
}

export interface TemplateTooLong extends Refusal<'TemplateTooLong'> {
  readonly minutes: number;
  readonly upper: number;
}

/** Standing items may not take the whole meeting from everything else. */
export function refuseTemplate(
  kind: MeetingKind,
  items: readonly Pick<StandingItem, 'minutes'>[],
): TemplateTooLong | null {
  const { upper } = windows[kind];
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  if (minutes <= upper) return null;
  const message = `The standing items take ${minutes} minutes; such a meeting has ${upper}.`;
  return { __typename: 'TemplateTooLong', minutes, upper, message };
}
