import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import { type Candidate, candidate, type Reason } from '@cxboard/domain/drafting/candidate.rules';
import { limits } from '@cxboard/domain/limits';
import type { LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { candidateKey } from './dive-agenda.service.ts';
import { divesAsking } from './dive-agenda.statements.ts';

interface Asking {
  readonly id: string;
  readonly title: string;
  readonly state: DiveState;
  readonly ownerId: string;
  readonly verifiedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
}

/** A dive asks for the board when its map is validated, when it is due, and when nobody has confirmed it for too long. */
@Injectable()
export class DeepDiveCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, meetingId, heldOn }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    const rows = await ask<Asking>(divesAsking, [boardId, meetingId, heldOn]);
    return rows.flatMap((row, rank) => {
      const reason = reasonOf(row);
      if (!reason) return [];
      const { id, title, ownerId } = row;
      return candidate({
        ...{ key: candidateKey(id), kind: 'DEEP_DIVE', title, presenterId: ownerId, deepDiveId: id, rank, reason },
        minutes: limits.deepDives.itemMinutes,
      });
    });
  }
}

function reasonOf({ state, verifiedOn, dueOn }: Asking): Reason | null {
  if (state === 'VALIDATED' && verifiedOn) return { name: 'DIVE_READY', verifiedOn };
  if (state === 'PRESENTED' && verifiedOn) return { name: 'DIVE_STALE', verifiedOn };
  return dueOn ? { name: 'ANALYSIS_DUE', dueOn } : null;
}
