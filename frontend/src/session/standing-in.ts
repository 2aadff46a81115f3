import { inTab } from '../ui/on-device.ts';

/** Who stands in for whom in this tab: kept over a reload, and forgotten with the tab. */
const keyOf = (organization: string) => `stands-in ${organization}`;

/** For whom everything is done here; null is for oneself. */
export const standsInForAt = (organization: string): string | null => inTab.read(keyOf(organization));

/** What a file is sent with, so that it comes from whoever one stands in for. */
export function sentFor(organization: string): Readonly<Record<string, string>> {
  const absent = standsInForAt(organization);
  return absent ? { 'x-cx-for': absent } : {};
}

/** What the address of a file ends with, since a link sends no header. */
export function askedFor(organization: string): string {
  const absent = standsInForAt(organization);
  return absent ? `?for=${absent}` : '';
}

/** From now on things are done for this person, who is away, or for oneself again. */
export function standIn(organization: string, personId: string | null) {
  if (personId === null) inTab.forget(keyOf(organization));
  else inTab.write(keyOf(organization), personId);
}
