import { usualMinutes } from '@cxboard/domain/drafting/minutes.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { usualStandingTitles } from '@cxboard/messages/drafting.messages';
import { wordsIn } from '@cxboard/messages/languages';
import type { StoredTemplate } from './agenda-state.ts';

/** What agendas begin with until a board says otherwise. */
export function usualTemplate(kind: MeetingKind, locale: string): StoredTemplate {
  const titles = usualStandingTitles(wordsIn(locale), kind);
  const usual = { isRecurring: true, isFinancial: false, looksBack: false, isUsed: false, took: [] };
  return {
    metricMinutes: usualMinutes.METRIC_SNAPSHOT,
    projectMinutes: usualMinutes.PROJECT,
    topicMinutes: usualMinutes.TOPIC,
    items: [
      { ...usual, id: `${kind}:ACTIONS`, title: titles.actions, kind: 'TOPIC', minutes: 5, looksBack: true },
      ...(titles.story
        ? [{ ...usual, id: `${kind}:STORY`, title: titles.story, kind: 'STORY' as const, minutes: usualMinutes.STORY }]
        : []),
    ],
  };
}
