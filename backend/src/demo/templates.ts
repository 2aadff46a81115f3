import { AgendaTemplate, StandingItemRow } from '../drafting/index.ts';
import type { Work } from '../platform/database/work.ts';

const usual = { metricMinutes: 15, projectMinutes: 15, topicMinutes: 10 };
const always = { isRecurring: true, isFinancial: false, looksBack: false };

/** What the agendas of Meridian Bank begin with. */
const templates = [
  {
    kind: 'METRICS',
    items: [
      { title: 'Actions and decisions since last time', kind: 'TOPIC', minutes: 5, ...always, looksBack: true },
      { title: 'Customer voice: one story', kind: 'STORY', minutes: 10, ...always },
    ],
  },
  {
    kind: 'PROJECT_REVIEW',
    items: [
      { title: 'Actions and decisions since last time', kind: 'TOPIC', minutes: 5, ...always, looksBack: true },
      { title: 'How we report from January on', kind: 'TOPIC', minutes: 5, ...always, isRecurring: false },
    ],
  },
] as const;

export async function makeTemplates(work: Work, boardId: string): Promise<void> {
  if (await work.first(AgendaTemplate, { boardId })) return;
  for (const { kind, items } of templates) {
    const { id: templateId } = await work.add(AgendaTemplate, { ...usual, boardId, kind });
    await work.addAll(
      StandingItemRow,
      items.map((item, index) => ({ ...item, templateId, position: index + 1 })),
    );
  }
}
