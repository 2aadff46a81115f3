import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { meetingCard } from '../calendars/index.ts';
import { AgendaItem } from '../agenda/index.ts';
import type { Work } from '../platform/database/work.ts';
import { ItemAnswer, ItemQuestion } from '../pre-read/index.ts';
import { leadersOf } from './leaders.ts';
import { Letters } from './letters.ts';
import { factsOf } from './meeting-news.ts';
import { Teller } from './telling.ts';

interface Said {
  readonly meetingId: string;
  readonly itemId: string;
  /** The question or the answer. */
  readonly saidId: string;
}

export interface Asked extends Said {
  readonly speakerId: string;
  /** Nobody answers for the item when not said. */
  readonly personId?: string;
}

export interface Answered extends Said {
  readonly personId: string;
}

/** Questions before a meeting: to those who answer, and the answers to those who asked. */
@Injectable()
export class QuestionNews {
  constructor(
    private readonly letters: Letters,
    private readonly teller: Teller,
  ) {}

  /** Where nobody presents the item, those who lead the board hear of it. */
  async asked(work: Work, { speakerId, personId, ...said }: Asked): Promise<void> {
    const { facts, boardId } = await factsWith(work, said);
    const { timeZone } = await this.letters.senderOf(work);
    const today = localDateOf(work.now, timeZone);
    const personIds = personId ? [personId] : await leadersOf(work, { boardId, today, but: speakerId });
    await this.teller.tell(work, { kind: 'QUESTION_ASKED', event: `question ${said.saidId}`, facts }, { personIds });
  }

  async answered(work: Work, { personId, ...said }: Answered): Promise<void> {
    const { facts } = await factsWith(work, said);
    const personIds = [personId];
    await this.teller.tell(work, { kind: 'QUESTION_ANSWERED', event: `answer ${said.saidId}`, facts }, { personIds });
  }
}

/** A job holds nobody's rights: of a confidential item it finds neither the name nor what was said. */
async function factsWith(work: Work, { meetingId, itemId, saidId }: Said) {
  const { title, boardId } = await work.get(AgendaItem, itemId);
  const said = (await work.first(ItemAnswer, { id: saidId })) ?? (await work.first(ItemQuestion, { id: saidId }));
  const text = shortened(said?.text ?? '');
  return { boardId, facts: { ...factsOf(await meetingCard(work, meetingId)), item: title, text } };
}

function shortened(text: string): string {
  const { told } = limits.preRead;
  return text.length > told ? `${text.slice(0, told - 1).trimEnd()}…` : text;
}
