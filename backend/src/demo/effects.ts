import type { DemoProject } from './projects.ts';
import { story } from './survey.ts';

interface DemoEffect {
  readonly project: DemoProject['title'];
  /** Null where contacts show it. */
  readonly metric: 'recommendation' | 'satisfaction' | 'ease' | null;
  readonly smallestEffect: number;
  readonly dimension: 'Contact reason' | 'Channel' | null;
  readonly touched: readonly string[];
  readonly comparison: readonly string[];
  /** The contacts that should become fewer, beside the metric or alone. */
  readonly contacts?: { readonly reason: string; readonly others: readonly string[] };
  /** Negative: still to come. */
  readonly liveWeeksAgo: number;
  readonly reviewWeeksAgo: number;
  readonly washInDays: number;
  /** The four weeks that led to the nomination begin so long ago. */
  readonly nominatedWeeksAgo: number | null;
  /** The board has accepted what was measured. */
  readonly acceptedWeeksAgo: number | null;
}

/** Reasons that nobody's project has touched in these two years. */
const leftAlone = ['Transaction checking', 'User name inquiry', 'General loan conditions', 'Call back on missed call'];

/** What customers call about as often whatever these projects do, and without a season of its own. */
const steady = ['User name inquiry', 'General loan conditions'];

/**
 * One true improvement that the board has accepted, one project that changed nothing and whose verdict waits for the
 * board, one that has just gone live and two still to come, of which contacts will show the second.
 */
export const effects: readonly DemoEffect[] = [
  {
    project: 'Transfers that arrive when we say',
    metric: 'recommendation',
    smallestEffect: 10,
    dimension: 'Contact reason',
    touched: ['Money transfer'],
    comparison: leftAlone,
    contacts: { reason: 'Money transfer', others: steady },
    liveWeeksAgo: story.transfersLiveWeeksAgo,
    reviewWeeksAgo: 14,
    washInDays: 14,
    nominatedWeeksAgo: 76,
    acceptedWeeksAgo: 13,
  },
  {
    project: 'One security question less',
    metric: 'ease',
    smallestEffect: 6,
    dimension: 'Contact reason',
    touched: ['Change of password or security questions'],
    comparison: leftAlone,
    liveWeeksAgo: story.passwordsLiveWeeksAgo,
    reviewWeeksAgo: 1,
    washInDays: 7,
    nominatedWeeksAgo: 66,
    acceptedWeeksAgo: null,
  },
  {
    project: 'Branch appointment in two clicks',
    metric: 'ease',
    smallestEffect: 6,
    dimension: 'Channel',
    touched: ['Branch'],
    comparison: ['Phone'],
    liveWeeksAgo: 1,
    reviewWeeksAgo: -16,
    washInDays: 0,
    nominatedWeeksAgo: 22,
    acceptedWeeksAgo: null,
  },
  {
    project: 'Limits in the app',
    metric: 'ease',
    smallestEffect: 8,
    dimension: 'Contact reason',
    touched: ['Increase or decrease of limit'],
    comparison: leftAlone,
    liveWeeksAgo: -6,
    reviewWeeksAgo: -26,
    washInDays: 14,
    nominatedWeeksAgo: 26,
    acceptedWeeksAgo: null,
  },
  {
    project: 'Call back means call back',
    metric: null,
    smallestEffect: 20,
    dimension: null,
    touched: [],
    comparison: [],
    contacts: { reason: 'Call back on missed call', others: steady },
    liveWeeksAgo: -8,
    reviewWeeksAgo: -20,
    washInDays: 7,
    nominatedWeeksAgo: 16,
    acceptedWeeksAgo: null,
  },
];
