import { agendaItemKinds } from '@cxboard/domain/agenda/agenda.rules';
import { notElsewhere, withReadiness } from '@cxboard/domain/drafting/candidate.rules';
import { withChosenStory } from '@cxboard/domain/drafting/chosen-story.rules';
import { type Draft, draftAgenda } from '@cxboard/domain/drafting/drafting.rules';
import { periodAtHand, type ReviewPeriod, reviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { lastClosedPeriod } from '@cxboard/domain/metrics/period.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type AgendaState, agendaState } from './agenda-state.ts';
import { CandidateSources } from './candidate-sources.ts';
import { candidatesAtHand, type LearntCandidate, stateForRule, timed } from './candidates-at-hand.ts';
import { usualTemplate } from './usual-template.ts';

/** What lies on the desk of whoever prepares an agenda. */
export interface Desk {
  readonly state: AgendaState;
  /** What a metrics session looks at; null for a project review. */
  readonly period: ReviewPeriod | null;
  /** Whose numbers are frozen today: until that period is over, the newest one that is. */
  readonly atHand: ReviewPeriod | null;
  readonly candidates: readonly LearntCandidate[];
  /** What a draft would make of it now. */
  readonly draft: Draft;
}

interface Asked {
  readonly meetingId: string;
  readonly now: Date;
}

/** Gathers everything that asks for minutes of a meeting: one statement for the meeting, one for each chapter. */
@Injectable()
export class DraftingDesk {
  constructor(
    private readonly sources: CandidateSources,
    private readonly database: Database,
  ) {}

  async of(viewer: Viewer, ask: Ask, asked: Asked): Promise<Desk> {
    return this.gather(viewer, ask, { ...asked, state: await this.stateOf(viewer, ask, asked) });
  }

  /** The meeting and its backlog, before anybody is asked what they would put there. */
  async stateOf({ organizationId, organization }: Viewer, ask: Ask, { meetingId, now }: Asked): Promise<AgendaState> {
    const today = localDateOf(now, organization.timeZone);
    const month = lastClosedPeriod(today, 'MONTH').from;
    const values = [organizationId, meetingId, month, agendaItemKinds, today];
    return foundOr404((await ask<{ tree: AgendaState }>(agendaState, values))[0]).tree;
  }

  async gather(
    viewer: Viewer,
    ask: Ask,
    { meetingId, now, state }: Asked & { readonly state: AgendaState },
  ): Promise<Desk> {
    const { organizationId, organization } = viewer;
    const { timeZone } = organization;
    const today = localDateOf(now, timeZone);
    const { kind, boardId, locale } = state.meeting;
    const heldOn = [state.meeting.heldOn, today].toSorted().at(-1) ?? today;
    const period = periodOf(state, heldOn);
    const template = state.template ?? usualTemplate(kind, locale);
    const { metricsDiscussed } = state;
    const about = { organizationId, boardId, meetingId, kind, period, metricsDiscussed };
    const meeting = { ...about, today, heldOn, locale };
    const found = await this.database.beside(viewer, ask, (beside) =>
      this.sources.candidatesFor(meeting, { ask, beside }),
    );
    const standing = candidatesAtHand(state, { template, timeZone, locale });
    const asking = notElsewhere(withReadiness(withChosenStory([...standing, ...found])), state.elsewhere);
    const candidates = asking.map(timed(state, template));
    const atHand = period && periodAtHand(period, today);
    return { state, period, atHand, candidates, draft: draftAgenda(stateForRule(state, candidates)) };
  }
}

/** Bound anew with every draft until the members have read what the session looks at. */
function periodOf({ meeting, reviewedMonths, undraftedBefore }: AgendaState, heldOn: string): ReviewPeriod | null {
  if (meeting.kind !== 'METRICS') return null;
  if (meeting.reviews && meeting.state === 'PUBLISHED') return meeting.reviews;
  return reviewPeriod({ heldOn, reviewedMonths, undraftedBefore });
}

/** What can still be put on: everything but what is there already. */
export function notOnAgenda({ candidates, state }: Desk) {
  const there = new Set(state.lines.flatMap(({ keys }) => keys));
  return candidates.filter(({ key }) => !there.has(key));
}
