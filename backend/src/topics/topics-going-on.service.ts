import { nextFittingMeeting, noFittingMeeting } from '@cxboard/domain/agenda/agenda.rules';
import { limits } from '@cxboard/domain/limits';
import type { LocalDate } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { addTo, openFor } from '../agenda/index.ts';
import { Board } from '../board/index.ts';
import { meetingAfter, recordAction } from '../decisions/index.ts';
import { holdBoard, Meeting } from '../meetings/index.ts';
import { addNomination } from '../nominations/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type BoardTopic, TopicChart } from './topic.entity.ts';
import type { AssignTopicAnalysisInput } from './topics.inputs.ts';
import { tellTopic, topicToPrepare } from './topics.service.ts';

/** The name under which drafts know a topic. */
export const candidateKey = (topicId: string): string => `TOPIC:${topicId}`;

/** What a topic becomes: an item of an agenda, a nomination, an analysis task. */
@Injectable()
export class TopicsGoingOn {
  constructor(private readonly database: Database) {}

  /** On the next agenda by those who prepare it; proposed by the others, for the chair to place. */
  putOnAgenda(viewer: Viewer, boardTopicId: string) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);
      const { boardId } = topic;
      await holdBoard(work, boardId);
      const meeting = nextFittingMeeting(await work.find(Meeting, { boardId }), 'TOPIC', work.now);
      if (!meeting) return noFittingMeeting('TOPIC');

      const isPlanner = may(viewer).prepareAgenda({ boardId });
      await placeTopic(work, topic, {
        meetingId: isPlanner ? meeting.id : null,
        proposerId: isPlanner ? null : viewer.personId,
      });
      if (isPlanner) await openFor(work, meeting);
      return tellTopic(work, topic);
    });
  }

  /** The charts speak for the nomination exactly as they were frozen for the topic. */
  nominate(viewer: Viewer, boardTopicId: string) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);
      const { boardId, question, finding, conclusion, ownerId } = topic;
      await work.lock(Board, boardId);
      stopUnless(may(viewer).nominate({ boardId }));
      if (topic.nominationId) return { id: topic.id };

      const charts = await work.find(TopicChart, { boardTopicId }, { addedAt: 'ASC', id: 'ASC' });
      const problem = [finding, conclusion].filter(Boolean).join('\n\n');
      const nomination = await addNomination(work, {
        ...{ boardId, title: question, problem: problem.slice(0, limits.text.long), source: 'DATA', ownerId },
        snapshotIds: charts.map(({ snapshotId }) => snapshotId),
      });
      await work.change(topic, { nominationId: nomination.id });
      return tellTopic(work, topic);
    });
  }

  assignAnalysis(viewer: Viewer, { boardTopicId, dueOn }: AssignTopicAnalysisInput) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);
      const { boardId, question, ownerId } = topic;
      await holdBoard(work, boardId);
      if (topic.actionId) return { id: topic.id };

      const { id } = await recordAction(work, {
        ...{ boardId, meetingId: null, about: question, kind: 'ANALYSIS_TASK', text: question, ownerId, dueOn },
        returnsAsId: await placeAnswer(work, topic, dueOn),
      });
      await work.change(topic, { actionId: id });
      return tellTopic(work, topic);
    });
  }
}

interface Place {
  readonly meetingId: string | null;
  readonly proposerId: string | null;
}

/** Its answer is heard in the first meeting after its day. */
async function placeAnswer(work: Work, { id, boardId, question, ownerId }: BoardTopic, dueOn: LocalDate) {
  const to = await meetingAfter(work, { boardId, kind: 'TOPIC', dueOn });
  const item = await addTo(
    work,
    { boardId, meetingId: to?.id ?? null },
    {
      ...{ kind: 'TOPIC', title: question, minutes: limits.topics.itemMinutes, presenterId: ownerId },
      ...{ snapshotId: null, projectId: null, boardTopicId: id, comesAgain: true },
      reason: { name: 'ANALYSIS_DUE', dueOn },
    },
  );
  if (to) await openFor(work, to);
  return item.id;
}

export async function placeTopic(work: Work, topic: BoardTopic, { meetingId, proposerId }: Place): Promise<void> {
  const { id, boardId, question, ownerId } = topic;
  await addTo(
    work,
    { boardId, meetingId },
    {
      ...{ kind: 'TOPIC', title: question, minutes: limits.topics.itemMinutes, presenterId: ownerId, proposerId },
      ...{ snapshotId: null, projectId: null, boardTopicId: id, origin: candidateKey(id) },
    },
  );
}
