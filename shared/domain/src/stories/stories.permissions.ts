import { lead, type OfBoard, type Relations, seats } from '../people/relations.ts';

export const storyActs = ({ is, isPerson, sits, sitsSomewhere }: Relations) => ({
  /** What customers told, in their words. */
  seeStories: () => is('ANALYST') || sitsSomewhere(seats),
  tellStory: () => is('ANALYST') || sitsSomewhere(seats),
  /** Offer it as the customer's story of a board's next metrics session. */
  chooseStory: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** Take its words away: the customer asked, or it should not have been told. */
  forgetStory: (story: { toldById: string | null }) =>
    is('ANALYST') || sitsSomewhere(lead) || (story.toldById !== null && isPerson(story.toldById)),
});
