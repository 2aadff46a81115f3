import { type Relations, seats } from '../people/relations.ts';

export const overviewActs = ({ is, sitsSomewhere }: Relations) => ({
  /** Who did what to things one may read; everybody sees that of things which name them. */
  seeActivityOfOthers: () => is('ANALYST') || sitsSomewhere(seats),
  /** What nobody looks after, by how customers feel about it. */
  seeNeglectMap: () => is('ANALYST') || sitsSomewhere(seats),
});
