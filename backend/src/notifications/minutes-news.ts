import { Injectable } from '@nestjs/common';
import { meetingCard } from '../calendars/index.ts';
import { Minutes } from '../minutes/index.ts';
import type { Work } from '../platform/database/work.ts';
import { factsOf } from './meeting-news.ts';
import { newsFor } from './news-age.ts';
import { Teller } from './telling.ts';

/** Minutes that are final, told to the members who were there or should have been. */
@Injectable()
export class MinutesNews {
  constructor(private readonly teller: Teller) {}

  async approved(work: Work, { meetingId, approvedById }: { meetingId: string; approvedById: string }): Promise<void> {
    const { content, approvedAt } = await work.get(Minutes, meetingId);
    // The demonstration approves the minutes of its past too.
    if (!content || !approvedAt || work.now.getTime() - approvedAt.getTime() > newsFor) return;
    const card = await meetingCard(work, meetingId);
    const results = content.items.flatMap((item) => item.results);
    await this.teller.tell(
      work,
      {
        kind: 'MINUTES_APPROVED',
        event: `minutes ${meetingId}`,
        facts: {
          ...factsOf(card),
          place: { page: 'MINUTES', boardSlug: card.board.slug, number: card.number },
          decisions: results.filter(({ kind }) => kind === 'DECISION').length,
          actions: results.filter(({ kind }) => kind === 'ACTION' || kind === 'ANALYSIS_TASK').length,
        },
      },
      { personIds: content.attendance.map(({ personId }) => personId).filter((id) => id !== approvedById) },
    );
  }
}
