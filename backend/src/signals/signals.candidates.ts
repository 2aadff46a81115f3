import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import type { SignalFacts, SignalState } from '@cxboard/domain/signals/signal.rules';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { openSignals } from './signals.statements.ts';

export interface OpenSignal {
  readonly id: string;
  readonly state: SignalState;
  readonly title: string;
  readonly metricId: string | null;
  readonly ownerId: string | null;
  readonly facts: SignalFacts;
}

/** What nobody has explained yet is a question for the next metrics session: once for each metric or contact reason. */
@Injectable()
export class SignalCandidates implements AgendaCandidates {
  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ kind }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    if (kind !== 'METRICS') return [];
    return (await ask<OpenSignal>(openSignals)).map(candidateOf);
  }
}

function candidateOf({ title, metricId, ownerId, facts }: OpenSignal): Candidate {
  const reason = { name: 'SIGNAL', facts } as const;
  if (metricId === null) return candidate({ key: `REASON:${title}`, kind: 'TOPIC', title, reason });
  const numbers = { kind: 'METRIC_SNAPSHOT', metricId, presenterId: ownerId } as const;
  return candidate({ key: `METRIC:${metricId}`, title, reason, ...numbers });
}
