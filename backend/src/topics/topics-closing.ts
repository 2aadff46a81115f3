import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import { BoardTopic } from './topic.entity.ts';
import { tellTopic } from './topics.service.ts';
import { topicsDiscussed } from './topics.statements.ts';

/** A topic that was on when the board met has been presented. */
@Injectable()
export class TopicsClosing {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => present(work, closed));
  }
}

async function present(work: Work, { meetingId }: ClosedMeeting): Promise<void> {
  for (const { id } of await work.query<{ id: string }>(topicsDiscussed, [meetingId])) {
    const topic = await work.lock(BoardTopic, id);
    if (topic.state !== 'PREPARED' && topic.state !== 'PREPARING') continue;
    await work.change(topic, { state: 'PRESENTED', meetingId });
    tellTopic(work, topic);
  }
}
