import { forgetDraft, keptDraft } from '../../ui/form-draft.ts';
import type { Item, Minutes } from './minutes-view.ts';

/** What writing about an item needs to know of its minutes. */
export interface Writing {
  readonly minutes: Pick<Minutes, 'id' | 'approvedAt' | 'approvals'>;
  readonly isWritable: boolean;
  readonly readAgain: () => Promise<unknown>;
  /** Puts words into the addendum that is being written. */
  readonly addLater: (words: string) => void;
}

export const draftKeyOf = ({ id }: Pick<Item, 'id'>) => `minutes ${id}`;
export const boxOf = ({ id }: Pick<Item, 'id'>) => `text-${id}`;
export const addendumBox = 'new-addendum';

/** What is typed about an item in this tab and neither saved nor cancelled; null when there is nothing. */
export function unsavedText(item: Pick<Item, 'id' | 'text'>): string | null {
  const typed = keptDraft<{ text: string }>(draftKeyOf(item))?.text;
  return typed === undefined || typed === item.text ? null : typed;
}

export const forgetUnsaved = (item: Pick<Item, 'id'>) => forgetDraft(draftKeyOf(item));

/** Leads to the field in a box. */
export const goToBox = (box: string) => document.getElementById(box)?.querySelector('textarea')?.focus();
