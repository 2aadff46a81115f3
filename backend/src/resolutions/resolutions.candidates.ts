import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import { limits } from '@cxboard/domain/limits';
import type { LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { toBeNoted } from './resolutions.statements.ts';

interface ToBeNoted {
  readonly id: string;
  readonly text: string;
  readonly number: number;
  readonly outcome: DecisionOutcome;
  readonly decidedOn: LocalDate;
}

/** What was decided between meetings is noted in the next one. */
@Injectable()
export class ResolutionCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, meetingId }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    const { notedAtOnce, itemMinutes: minutes } = limits.resolutions;
    const rows = await ask<ToBeNoted>(toBeNoted, [boardId, meetingId, notedAtOnce]);
    return rows.map(({ id, text, ...facts }, rank) =>
      candidate({
        ...{ key: `RESOLUTION:${id}`, kind: 'TOPIC', minutes, rank, decisionId: id },
        ...{ title: text.replace(/\s+/g, ' ').slice(0, limits.text.title) },
        reason: { name: 'RESOLVED_BETWEEN', ...facts },
      }),
    );
  }
}
