import { timetable, windowVerdict, type WindowVerdict } from '@cxboard/domain/agenda/agenda-clock.rules';
import { moveItem } from '@cxboard/domain/agenda/agenda-order.rules';
import type { AgendaRow_itemFragment, MeetingPage_agendaFragment } from './agenda.generated.ts';

export type Agenda = MeetingPage_agendaFragment;
export type Item = AgendaRow_itemFragment;

/** The agenda with its items in another order or of another length: clock times follow by the rule of the house. */
export function withItems(agenda: Agenda, items: readonly Item[]): Agenda {
  const { startsAt, timeZone } = agenda.meeting;
  const times = timetable(items, { startsAt: new Date(startsAt), timeZone });
  return {
    ...agenda,
    items: items.map((item, index) => {
      const { startsClock, endsClock } = times[index] ?? item;
      return { ...item, position: index + 1, startsClock, endsClock };
    }),
  };
}

/** `position` counts from 1. */
export function withItemAt(agenda: Agenda, id: string, position: number): Agenda {
  const order = moveItem(
    agenda.items.map((item) => item.id),
    id,
    position,
  );
  return withItems(
    agenda,
    order.flatMap((each) => agenda.items.find((item) => item.id === each) ?? []),
  );
}

export const withChanged = (agenda: Agenda, id: string, changes: Partial<Item>): Agenda =>
  withItems(
    agenda,
    agenda.items.map((item) => (item.id === id ? { ...item, ...changes } : item)),
  );

export interface WindowFacts {
  readonly window: WindowVerdict;
  readonly late: { readonly title: string; readonly endsClock: string } | null;
}

/** How the minutes stand to the window, and which item would end late. */
export function windowOf({ meeting, items }: Pick<Agenda, 'items' | 'meeting'>): WindowFacts {
  const window = windowVerdict(meeting.kind, items);
  return { window, late: items.find(({ id }) => id === window.firstItemThatEndsLate) ?? null };
}

/** The first item that ends after the window says by how much; the ones behind it, that they come after it. */
export type Late = { readonly overBy: number } | 'AFTER_WINDOW';

export function lateOf({ meeting, items }: Agenda, { id, position }: Item): Late | null {
  const untilThen = items.filter((item) => item.position <= position);
  const { overBy, firstItemThatEndsLate } = windowVerdict(meeting.kind, untilThen);
  if (overBy === 0) return null;
  return firstItemThatEndsLate === id ? { overBy } : 'AFTER_WINDOW';
}
