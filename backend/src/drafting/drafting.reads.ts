import { isUnfinished } from '@cxboard/domain/drafting/candidate.rules';
import { judgeAlone, judgedByDraft } from '@cxboard/domain/drafting/drafting.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { isLoose, stateForRule } from './candidates-at-hand.ts';
import { type Desk, DraftingDesk, notOnAgenda } from './drafting-desk.ts';
import type { AgendaCandidatesModel } from './drafting.model.ts';

/** What asks to be on an agenda, for those who prepare it. */
@Injectable()
export class DraftingReads {
  constructor(
    private readonly database: Database,
    private readonly desk: DraftingDesk,
    private readonly clock: Clock,
  ) {}

  async candidates(viewer: Viewer, meetingId: string): Promise<AgendaCandidatesModel> {
    const now = this.clock.now();
    const desk = await this.desk.of(viewer, (named, values) => this.database.read(viewer, named, values), {
      ...{ meetingId, now },
    });
    if (!may(viewer).seeDraftAgenda(desk.state.meeting)) throw new NotFound();
    return candidatesOf(meetingId, desk);
  }
}

/** Those that fit first, then those that do not, then the dropped; each in the order of the draft. */
function candidatesOf(id: string, desk: Desk): AgendaCandidatesModel {
  const { draft, period, state, candidates } = desk;
  const isDrafted = state.lines.some(isLoose);
  const judged = isDrafted ? judgedByDraft(draft) : judgeAlone(stateForRule(state, candidates));
  const there = new Map(notOnAgenda(desk).map((one) => [one.key, one]));
  return {
    ...{ id, period, isDrafted },
    candidates: judged
      .toSorted((a, b) => Number(a.because !== null) - Number(b.because !== null))
      .flatMap(({ candidate: { key }, because }) => {
        const one = there.get(key);
        return one ? [{ ...one, isUnfinished: isUnfinished(one), leftOut: because }] : [];
      }),
  };
}
