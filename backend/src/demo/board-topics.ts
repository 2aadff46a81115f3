import type { Someone } from './cast.ts';

export interface DemoBoardTopic {
  readonly question: string;
  readonly finding: string;
  readonly conclusion: string;
  readonly owner: Someone;
  readonly author: Someone;
  /** In how many weeks the answer is wanted. */
  readonly dueInWeeks: number;
  /** Prepared: it waits to be presented. */
  readonly isPrepared: boolean;
  readonly metric?: string;
}

/** What the board of Meridian Bank has asked of its data and processes. */
export const boardTopics: readonly DemoBoardTopic[] = [
  {
    question: 'Why do callers ring twice about the same card limit?',
    finding:
      'In 40 recorded calls about a limit, 12 customers rang again within a week. Ten of them had been told “we will look into it” and no day.\nThe form goes from Phone to Cards by mail; nobody sees where it lies.',
    conclusion: 'Say the day of the answer in the first call, and let Phone see where the form lies.',
    ...{ owner: 'cards', author: 'member', dueInWeeks: -1, isPrepared: true, metric: 'ease' },
  },
  {
    question: 'Which letters make customers call?',
    ...{ finding: '', conclusion: '', owner: 'analyst', author: 'chair', dueInWeeks: 4, isPrepared: false },
  },
];
