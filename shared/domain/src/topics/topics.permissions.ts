import { lead, type OfBoard, type Relations, seats } from '../people/relations.ts';

export interface TopicRelations extends OfBoard {
  readonly ownerId: string;
  readonly authorId: string | null;
}

export const topicActs = ({ is, isPerson, sits }: Relations) => {
  const seesAll = (of: OfBoard) => is('ANALYST') || sits(seats, of);
  return {
    askTopic: seesAll,
    seeTopics: seesAll,
    seeTopic: ({ ownerId, ...of }: TopicRelations) => seesAll(of) || isPerson(ownerId),
    /** Write what was found, freeze charts, call it prepared. */
    prepareTopic: ({ ownerId, authorId, ...of }: TopicRelations) =>
      isPerson(ownerId) || isPerson(authorId) || is('ANALYST') || sits(lead, of),
  };
};
