import { type OfBoard, type Relations, seats } from '../people/relations.ts';

export const portfolioActs = ({ is, isPerson, sits }: Relations) => ({
  /** Name what the projects are narrowed to, for oneself or for everybody who sees them. */
  keepProjectFilters: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  removeProjectFilter: (filter: { readonly personId: string }) => isPerson(filter.personId),
});
