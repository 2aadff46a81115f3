import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { MeetingPageDocument } from './agenda.generated.ts';
import type { Agenda, Item } from './agenda-view.ts';
import { isStale } from '../../session/acting.ts';
import { type ItemChanges, useAgendaActs } from './use-agenda-acts.ts';

/** An item in the dialog as it was last read; with what was typed when somebody else was faster. */
export interface EditingItem {
  readonly item: Item;
  readonly typed: ItemChanges;
  readonly isStale: boolean;
}

/**
 * Saves what is typed into a row. When somebody changed the item meanwhile the newest is taken: another field of theirs
 * and this one both stay, and where both changed the same the dialog shows theirs and keeps what was typed.
 */
export function useItemSaving(agenda: Agenda) {
  const [editing, setEditing] = useState<EditingItem | null>(null);
  const acts = useAgendaActs(agenda);
  const readNewest = useNewestItem(agenda);
  const change = async (item: Item, changes: ItemChanges) => {
    try {
      await acts.edit(item, changes);
    } catch (error) {
      if (!isStale(error)) throw error;
      const newest = await readNewest(item.id);
      if (!newest) return;
      if (isSameIn(item, newest, changes)) await acts.edit(newest, changes);
      else setEditing({ item: newest, typed: changes, isStale: true });
    }
  };
  const edit = (item: Item) => setEditing({ item, typed: {}, isStale: false });
  return { acts: { ...acts, change, edit }, editing, stopEditing: () => setEditing(null) };
}

/** The item as the server has it now, which the page then shows too. */
export function useNewestItem({ meeting }: Agenda) {
  const client = useApolloClient();
  return async (id: string) => {
    const variables = { board: meeting.board.slug, number: meeting.number };
    const { data } = await client.query({ query: MeetingPageDocument, variables, fetchPolicy: 'network-only' });
    return data?.agenda.items.find((item) => item.id === id) ?? null;
  };
}

const isSameIn = (before: Item, now: Item, changes: ItemChanges): boolean =>
  (changes.title === undefined || before.title === now.title) &&
  (changes.minutes === undefined || before.minutes === now.minutes) &&
  (changes.isFinancial === undefined || before.isFinancial === now.isFinancial);
