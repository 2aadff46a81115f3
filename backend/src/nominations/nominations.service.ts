import { refuseMoveByHand } from '@cxboard/domain/nominations/nomination.rules';
import {
  confidenceGrades,
  judgementSteps,
  type JudgementStep,
  type VisionFit,
  visionFits,
} from '@cxboard/domain/nominations/priority.rules';
import { isJudgedOtherwise } from '@cxboard/domain/nominations/proposed-judgement.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Signal } from '../signals/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { FiguresAtHand } from '../metrics/index.ts';
import { addEvidence, heldStill } from './evidence.ts';
import { markNominated } from './proposals-behind.ts';
import { Nomination } from './nomination.entity.ts';
import { lockVisible, refuseDecided, refuseNamed, relationsOf, standingOf, tellNomination } from './nomination-work.ts';
import { NominationEvidence } from './nomination-evidence.entity.ts';
import type {
  EditNominationInput,
  JudgeNominationInput,
  MoveNominationInput,
  NominateInput,
} from './nominations.inputs.ts';
import { nextNomination } from './nominations.statements.ts';
import { ProposedJudgements } from './proposed-judgements.ts';

/** Writing nominations down, judging them and choosing those the board looks at. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresAtHand,
    private readonly proposed: ProposedJudgements,
  ) {}

  nominate(viewer: Viewer, { boardId, evidence, submit, signalId = null, ...words }: NominateInput) {
    return this.database.work(viewer, async (work) => {
      // Locked, so that two written at once get two numbers.
      await work.lock(Board, boardId);
      stopUnless(may(viewer).nominate({ boardId }));

      if (signalId) foundOr404((may(viewer).seeSignals() && (await work.get(Signal, signalId))) || null);
      const refusal = await refuseNamed(work, { ...words, boardId });
      if (refusal) return refusal;

      const [next] = await work.query<{ number: number }>(nextNomination, [work.organizationId, boardId]);
      const nomination = await work.add(Nomination, {
        ...{ ...tidied(words), boardId, number: foundOr404(next).number, nominatorId: viewer.personId, signalId },
        ...(submit ? { state: 'SUBMITTED', submittedAt: work.now } : { state: 'DRAFT', submittedAt: null }),
      });
      if (evidence) {
        const seen = await heldStill(work, viewer, { figures: this.figures, evidence });
        await addEvidence(work, viewer, { nominationId: nomination.id, evidence: seen });
      }
      if (submit) await markNominated(work, nomination);
      return tellNomination(work, nomination);
    });
  }

  edit(viewer: Viewer, { nominationId, expectedVersion, ...words }: EditNominationInput) {
    return this.database.work(viewer, async (work) => {
      const nomination = await lockVisible(work, viewer, nominationId);
      stopUnless(may(viewer).editNomination(relationsOf(nomination)));

      const refusal =
        (await refuseDecided(work, viewer, nomination)) ??
        (await refuseNamed(work, { ...words, boardId: nomination.boardId }));
      if (refusal) return refusal;

      await work.change(nomination, tidied(words), expectedVersion);
      return tellNomination(work, nomination);
    });
  }

  /** Sent off by its author, put on the shortlist and taken off it by those who lead the board. */
  move(viewer: Viewer, { nominationId, expectedVersion, to }: MoveNominationInput) {
    return this.database.work(viewer, async (work) => {
      const nomination = await lockVisible(work, viewer, nominationId);
      const isSending = nomination.state === 'DRAFT';
      stopUnless(
        isSending ? may(viewer).editNomination(relationsOf(nomination)) : may(viewer).shortlistNominations(nomination),
      );

      const { state } = await standingOf(work, nomination, viewer.organization.timeZone);
      const refusal = refuseMoveByHand(state, to === 'ON_AGENDA' ? 'ACCEPTED' : to);
      if (refusal) return refusal;

      await work.change(nomination, changesFor(to, nomination, work.now), expectedVersion);
      if (isSending) await markNominated(work, nomination);
      return tellNomination(work, nomination);
    });
  }

  discard(viewer: Viewer, nominationId: string) {
    return this.database.work(viewer, async (work) => {
      const nomination = await lockVisible(work, viewer, nominationId);
      stopUnless(nomination.state === 'DRAFT' && may(viewer).editNomination(relationsOf(nomination)));
      for (const evidence of await work.find(NominationEvidence, { nominationId })) await work.remove(evidence);
      await work.remove(nomination);
      return { id: nominationId };
    });
  }

  async judge(viewer: Viewer, { nominationId, expectedVersion, note, ...said }: JudgeNominationInput) {
    const isSilent = note.trim() === '';
    const proposed = isSilent ? await this.proposed.of(viewer, nominationId) : null;
    return this.database.work(viewer, async (work) => {
      const nomination = await lockVisible(work, viewer, nominationId);
      stopUnless(may(viewer).judgeNomination(relationsOf(nomination)));

      const refusal = await refuseDecided(work, viewer, nomination);
      if (refusal) return refusal;
      if (said.visionFit === 0 && isSilent)
        throw new BadInput('Say why it serves no promise of the vision.', { field: 'note' });
      if (proposed && isJudgedOtherwise(said, proposed))
        throw new BadInput('Say why you judge otherwise than the figures propose.', { field: 'note' });

      await work.change(nomination, { ...judgementOf(said), judgementNote: note.trim() }, expectedVersion);
      return tellNomination(work, nomination);
    });
  }
}

