import { daysWords } from '@cxboard/messages/figures';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import type { ContactsProps } from './review-view.ts';

/** What a chart of contacts says below once it has left the page. */
export function useContactNotes({ review, contacts }: ContactsProps): string[] {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const days = daysWords(i18n, review.period);
  const count = number(contacts.total);
  return [t`${days}: ${count} contacts, counted once each by their reason and channel.`];
}
