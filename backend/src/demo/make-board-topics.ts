import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { freezeSnapshot, Metric } from '../metrics/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardTopic, TopicChart } from '../topics/index.ts';
import { boardTopics, type DemoBoardTopic } from './board-topics.ts';
import type { PersonIds } from './make-people.ts';

interface Setting {
  readonly boardId: string;
  readonly people: PersonIds;
  readonly analyst: Viewer;
  readonly monday: LocalDate;
}

/** What is being looked into between meetings; once. */
export async function makeBoardTopics(work: Work, setting: Setting): Promise<void> {
  if (await work.first(BoardTopic, {})) return;
  for (const [index, said] of boardTopics.entries()) {
    const topic = await work.add(BoardTopic, { number: index + 1, ...rowOf(work, said, setting) });
    const metric = said.metric ? await work.first(Metric, { slug: said.metric }) : null;
    if (!metric) continue;
    const snapshotId = await freezeSnapshot(work, setting.analyst, { metricId: metric.id, grain: 'MONTH' });
    const addedById = setting.analyst.personId;
    await work.add(TopicChart, { boardTopicId: topic.id, snapshotId, addedAt: work.now, addedById });
  }
}

function rowOf(work: Work, said: DemoBoardTopic, { boardId, people, monday }: Setting) {
  const { question, finding, conclusion, owner, author, dueInWeeks, isPrepared } = said;
  return {
    ...{ boardId, question, finding, conclusion, ownerId: people[owner], authorId: people[author] },
    ...{
      dueOn: addDays(monday, 7 * dueInWeeks + 2),
      state: isPrepared ? ('PREPARED' as const) : ('PREPARING' as const),
    },
    preparedAt: isPrepared ? work.now : null,
  };
}
