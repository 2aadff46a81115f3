import { limits } from '@cxboard/domain/limits';
import { refuseQuestion } from '@cxboard/domain/pre-read/item-question.rules';
import { Injectable } from '@nestjs/common';
import { itemHeld } from '../agenda/index.ts';
import { Meeting } from '../meetings/index.ts';
import { BadInput, StaleEdit, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ItemAnswer, ItemQuestion } from './item-question.entity.ts';
import type { AnswerQuestionInput, AskAboutItemInput, SettleQuestionInput } from './pre-read.model.ts';
import { PreReadReads, type SeenItem } from './pre-read.reads.ts';

export const QUESTION_ASKED = 'item_question.asked';
export const QUESTION_ANSWERED = 'item_question.answered';

/** What is asked about an item before the meeting, and what is said to it. */
@Injectable()
export class PreReadService {
  constructor(
    private readonly database: Database,
    private readonly reads: PreReadReads,
  ) {}

  async ask(viewer: Viewer, { itemId, text }: AskAboutItemInput) {
    const seen = await this.reads.seen(viewer, itemId);
    return this.database.work(viewer, async (work) => {
      const refusal = await refuseOver(work, seen);
      if (refusal) return refusal;

      const { length } = await work.find(ItemQuestion, { itemId });
      if (length >= limits.preRead.questions)
        throw new BadInput(`An item has at most ${limits.preRead.questions} questions.`);
      const asker = { askerId: viewer.personId, askedAt: work.now, resolvedAt: null, resolvedById: null };
      const { id } = await work.add(ItemQuestion, { itemId, text, ...asker, ...confidence(seen) });
      await tellAnswerers(work, seen, { saidId: id, speakerId: viewer.personId });
      return told(work, seen);
    });
  }

  /** Those who answer for the item answer; whoever asked asks on. */
  async answer(viewer: Viewer, { itemQuestionId, text }: AnswerQuestionInput) {
    const seen = await this.reads.seenWith(viewer, itemQuestionId);
    return this.database.work(viewer, async (work) => {
      const question = await questionToSpeakOf(work, viewer, { itemQuestionId, seen });

      const refusal = await refuseOver(work, seen);
      if (refusal) return refusal;

      const { length } = await work.find(ItemAnswer, { itemQuestionId });
      if (length >= limits.preRead.answers)
        throw new BadInput(`A question has at most ${limits.preRead.answers} answers.`);
      const authorId = viewer.personId;
      const { itemId, askerId } = question;
      const said = { itemId, itemQuestionId, authorId, text, saidAt: work.now, ...confidence(seen) };
      const { id: saidId } = await work.add(ItemAnswer, said);
      if (question.resolvedAt) await work.change(question, { resolvedAt: null, resolvedById: null });

      if (askerId === authorId) await tellAnswerers(work, seen, { saidId, speakerId: authorId });
      else await work.announce(QUESTION_ANSWERED, { ...about(seen), saidId, personId: askerId });
      return told(work, seen);
    });
  }

  async settle(viewer: Viewer, { itemQuestionId, isSettled }: SettleQuestionInput) {
    const seen = await this.reads.seenWith(viewer, itemQuestionId);
    return this.database.work(viewer, async (work) => {
      const question = await questionToSpeakOf(work, viewer, { itemQuestionId, seen });

      const refusal = await refuseOver(work, seen);
      if (refusal) return refusal;

      const settled = { resolvedAt: work.now, resolvedById: viewer.personId };
      if (isSettled !== (question.resolvedAt !== null))
        await work.change(question, isSettled ? settled : { resolvedAt: null, resolvedById: null });
      return told(work, seen);
    });
  }
}

interface Spoken {
  readonly itemQuestionId: string;
  readonly seen: SeenItem;
}

async function questionToSpeakOf(work: Work, { personId }: Viewer, { itemQuestionId, seen }: Spoken) {
  const question = await work.lock(ItemQuestion, itemQuestionId);
  stopUnless(seen.mayAnswer || question.askerId === personId);
  return question;
}

/** Nothing is said of an item that was closed to its readers, or opened to all, since it was read. */
async function refuseOver(work: Work, { meetingId, item }: SeenItem) {
  const { isConfidential, version } = await itemHeld(work, item.id);
  if (isConfidential !== item.isConfidential) throw new StaleEdit(version);
  return refuseQuestion(await work.get(Meeting, meetingId));
}

const confidence = ({ item }: SeenItem) => ({ confidentialItemId: item.isConfidential ? item.id : null });

const about = ({ meetingId, item }: SeenItem) => ({ meetingId, itemId: item.id });

/** Who presents it and whose project it is, as far as they read it; the job asks who leads the board when there is nobody. */
function answerers({ item: { presenterId, project, readers, isConfidential } }: SeenItem): string[] {
  const named = [presenterId, project?.owner.id, project?.coOwner?.id].filter((id) => typeof id === 'string');
  const reads = (id: string) => id === presenterId || readers?.some((reader) => reader.id === id);
  return [...new Set(named)].filter((id) => !isConfidential || reads(id));
}

async function tellAnswerers(work: Work, seen: SeenItem, { saidId, speakerId }: { saidId: string; speakerId: string }) {
  const personIds = answerers(seen).filter((id) => id !== speakerId);
  const said = { ...about(seen), saidId, speakerId };
  if (personIds.length === 0) await work.announce(QUESTION_ASKED, said);
  for (const personId of personIds) await work.announce(QUESTION_ASKED, { ...said, personId });
}

function told(work: Work, seen: SeenItem) {
  const { meetingId: id, boardId } = seen;
  work.tell('MEETING', id, { boardId, personIds: answerers(seen) });
  return { id };
}
