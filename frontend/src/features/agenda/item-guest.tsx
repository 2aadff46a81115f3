import { Trans } from '@lingui/react/macro';
import type { Item } from './agenda-view.ts';

/** Who presents an item without an account. */
export function ItemGuest({ item: { guest } }: { item: Pick<Item, 'guest'> }) {
  if (!guest) return null;
  const name = guest.company ? `${guest.name}, ${guest.company}` : guest.name;
  return (
    <span>
      <Trans>Guest: {name}</Trans>
    </span>
  );
}
