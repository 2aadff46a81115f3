import { IsNull } from 'typeorm';
import { AgendaItem } from '../agenda/index.ts';
import type { Work } from '../platform/database/work.ts';
import { ItemAnswer, ItemQuestion } from '../pre-read/index.ts';
import type { Someone } from './cast.ts';
import { peopleOf } from './make-people.ts';

interface DemoQuestion {
  /** The item it is about. */
  readonly about: string;
  readonly asker: Someone;
  readonly text: string;
  readonly answer?: { readonly author: Someone; readonly text: string };
}

const questions: readonly DemoQuestion[] = [
  {
    ...{ about: 'Limits in the app', asker: 'member' },
    text: 'Do callers who changed their limit in the app still ring us to make sure that it worked?',
    answer: {
      author: 'cards',
      text: 'Fewer than one in ten. Since the confirmation names the new limit, most of them do not.',
    },
  },
  {
    ...{ about: 'Call back means call back', asker: 'technology' },
    text: 'How many of the promised calls are made within the hour on a Monday morning?',
  },
];

/** What members asked about the items of a published agenda: one question is answered, one waits. */
export async function makeQuestions(work: Work, meetingId: string): Promise<void> {
  const people = await peopleOf(work);
  const items = await work.find(AgendaItem, { meetingId, removedAt: IsNull() });
  for (const { about, asker, text, answer } of questions) {
    const itemId = items.find(({ title }) => title === about)?.id;
    if (!itemId) continue;
    const asked = { askerId: people[asker], askedAt: work.now, resolvedAt: null, resolvedById: null };
    const { id: itemQuestionId } = await work.add(ItemQuestion, { itemId, text, ...asked });
    if (answer)
      await work.add(ItemAnswer, {
        ...{ itemId, itemQuestionId, text: answer.text },
        ...{ authorId: people[answer.author], saidAt: work.now },
      });
  }
}