interface FromCharts extends Pick<Nomination, 'boardId' | 'title' | 'problem' | 'source' | 'ownerId'> {
  /** The id of what it was before; a new one when left out. */
  readonly id?: string;
  /** Whoever writes it down when left out. */
  readonly nominatorId?: string | null;
  /** Figures that are frozen already and speak for it as they are. */
  readonly snapshotIds: readonly string[];
}

/** What another chapter nominates at once, with what it has frozen before. Lock the board. */
export async function addNomination(work: Work, { snapshotIds, ...words }: FromCharts): Promise<Nomination> {
  const [next] = await work.query<{ number: number }>(nextNomination, [work.organizationId, words.boardId]);
  const nomination = await work.add(Nomination, {
    ...{ nominatorId: work.personId, ...words, number: foundOr404(next).number, reasonId: null, touchPointId: null },
    signalId: null,
    ...{ state: 'SUBMITTED', submittedAt: work.now },
  });
  const frozen = {
    proposalId: null,
    storyId: null,
    frozen: null,
    text: '',
    addedAt: work.now,
    addedById: work.personId,
  };
  await work.addAll(
    NominationEvidence,
    snapshotIds.map((snapshotId) => ({
      ...frozen,
      nominationId: nomination.id,
      kind: 'SNAPSHOT' as const,
      snapshotId,
    })),
  );
  tellNomination(work, nomination);
  return nomination;
}

const tidied = ({
  title,
  problem,
  source,
  ...named
}: Omit<NominateInput, 'boardId' | 'submit' | 'evidence' | 'signalId'>) => ({
  ...{ title, problem: problem.trim(), source, ownerId: named.ownerId ?? null },
  ...{ reasonId: named.reasonId ?? null, touchPointId: named.touchPointId ?? null },
  promiseId: named.promiseId ?? null,
});

function changesFor(to: MoveNominationInput['to'], { submittedAt }: Nomination, now: Date) {
  if (to === 'SHORTLISTED') return { state: to, shortlistedAt: now, deferredUntil: null } as const;
  return { state: 'SUBMITTED', submittedAt: submittedAt ?? now, shortlistedAt: null } as const;
}

type Said = Omit<JudgeNominationInput, 'nominationId' | 'expectedVersion' | 'note'>;

const judgementOf = ({ pain, reach, visionFit, confidence, effort }: Said) => ({
  pain: oneOf<JudgementStep>(judgementSteps, pain, 'pain'),
  reach: oneOf<JudgementStep>(judgementSteps, reach, 'reach'),
  visionFit: oneOf<VisionFit>(visionFits, visionFit, 'visionFit'),
  confidence: oneOf(confidenceGrades, confidence, 'confidence'),
  effort: oneOf<JudgementStep>(judgementSteps, effort, 'effort'),
});

function oneOf<Value>(values: readonly Value[], said: unknown, field: string): Value | null {
  if (said === null || said === undefined) return null;
  const found = values.find((value) => value === said);
  if (found === undefined) throw new BadInput(`${field}: one of ${values.join(', ')}.`, { field });
  return found;
}
