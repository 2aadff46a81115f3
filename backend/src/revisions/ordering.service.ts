import { localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseOrder } from '@cxboard/domain/revisions/revision.rules';
import { refuseWriting } from '@cxboard/domain/sessions/session.rules';
import { wordsIn } from '@cxboard/messages/languages';
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
import { addResult, draftOf, itemOf, sessionToRun, told } from '../sessions/index.ts';
import { OrderRuling } from './order-ruling.entity.ts';
import type { OrderInMeetingInput, OrderProjectsInput } from './revisions.inputs.ts';

/** The board's own order: one decision, by the chair's call or of a meeting that sits. */
@Injectable()
export class OrderingService {
  constructor(private readonly database: Database) {}

  /** In force at once. */
  order(viewer: Viewer, { boardId, projectIds, because }: OrderProjectsInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      await holdBoard(work, boardId);
      foundOr404(may(viewer).seeProjects({ boardId }) || null);
      const now = await orderNow(work, viewer, { boardId, projectIds });
      stopUnless(may(viewer).orderProjects({ boardId }));

      const refusal = refuseOrder(projectIds, idsOf(now));
      if (refusal) return refusal;

      const text = sentenceOf(viewer, { now, projectIds, because });
      const decisionId = await callOf(work, viewer, { boardId, text });
      await writeOrder(work, { boardId, projectIds, decisionId });
      return { id: boardId };
    });
  }

  /** In force when the meeting is closed. */
  inMeeting(viewer: Viewer, { meetingId, itemId, projectIds, because, rule }: OrderInMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const { boardId } = meeting;
      const item = await itemOf(work, meeting.id, itemId);
      const now = await orderNow(work, viewer, { boardId, projectIds });
      const refusal = refuseWriting(meeting.state) ?? refuseOrder(projectIds, idsOf(now));
      if (refusal) return refusal;

      const id = uuidv7();
      const text = sentenceOf(viewer, { now, projectIds, because });
      const result = { itemId: item.id, kind: 'DECISION' as const, text, rule: rule ?? 'CONSENT', resultKey: id };
      await addResult(work, { meeting, draft: draftOf(result), input: result });
      await work.add(OrderRuling, { id, boardId, projectIds, settledAt: null });
      if (item.state === 'WAITING') await work.change(item, { state: 'DISCUSSED' });
      work.tell('PROJECT', boardId, { boardId });
      return told(work, session);
    });
  }
}

interface Wanted {
  readonly boardId: string;
  readonly projectIds: readonly string[];
}

type Going = Awaited<ReturnType<typeof orderOf>>;

const idsOf = (now: Going) => now.map(({ id }) => id);

/** The projects that are going on, in the order that stands; one that this viewer cannot see is not there. */
async function orderNow(work: Work, viewer: Viewer, { boardId, projectIds }: Wanted): Promise<Going> {
  const now = await orderOf(work, boardId);
  const elsewhere = projectIds.filter((named) => !now.some(({ id }) => id === named));
  for (const id of elsewhere) await lockProject(work, viewer, id);
  return now;
}

interface Said extends Pick<OrderProjectsInput, 'projectIds' | 'because'> {
  readonly now: Going;
}

function sentenceOf({ organization }: Viewer, { now, projectIds, because }: Said): string {
  const titles = projectIds.map((id) => foundOr404(now.find((one) => one.id === id)).title);
  const said = `${orderDecision(wordsIn(organization.locale), titles)} ${because.trim()}`;
  return said.trim().slice(0, limits.text.short);
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
