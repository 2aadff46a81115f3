import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { refuseTopicMove } from '@cxboard/domain/topics/topic.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { freezeSnapshot } from '../metrics/index.ts';
import { Person } from '../people/index.ts';
import { BadInput, foundOr404, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardTopic, TopicChart, TopicProcess } from './topic.entity.ts';
import type {
  AddTopicChartInput,
  AskBoardTopicInput,
  AttachTopicProcessInput,
  EditBoardTopicInput,
  MoveBoardTopicInput,
} from './topics.inputs.ts';
import { diveNamed, nextTopic } from './topics.statements.ts';

/** Asking questions and preparing what is said to them. */
@Injectable()
export class TopicsService {
  constructor(private readonly database: Database) {}

  ask(viewer: Viewer, { boardId, ...words }: AskBoardTopicInput) {
    return this.database.work(viewer, async (work) => {
      // Locked, so that two asked at once get two numbers.
      await work.lock(Board, boardId);
      stopUnless(may(viewer).askTopic({ boardId }));

      const refusal = await refuseOwner(work, words.ownerId);
      if (refusal) return refusal;

      const topic = await work.add(BoardTopic, {
        ...{ ...tidied(words), boardId, number: await nextNumber(work, boardId), state: 'PREPARING' },
        authorId: viewer.personId,
      });
      return tellTopic(work, topic);
    });
  }

  edit(viewer: Viewer, { boardTopicId, expectedVersion, ...words }: EditBoardTopicInput) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);

      const refusal = await refuseOwner(work, words.ownerId);
      if (refusal) return refusal;

      await work.change(topic, tidied(words), expectedVersion);
      return tellTopic(work, topic);
    });
  }

  move(viewer: Viewer, { boardTopicId, to }: MoveBoardTopicInput) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);

      const refusal = refuseTopicMove(topic, to);
      if (refusal) return refusal;

      await work.change(topic, { state: to, preparedAt: to === 'PREPARED' ? work.now : null });
      return tellTopic(work, topic);
    });
  }

  addChart(viewer: Viewer, { boardTopicId, metric }: AddTopicChartInput) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);
      const { length } = await work.find(TopicChart, { boardTopicId });
      if (length >= limits.topics.charts) throw new BadInput(`A topic has at most ${limits.topics.charts} charts.`);

      const snapshotId = await freezeSnapshot(work, viewer, metric);
      await work.add(TopicChart, { boardTopicId, snapshotId, addedAt: work.now, addedById: viewer.personId });
      return tellTopic(work, topic);
    });
  }

  /** A process that a deep dive has drawn; once is enough, twice does no harm. */
  attachProcess(viewer: Viewer, { boardTopicId, deepDiveId }: AttachTopicProcessInput) {
    return this.database.work(viewer, async (work) => {
      const topic = await topicToPrepare(work, viewer, boardTopicId);
      foundOr404((await work.query<{ id: string }>(diveNamed, [deepDiveId]))[0]);
      const attached = await work.find(TopicProcess, { boardTopicId });
      if (attached.some((one) => one.deepDiveId === deepDiveId)) return { id: boardTopicId };
      const { charts } = limits.topics;
      if (attached.length >= charts) throw new BadInput(`A topic has at most ${charts} processes.`);

      await work.add(TopicProcess, { boardTopicId, deepDiveId, addedAt: work.now, addedById: viewer.personId });
      return tellTopic(work, topic);
    });
  }

  detachProcess(viewer: Viewer, topicProcessId: string) {
    return this.database.work(viewer, async (work) => {
      const process = await work.get(TopicProcess, topicProcessId);
      const topic = await topicToPrepare(work, viewer, process.boardTopicId);
      await work.remove(process);
      return tellTopic(work, topic);
    });
  }

  removeChart(viewer: Viewer, topicChartId: string) {
    return this.database.work(viewer, async (work) => {
      const chart = await work.get(TopicChart, topicChartId);
      const topic = await topicToPrepare(work, viewer, chart.boardTopicId);
      await work.remove(chart);
      return tellTopic(work, topic);
    });
  }
}

/** The topic, for those who prepare it; to those who may not see it, it is not there. */
export async function topicToPrepare(work: Work, viewer: Viewer, id: string): Promise<BoardTopic> {
  const topic = await work.lock(BoardTopic, id);
  if (!may(viewer).seeTopic(topic)) throw new NotFound();
  stopUnless(may(viewer).prepareTopic(topic));
  return topic;
}

export function tellTopic(work: Work, { id, boardId, ownerId }: BoardTopic) {
  work.tell('BOARD_TOPIC', id, { boardId, personIds: [ownerId] });
  return { id };
}

export async function nextNumber(work: Work, boardId: string): Promise<number> {
  return foundOr404((await work.query<{ number: number }>(nextTopic, [boardId]))[0]).number;
}

const tidied = ({ question, finding, conclusion, ownerId, dueOn }: Omit<AskBoardTopicInput, 'boardId'>) => ({
  ...{ question, finding: finding.trim(), conclusion: conclusion.trim(), ownerId, dueOn: dueOn ?? null },
});

async function refuseOwner(work: Work, ownerId: string) {
  const { deactivatedAt } = await work.get(Person, ownerId);
  return refuseInactive([{ personId: ownerId, active: deactivatedAt === null }]);
}
