import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { candidateKey } from './topics-going-on.service.ts';
import { topicsPrepared } from './topics.statements.ts';

interface Prepared {
  readonly id: string;
  readonly question: string;
  readonly ownerId: string;
  readonly preparedOn: LocalDate;
}

/** A topic that is prepared asks to be presented, the longest ready first. */
@Injectable()
export class TopicCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, meetingId }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    const rows = await ask<Prepared>(topicsPrepared, [boardId, meetingId]);
    return rows.map(({ id, question, ownerId, preparedOn }, rank) =>
      candidate({
        ...{ key: candidateKey(id), kind: 'TOPIC', title: question, presenterId: ownerId, boardTopicId: id, rank },
        ...{ minutes: limits.topics.itemMinutes, reason: { name: 'TOPIC_PREPARED', on: preparedOn } },
      }),
    );
  }
}
