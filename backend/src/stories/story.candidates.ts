import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { storiesChosen } from './stories.statements.ts';

interface Chosen {
  readonly id: string;
  readonly title: string;
  readonly happenedOn: LocalDate;
  readonly chosenOn: LocalDate;
}

/** A story that was chosen asks for the minutes that every metrics session keeps for a customer. */
@Injectable()
export class StoryCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, meetingId, kind, today }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    if (kind !== 'METRICS') return [];
    const chosen = await ask<Chosen>(storiesChosen, [boardId, meetingId, today]);
    return chosen.map(({ id, title, happenedOn, chosenOn }, rank) =>
      candidate({
        ...{ key: `STORY:${id}`, kind: 'STORY', title, rank },
        reason: { name: 'STORY_CHOSEN', on: chosenOn, happenedOn },
      }),
    );
  }
}
