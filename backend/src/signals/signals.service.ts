import { may } from '@cxboard/domain/people/permissions';
import { refuseEventDays } from '@cxboard/domain/signals/context-event.rules';
import { refuseSignalMove, refuseSilence, type SignalState } from '@cxboard/domain/signals/signal.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ContextEvent } from './context-event.entity.ts';
import { Signal } from './signal.entity.ts';
import { SignalStep } from './signal-step.entity.ts';
import type { RecordContextEventInput, WithdrawContextEventInput } from './signals.inputs.ts';

interface Judgement {
  readonly signalId: string;
  readonly to: Exclude<SignalState, 'NEW' | 'NOMINATED'>;
  readonly because?: string | null | undefined;
  readonly eventId?: string | null | undefined;
}

function stopUnlessJudge(viewer: Viewer) {
  foundOr404(may(viewer).seeSignals() || null);
  stopUnless(may(viewer).judgeSignals());
}

/** What people make of signals, and what they record of the world around. */
@Injectable()
export class SignalsService {
  constructor(private readonly database: Database) {}

  judge(viewer: Viewer, { signalId, to, because, eventId = null }: Judgement) {
    return this.database.work(viewer, async (work) => {
      stopUnlessJudge(viewer);
      const signal = await work.lock(Signal, signalId);
      const event = eventId === null ? null : await work.get(ContextEvent, eventId);

      const said = { because: because?.trim() ?? '', eventId: event?.id ?? null };
      const refusal = refuseSignalMove(signal.state, to) ?? refuseSilence(to, said);
      if (refusal) return refusal;

      return settle(work, signal, { to, ...said });
    });
  }

  recordContextEvent(viewer: Viewer, { note, endsOn = null, ...event }: RecordContextEventInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).recordContextEvents());
      const refusal = refuseEventDays({ startsOn: event.startsOn, endsOn });
      if (refusal) return refusal;

      const known = { ...event, note: note ?? '', endsOn, recordedById: work.personId, withdrawnAt: null };
      const { id } = await work.add(ContextEvent, known);
      work.tell('SIGNAL', work.organizationId);
      return { id };
    });
  }

  withdrawContextEvent(viewer: Viewer, { eventId }: WithdrawContextEventInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).recordContextEvents());
      const event = await work.lock(ContextEvent, eventId);
      if (event.withdrawnAt === null) await work.change(event, { withdrawnAt: work.now });
      work.tell('SIGNAL', work.organizationId);
      return { id: event.id };
    });
  }
}

interface Settled {
  readonly to: Exclude<SignalState, 'NEW'>;
  readonly because: string;
  readonly eventId: string | null;
}

/** Says in the signal and in its history what somebody made of it. */
export async function settle(work: Work, signal: Signal, { to, because, eventId }: Settled) {
  const isSettled = to === 'EXPLAINED' || to === 'DISMISSED';
  await work.change(signal, { state: to, because: isSettled ? because : '', eventId: isSettled ? eventId : null });
  const { personId, now: takenAt } = work;
  await work.add(SignalStep, { signalId: signal.id, kind: to, periodFrom: null, because, eventId, personId, takenAt });
  work.tell('SIGNAL', work.organizationId);
  return { id: signal.id };
}
