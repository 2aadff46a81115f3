import { type Relations, lead, seats } from '../people/relations.ts';

export const reviewActs = ({ is, sitsSomewhere }: Relations) => ({
  /** What a metrics session looks at: contacts with their cost, projects and decisions beside the metrics. */
  seeReview: () => is('ANALYST') || sitsSomewhere(seats),
  /** Say what a block means. */
  commentReview: () => is('ANALYST') || sitsSomewhere(lead),
  /** Say what it is called and which metrics it shows. */
  planReview: () => is('ANALYST') || sitsSomewhere(lead),
});
