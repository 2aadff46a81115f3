import { type Candidate, urgencyOf } from '@cxboard/domain/drafting/candidate.rules';
import { Injectable } from '@nestjs/common';
import { MetricCandidates } from '../metrics/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { ProjectCandidates } from '../projects/index.ts';
import type { AgendaCandidates, MeetingToDraft } from './agenda-candidates.ts';

/** Every chapter that has something for agendas. */
@Injectable()
export class CandidateSources {
  private readonly sources: AgendaCandidates[];

  constructor(metrics: MetricCandidates, projects: ProjectCandidates) {
    this.sources = [metrics, projects];
  }

  /** For chapters that stand above this one. */
  register(source: AgendaCandidates): void {
    this.sources.push(source);
  }

  /** All at once, in one go over each of the two connections. */
  async candidatesFor(meeting: MeetingToDraft, { ask, beside }: { ask: Ask; beside: Ask }): Promise<Candidate[]> {
    const all = await Promise.all(
      this.sources.map((source) => source.candidatesFor(meeting, source.readsFigures ? beside : ask)),
    );
    return mostUrgentOfEach(all.flat());
  }
}

/** Two chapters may ask for the same thing: it stands there once, for the reason that presses more. */
function mostUrgentOfEach(all: readonly Candidate[]): Candidate[] {
  const byKey = Map.groupBy(all, ({ key }) => key);
  return [...byKey.values()].flatMap((same) =>
    same.toSorted((a, b) => urgencyOf(b.reason) - urgencyOf(a.reason)).slice(0, 1),
  );
}
