import type { Someone } from './cast.ts';

export interface DemoItem {
  readonly title: string;
  readonly minutes: number;
  readonly presenter: Someone;
  /** A project of the demonstration, by its title. */
  readonly project?: string;
  /** The slug of a metric whose value is frozen with the item. */
  readonly metric?: string;
}

/** A topic that waits for a meeting, and how it came to wait. */
export interface WaitingItem extends DemoItem {
  readonly isFinancial?: true;
  readonly proposer?: Someone;
  /** How often meetings of this kind did not come to its end. */
  readonly carried?: { readonly from: 'METRICS' | 'PROJECT_REVIEW'; readonly times: number };
}

/** What was on the table of metrics sessions held so far, in turn. */
export const metricsSessions: readonly (readonly DemoItem[])[] = [
  [
    { title: 'Recommendation this month', minutes: 20, presenter: 'analyst', metric: 'recommendation' },
    { title: 'Top contact reasons', minutes: 20, presenter: 'analyst' },
    { title: 'Customer voice: three calls', minutes: 15, presenter: 'employee' },
    { title: 'Areas to improve', minutes: 20, presenter: 'chair' },
  ],
  [
    { title: 'Satisfaction by channel', minutes: 25, presenter: 'analyst', metric: 'satisfaction' },
    { title: 'Transaction checking is running up', minutes: 20, presenter: 'analyst' },
    { title: 'A letter from a customer of thirty years', minutes: 10, presenter: 'secretary' },
    { title: 'Areas to improve', minutes: 20, presenter: 'chair' },
  ],
];

/** What was on the table of project reviews held so far, in turn. */
export const projectReviews: readonly (readonly DemoItem[])[] = [
  [
    { title: 'Limits in the app', minutes: 20, presenter: 'cards', project: 'Limits in the app' },
    {
      title: 'Where is my loan application?',
      minutes: 20,
      presenter: 'loans',
      project: 'Where is my loan application?',
    },
    { title: 'What we learnt from the welcome folder', minutes: 15, presenter: 'cards' },
  ],
  [
    {
      title: 'Transfers that arrive when we say',
      minutes: 15,
      presenter: 'owner',
      project: 'Transfers that arrive when we say',
    },
    { title: 'Call back means call back', minutes: 15, presenter: 'member', project: 'Call back means call back' },
    {
      title: 'Branch appointment in two clicks',
      minutes: 15,
      presenter: 'retail',
      project: 'Branch appointment in two clicks',
    },
    { title: 'New proposals from the phone team', minutes: 15, presenter: 'member' },
  ],
];

/** Topics that wait for a meeting. */
export const backlog: readonly WaitingItem[] = [
  {
    title: 'Invoice wording: second test',
    ...{ minutes: 10, presenter: 'cards', carried: { from: 'METRICS', times: 2 } },
  },
  {
    title: 'Who answers when a customer writes to two departments',
    ...{ minutes: 15, presenter: 'member', carried: { from: 'METRICS', times: 1 } },
  },
  { title: 'Text messages that customers cannot answer', minutes: 10, presenter: 'digital' },
  {
    title: 'Why do people check their transactions so often?',
    ...{ minutes: 15, presenter: 'analyst', proposer: 'analyst' },
  },
  { title: 'What branches hear that the survey does not', minutes: 15, presenter: 'retail' },
  { title: 'What a missed call back costs us', minutes: 10, presenter: 'retail', isFinancial: true },
  { title: 'One week on the phone: what I learnt', minutes: 20, presenter: 'technology', proposer: 'technology' },
];
