import { localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseOrder } from '@cxboard/domain/revisions/revision.rules';
import { englishI18n } from '@cxboard/messages/english';
import { orderDecision } from '@cxboard/messages/revisions.messages';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Board } from '../board/index.ts';
import { recordDecision } from '../decisions/index.ts';
import { holdBoard } from '../meetings/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, orderOf, writeOrder } from '../projects/index.ts';
import type { OrderProjectsInput } from './revisions.inputs.ts';

/** The board's own order: one decision by the chair's call, in force at once. */
@Injectable()
export class OrderingService {
  constructor(private readonly database: Database) {}

  order(viewer: Viewer, { boardId, projectIds, because }: OrderProjectsInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      await holdBoard(work, boardId);
      foundOr404(may(viewer).seeProjects({ boardId }) || null);
      const now = await orderOf(work, boardId);
      const elsewhere = projectIds.filter((named) => !now.some(({ id }) => id === named));
      for (const id of elsewhere) await lockProject(work, viewer, id);
      stopUnless(may(viewer).orderProjects({ boardId }));

      const refusal = refuseOrder(
        projectIds,
        now.map(({ id }) => id),
      );
      if (refusal) return refusal;

      const titles = projectIds.map((id) => foundOr404(now.find((one) => one.id === id)).title);
      const said = `${orderDecision(englishI18n(viewer.organization.locale), titles)} ${because.trim()}`.trim();
      const decisionId = await callOf(work, viewer, { boardId, text: said.slice(0, limits.text.short) });
      await writeOrder(work, { boardId, projectIds, decisionId });
      return { id: boardId };
    });
  }
}

/** The chair's call, outside of a meeting. */
async function callOf(work: Work, viewer: Viewer, { boardId, text }: { boardId: string; text: string }) {
  const id = uuidv7();
  await recordDecision(work, {
    ...{ id, boardId, meetingId: null, about: '', text, rule: 'CHAIR', outcome: 'ADOPTED', quorum: null, ballots: [] },
    ...{ decidedOn: localDateOf(work.now, viewer.organization.timeZone), reviewOn: null, supersedesId: null },
  });
  return id;
}
