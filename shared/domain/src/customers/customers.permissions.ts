import { type Relations, seats } from '../people/relations.ts';

export const customerActs = ({ is, sitsSomewhere }: Relations) => ({
  /** What customers bring, how content they are and who left: never of a single one. */
  seeCustomers: () => is('ANALYST') || sitsSomewhere(seats),
  /** Everything a customer ever said or did here, by the key of the files. */
  eraseCustomers: () => is('ANALYST'),
});
