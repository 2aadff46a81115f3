import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import {
  refuseVisionEdit,
  refuseVisionMove,
  roundOf,
  standsIn,
  type VisionState,
} from '@cxboard/domain/vision/vision.rules';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Board } from '../board/index.ts';
import { Metric } from '../metrics/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Vision, VisionAnswer, VisionPromise, VisionRemark } from './vision.entity.ts';
import type {
  AnswerVisionInput,
  AnswerVisionRemarkInput,
  MoveVisionInput,
  RemarkOnVisionInput,
  WriteVisionInput,
} from './vision.inputs.ts';
import { writePromises } from './promises.ts';
import { decidersOn, nextVision } from './vision.statements.ts';

const coming: VisionState[] = ['DRAFT', 'ROUND_1', 'ROUND_2'];
const mostPromises = 12;

/** Writing the vision, asking the board twice, and ratifying what it agrees on. */
@Injectable()
export class VisionService {
  constructor(private readonly database: Database) {}

  write(viewer: Viewer, { boardId, expectedVersion, statement, promises }: WriteVisionInput) {
    return this.database.work(viewer, async (work) => {
      await work.lock(Board, boardId);
      stopUnless(may(viewer).draftVision({ boardId }));
      await refuseUnclear(work, { statement, promises });

      const vision = await work.first(Vision, { boardId, state: In(coming) });
      const refusal = vision && refuseVisionEdit(vision.state);
      if (refusal) return refusal;

      const written = vision
        ? await work.change(vision, { statement: statement.trim() }, expectedVersion ?? undefined)
        : await begin(work, boardId, statement.trim());
      await writePromises(work, written, promises);
      return told(work, written);
    });
  }

  move(viewer: Viewer, { visionId, expectedVersion, to }: MoveVisionInput) {
    return this.database.work(viewer, async (work) => {
      const vision = await lockVisible(work, viewer, visionId);
      stopUnless(may(viewer).draftVision(vision));

      const today = localDateOf(work.now, viewer.organization.timeZone);
      const promises = await work.find(VisionPromise, { visionId }, { position: 'ASC' });
      const refusal = refuseVisionMove(await factsOf(work, vision, { promises, today }), to, today);
      if (refusal) return refusal;

      if (to === 'RATIFIED') await supersede(work, vision.boardId);
      const text = { statement: vision.statement, promises: promises.map((promise) => promise.text) };
      await work.change(
        vision,
        { state: to, ...stampOf(to, today), ...(to === 'ROUND_1' && { roundOneText: text }) },
        expectedVersion,
      );
      return told(work, vision);
    });
  }

  /** One answer a round; the last one counts. */
  answer(viewer: Viewer, { visionId, stance, text }: AnswerVisionInput) {
    return this.database.work(viewer, async (work) => {
      const vision = await lockVisible(work, viewer, visionId);
      stopUnless(may(viewer).answerVision(vision));
      const round = roundOf(vision.state);
      if (!round) return { ...notAsked(vision.state) };
      if (stance !== 'AGREE' && text.trim() === '')
        throw new BadInput('Say what the reservation or the objection is.', { field: 'text' });

      const said = { stance, text: text.trim(), answeredAt: work.now };
      const earlier = await work.first(VisionAnswer, { visionId, round, personId: viewer.personId });
      if (earlier) await work.change(earlier, said);
      else await work.add(VisionAnswer, { visionId, round, personId: viewer.personId, ...said });
      return told(work, vision);
    });
  }

  remark(viewer: Viewer, { visionId, phrase, text }: RemarkOnVisionInput) {
    return this.database.work(viewer, async (work) => {
      const vision = await lockVisible(work, viewer, visionId);
      stopUnless(may(viewer).commentOnVision(vision));
      if (text.trim() === '') throw new BadInput('text: say something.', { field: 'text' });
      const promises = await work.find(VisionPromise, { visionId });
      if (!standsIn(phrase, [vision.statement, ...promises.map((promise) => promise.text)]))
        throw new BadInput('This phrase does not stand in the text.', { field: 'phrase' });
      const said = { phrase: phrase.trim(), text: text.trim(), personId: viewer.personId, writtenAt: work.now };
      await work.add(VisionRemark, { visionId, ...said, answeredById: null, answeredAt: null });
      return told(work, vision);
    });
  }

  /** Whoever writes the words says what becomes of a remark; what was said last stands. */
  answerRemark(viewer: Viewer, { remarkId, answer }: AnswerVisionRemarkInput) {
    return this.database.work(viewer, async (work) => {
      const remark = await work.get(VisionRemark, remarkId);
      const vision = await lockVisible(work, viewer, remark.visionId);
      stopUnless(may(viewer).draftVision(vision));
      if (answer.trim() === '') throw new BadInput('Say what becomes of it.', { field: 'answer' });
      await work.change(remark, { answer: answer.trim(), answeredById: viewer.personId, answeredAt: work.now });
      return told(work, vision);
    });
  }
}

/** Whether the board has a vision that is agreed. */
export const hasRatifiedVision = async (work: Work, boardId: string): Promise<boolean> =>
  (await work.first(Vision, { boardId, state: 'RATIFIED' })) !== null;

const notAsked = (state: VisionState) =>
  ({
    ...{ __typename: 'VisionMoveRefused', from: state, to: state },
    message: 'The board is asked in the two rounds only.',
  }) as const;

async function lockVisible(work: Work, viewer: Viewer, visionId: string): Promise<Vision> {
  const vision = await work.lock(Vision, visionId);
  foundOr404(may(viewer).seeVisionDraft(vision) || null);
  return vision;
}

async function refuseUnclear(work: Work, { statement, promises }: Pick<WriteVisionInput, 'statement' | 'promises'>) {
  if (statement.trim() === '') throw new BadInput('statement: say what customers experience.', { field: 'statement' });
  if (promises.length > mostPromises) throw new BadInput(`At most ${mostPromises} promises.`, { field: 'promises' });
  for (const { text, metricId } of promises) {
    if (text.trim() === '') throw new BadInput('A promise says something.', { field: 'promises' });
    if (metricId) await work.get(Metric, metricId);
  }
}

async function begin(work: Work, boardId: string, statement: string): Promise<Vision> {
  const [next] = await work.query<{ number: number }>(nextVision, [work.organizationId, boardId]);
  const nothing = { roundOneText: null, roundOneOn: null, roundTwoOn: null, ratifiedOn: null };
  return work.add(Vision, { boardId, number: foundOr404(next).number, state: 'DRAFT', statement, ...nothing });
}

interface Looked {
  readonly promises: readonly VisionPromise[];
  readonly today: LocalDate;
}

async function factsOf(work: Work, { id: visionId, boardId, state, roundOneOn }: Vision, { promises, today }: Looked) {
  const members = await work.query<{ person_id: string }>(decidersOn, [boardId, today]);
  const answers = await work.find(VisionAnswer, { visionId, round: 2 });
  return { state, roundOneOn, promises, answers, memberIds: members.map(({ person_id }) => person_id) };
}

async function supersede(work: Work, boardId: string): Promise<void> {
  const earlier = await work.first(Vision, { boardId, state: 'RATIFIED' });
  if (earlier) await work.change(earlier, { state: 'SUPERSEDED' });
}

function stampOf(to: VisionState, today: LocalDate) {
  if (to === 'ROUND_1') return { roundOneOn: today };
  return to === 'ROUND_2' ? { roundTwoOn: today } : { ratifiedOn: today };
}

function told(work: Work, { boardId }: Vision) {
  work.tell('VISION', boardId);
  return { id: boardId };
}
