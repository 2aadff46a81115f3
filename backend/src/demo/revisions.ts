import type { RevisionKind } from '@cxboard/domain/revisions/revision.rules';
import type { Someone } from './cast.ts';

/** What projects were held to when they began; the first date by weeks from now. */
export const plans: Readonly<Record<string, { scope: string; solution: string; dueInWeeks: number }>> = {
  'Transfers that arrive when we say': {
    scope: 'Transfers between banks in euros, in all channels; not transfers abroad.',
    solution: 'Say the day of arrival before sending, and say when it has arrived.',
    dueInWeeks: -34,
  },
  'One security question less': {
    scope: 'Everybody who calls and is known by their number; not calls from abroad.',
    solution: 'The number they call from takes the place of the third question.',
    dueInWeeks: -26,
  },
  'Where is my loan application?': {
    scope: 'Consumer loans, from the first form to the payment; not mortgages.',
    solution: 'A message at every step, and the same state on the screen of every adviser.',
    dueInWeeks: 9,
  },
  'Understandable loan conditions': {
    scope: 'The four pages that come with a consumer loan.',
    solution: 'One page in the words of customers, read aloud to ten of them before Legal signs it.',
    dueInWeeks: 18,
  },
  'Branch appointment in two clicks': {
    scope: 'Appointments of customers whom we know, in all 58 branches.',
    solution: 'What we know is filled in; the customer chooses a day and a person.',
    dueInWeeks: -1,
  },
  'Limits in the app': {
    scope: 'Limits of cards and of accounts, raised and lowered.',
    solution: 'A slider in the app, confirmed with the card reader.',
    dueInWeeks: -3,
  },
  'Call back means call back': {
    scope: 'Missed calls of private customers.',
    solution: 'One list with an owner for every hour.',
    dueInWeeks: 4,
  },
  'A receipt for every payment': {
    scope: 'Payments at the counter.',
    solution: 'A message with the receipt, at once.',
    dueInWeeks: 14,
  },
};

interface DemoRevision {
  readonly kind: Exclude<RevisionKind, 'PRIORITY' | 'STOP'>;
  /** Words, or the new date by weeks from now. */
  readonly now: string | number;
  readonly because: string;
}

/** What the board revised of a project, one change each time it was on the agenda. */
export const revised: Readonly<Record<string, readonly DemoRevision[]>> = {
  'Limits in the app': [
    { kind: 'TIMING', now: 3, because: 'The rules for temporary limits took Risk six weeks longer.' },
    { kind: 'SCOPE', now: 'Limits of cards, raised and lowered.', because: 'Account limits need another system.' },
  ],
  'Call back means call back': [
    { kind: 'TIMING', now: 20, because: 'It waits for the new telephone system.' },
    { kind: 'SOLUTION', now: 'The telephone system keeps the list.', because: 'A list beside it would be kept twice.' },
  ],
};

/** What waits for the board. */
export const proposed: DemoRevision & { readonly project: string; readonly by: Someone } = {
  ...{ project: 'Limits in the app', by: 'cards', kind: 'TIMING', now: 8 },
  because: 'Without a second developer this misses December.',
};

/** The order of the board, by title; what is not named comes after, by its number. */
export const order: readonly string[] = [
  'Limits in the app',
  'A receipt for every payment',
  'Understandable loan conditions',
  'Call back means call back',
];
