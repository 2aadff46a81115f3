import type { AdoptionKind } from '@cxboard/domain/adoption/adoption-words.rules';
import { type AdoptionValues, refuseAdopting, refuseUndoing } from '@cxboard/domain/adoption/adoption.rules';
import { localDateOf, type LocalDate } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Board } from '../board/index.ts';
import { recordAction, recordDecision } from '../decisions/index.ts';
import { holdBoard } from '../meetings/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { charter, tellProject } from '../projects/index.ts';
import { read } from './adopting.ts';
import { Adoption } from './adoption.entity.ts';
import type { AdoptionInput } from './adoption.inputs.ts';

const takeOut = statement('adoption.take_out', 'select take_out_adopted($1) as "isTakenOut"');

/** What already ran when the board began here: it comes in marked, and goes again as one act. */
@Injectable()
export class AdoptionService {
  constructor(private readonly database: Database) {}

  adopt(viewer: Viewer, input: AdoptionInput) {
    return this.database.work(viewer, async (work) => {
      // Locked, so that the same table sent twice at once comes in once.
      await holdBoard(work, input.boardId);
      await work.lock(Board, input.boardId);
      stopUnless(may(viewer).adopt(input));
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const found = await read((named, values) => work.query(named, values ?? []), input, today);
      if ('message' in found) return found;
      const refusal = refuseAdopting(found.rows);
      if (refusal) return refusal;

      const ready = found.rows.filter(({ state }) => state === 'READY').map(({ values }) => values);
      const { boardId, kind } = input;
      const about = { id: uuidv7(), boardId, kind, count: ready.length, undoneAt: null };
      const by = { adoptedAt: work.now, adoptedById: viewer.personId };
      const adoption = await work.add(Adoption, { ...about, ...by, lastNumber: 1 });
      let lastNumber = 1;
      for (const values of ready) lastNumber = await adopting[kind](work, values, { boardId, id: adoption.id, today });
      await work.change(adoption, { lastNumber });
      return { id: adoption.id };
    });
  }

  /** All of it or nothing: as soon as somebody has worked on one row, it stays. */
  undo(viewer: Viewer, adoptionId: string) {
    return this.database.work(viewer, async (work) => {
      const adoption = await work.lock(Adoption, adoptionId);
      stopUnless(may(viewer).adopt(adoption));
      // So that nobody ranks a project while it goes.
      await holdBoard(work, adoption.boardId);
      const isUndone = adoption.undoneAt !== null;
      const isTouched = !isUndone && !(await isTakenOut(work, adoptionId));
      const refusal = refuseUndoing({ isUndone, isTouched });
      if (refusal) return refusal;

      await work.change(adoption, { undoneAt: work.now });
      work.note('UNDONE', adoption, { kind: adoption.kind, count: adoption.count });
      const { boardId, kind } = adoption;
      work.tell(kind, boardId, kind === 'PROJECT' ? { boardId } : undefined);
      return { id: adoptionId };
    });
  }
}

async function isTakenOut(work: Work, adoptionId: string): Promise<boolean> {
  const [row] = await work.query<{ isTakenOut: boolean }>(takeOut, [adoptionId]);
  return foundOr404(row).isTakenOut;
}

interface Place {
  readonly boardId: string;
  /** The adoption it comes in with. */
  readonly id: string;
  readonly today: LocalDate;
}

type Adopt = (work: Work, values: AdoptionValues, place: Place) => Promise<number>;

/** Each kind as it stands here from now on, and the number it got. */
const adopting: Record<AdoptionKind, Adopt> = {
  PROJECT: async (work, { title, ownerId, problem, stage, startedOn, dueOn, reviewOn }, { boardId, id, today }) => {
    const facts = { boardId, title, ownerId: foundOr404(ownerId), problem, dueOn, reviewOn, adoptionId: id };
    const begun = { stage, charteredOn: startedOn ?? today };
    const project = await charter(work, { ...facts, ...begun, coOwnerId: null, metricId: null, reasonId: null });
    await tellProject(work, project);
    return project.number;
  },
  ACTION: async (work, { title: text, ownerId, dueOn }, { boardId, id: adoptionId }) => {
    const about = { boardId, adoptionId, meetingId: null, about: '', kind: 'ACTION' as const, returnsAsId: null };
    return (await recordAction(work, { ...about, text, ownerId: foundOr404(ownerId), dueOn: foundOr404(dueOn) }))
      .number;
  },
  DECISION: async (work, { title: text, startedOn, reviewOn }, { boardId, id: adoptionId }) => {
    const taken = { rule: 'CHAIR', outcome: 'ADOPTED', quorum: null, ballots: [], supersedesId: null } as const;
    const about = { id: uuidv7(), boardId, adoptionId, meetingId: null, about: '', text };
    return (await recordDecision(work, { ...about, ...taken, decidedOn: foundOr404(startedOn), reviewOn })).number;
  },
};
