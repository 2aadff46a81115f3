import type { KeptState, NominationSource } from '@cxboard/domain/nominations/nomination.rules';
import type { Judgement } from '@cxboard/domain/nominations/priority.rules';
import type { PromiseKind } from '@cxboard/domain/vision/vision.rules';
import type { Someone } from './cast.ts';

/** What Meridian Bank has agreed on, and the metric that shows each promise. */
export const statement =
  'Money matters are worry enough. At Meridian you say what you need once, you know what happens next, and somebody sees it through.';

export const promises: readonly { readonly kind: PromiseKind; readonly text: string; readonly metric: string }[] = [
  { kind: 'FUNCTIONAL', text: 'You never explain the same thing twice.', metric: 'ease' },
  { kind: 'EMOTIONAL', text: 'You always know what happens next, and when.', metric: 'satisfaction' },
  {
    kind: 'SELF_EXPRESSIVE',
    text: 'You decide for yourself, in your own time, without asking us first.',
    metric: 'ease',
  },
  { kind: 'SOCIAL', text: 'You would send your parents to us.', metric: 'recommendation' },
];

export interface DemoNomination {
  readonly title: string;
  readonly problem: string;
  readonly source: NominationSource;
  readonly state: KeptState;
  readonly by: Someone;
  readonly owner: Someone | null;
  readonly weeksAgo: number;
  readonly judgement?: Judgement;
  /** The metric whose numbers were frozen with it, or what was seen. */
  readonly metric?: string;
  readonly seen?: string;
  /** The key of the proposal it takes up. */
  readonly proposal?: string;
}

const usual = { visionFit: 1, confidence: 'B' } as const;

export const nominations: readonly DemoNomination[] = [
  {
    ...{
      title: 'Reset a password without a call',
      source: 'DATA',
      state: 'SHORTLISTED',
      by: 'analyst',
      owner: 'digital',
    },
    problem:
      'One contact in six is about a password. Customers wait on the phone for something they could do themselves.',
    ...{ weeksAgo: 5, judgement: { ...usual, pain: 8, reach: 5, effort: 2 }, metric: 'ease' },
  },
  {
    ...{
      title: 'Say where a loan application stands',
      source: 'CUSTOMER',
      state: 'SHORTLISTED',
      by: 'lending',
      owner: 'loans',
    },
    problem: 'After applying, customers hear nothing for days and call to ask whether anybody is working on it.',
    ...{ weeksAgo: 4, judgement: { ...usual, pain: 5, reach: 5, effort: 3, confidence: 'A' }, metric: 'satisfaction' },
  },
  {
    ...{
      title: 'Transfers say what they are for',
      source: 'EMPLOYEE',
      state: 'SHORTLISTED',
      by: 'member',
      owner: 'owner',
    },
    problem: 'A transfer shows a number nobody recognises. People call to ask what they have paid.',
    ...{ weeksAgo: 3, judgement: { ...usual, pain: 2, reach: 8, effort: 1, visionFit: 0.5, confidence: 'A' } },
    proposal: 'what for',
    seen: 'Eleven of twenty calls about transfers that I listened to began with “what is this?”.',
  },
  {
    ...{
      title: 'Change a limit and see it at once',
      source: 'DATA',
      state: 'SUBMITTED',
      by: 'analyst',
      owner: 'cards',
    },
    problem: 'A raised limit works only the next day, and the app says nothing about it.',
    ...{ weeksAgo: 2, judgement: { ...usual, pain: 3, reach: 3, effort: 1, confidence: 'C' }, metric: 'ease' },
  },
  {
    ...{ title: 'Call back at the promised hour', source: 'EXECUTIVE', state: 'SUBMITTED', by: 'retail', owner: null },
    problem: 'We promise to call back and do not say when.',
    ...{ weeksAgo: 1, judgement: { ...usual, pain: 8, reach: 2, effort: 8 } },
  },
  {
    ...{
      title: 'A calmer letter when a card is blocked',
      source: 'RESEARCH',
      state: 'DEFERRED',
      by: 'member',
      owner: 'cards',
    },
    problem: 'Customers read the letter as an accusation.',
    ...{ weeksAgo: 9, judgement: { ...usual, pain: 3, reach: 2, effort: 1 } },
    seen: 'Six interviews with customers whose card was blocked.',
  },
];
