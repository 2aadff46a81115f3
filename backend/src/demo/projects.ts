import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import type { departments, Someone } from './cast.ts';

interface Report {
  readonly weeksAgo: number;
  readonly health: ReportedHealth;
  readonly done: string;
  readonly next: string;
  readonly needsDecision?: string;
}

/** The address of the metric it will change, or why none can show it. */
type Promised = { readonly metric: 'recommendation' | 'satisfaction' | 'ease' } | { readonly because: string };

/** Who is asked when a project touches a department. */
export const contacts: Readonly<Partial<Record<(typeof departments)[number], Someone>>> = {
  'Retail banking': 'retail',
  'Retail banking/Branches': 'retail',
  'Customer service/Phone': 'member',
  'Customer service/Digital': 'digital',
  Payments: 'owner',
  Lending: 'lending',
  'Information technology': 'technology',
  'Customer experience': 'secretary',
};

export interface DemoProject {
  readonly title: string;
  readonly problem: string;
  readonly owner: Someone;
  readonly coOwner?: Someone;
  readonly departments: readonly (typeof departments)[number][];
  readonly promises?: Promised;
  readonly charteredWeeksAgo: number;
  /** The stages it went through after being chartered, each with its week. */
  readonly path: readonly (readonly [ProjectStage, number])[];
  readonly reports: readonly Report[];
}

/** A project in every stage; the newest reports belong to the coming project review. */
export const projects: readonly DemoProject[] = [
  {
    title: 'Transfers that arrive when we say',
    problem:
      'Customers are told "today" and see their money on Friday. Every fifth call about a transfer is a second call about the same one.',
    owner: 'owner',
    coOwner: 'digital',
    departments: ['Payments', 'Customer service/Digital', 'Customer service/Phone'],
    promises: { metric: 'recommendation' },
    charteredWeeksAgo: 70,
    path: [
      ['ACTIVE', 66],
      ['DELIVERED', 34],
      ['MEASURING', 33],
      ['CLOSED', 13],
    ],
    reports: [
      {
        weeksAgo: 40,
        health: 'ON_TRACK',
        done: 'Cut-off times shown before sending.',
        next: 'Notice on arrival, for all channels.',
      },
      {
        weeksAgo: 34,
        health: 'ON_TRACK',
        done: 'Live for all private customers.',
        next: 'Measure on recommendation and repeat calls.',
      },
    ],
  },
  {
    title: 'Where is my loan application?',
    problem:
      'Applicants hear nothing between day 2 and day 9. Four in ten call to ask; advisers cannot see the state either.',
    owner: 'loans',
    departments: ['Lending', 'Customer service/Phone'],
    promises: { metric: 'satisfaction' },
    charteredWeeksAgo: 30,
    path: [['ACTIVE', 26]],
    reports: [
      {
        weeksAgo: 6,
        health: 'ON_TRACK',
        done: 'State of an application visible to advisers.',
        next: 'Message to the applicant at each step.',
      },
      {
        weeksAgo: 2,
        health: 'AT_RISK',
        done: 'Messages written and approved by Legal.',
        next: 'Connect the archive; its supplier answers in two weeks.',
        needsDecision: 'Start with new applications only, or wait for the archive?',
      },
    ],
  },
  {
    title: 'One security question less',
    problem: 'Resetting a password takes 11 minutes on the phone, of which 6 are security questions.',
    owner: 'digital',
    departments: ['Customer service/Digital', 'Information technology'],
    promises: { metric: 'ease' },
    charteredWeeksAgo: 60,
    path: [
      ['ACTIVE', 56],
      ['DELIVERED', 26],
      ['MEASURING', 25],
    ],
    reports: [
      { weeksAgo: 26, health: 'ON_TRACK', done: 'Third question removed in all channels.', next: 'Measure on ease.' },
    ],
  },
  {
    title: 'Limits in the app',
    problem: 'To change a limit, customers visit a branch. Before Christmas the queue is an hour long.',
    owner: 'cards',
    coOwner: 'digital',
    departments: ['Retail banking/Cards and limits', 'Customer service/Digital'],
    promises: { metric: 'ease' },
    charteredWeeksAgo: 22,
    path: [['ACTIVE', 18]],
    reports: [
      {
        weeksAgo: 6,
        health: 'AT_RISK',
        done: 'Prototype tried with twelve customers.',
        next: 'Rules for temporary limits.',
      },
      {
        weeksAgo: 2,
        health: 'OFF_TRACK',
        done: 'Rules agreed with Risk.',
        next: 'Build the confirmation step.',
        needsDecision: 'Without a second developer this misses December. Lend one from Payments, or move to January?',
      },
    ],
  },
  {
    title: 'Call back means call back',
    problem: 'A third of missed calls is never returned, because nobody owns the list.',
    owner: 'member',
    departments: ['Customer service/Phone'],
    promises: { metric: 'satisfaction' },
    charteredWeeksAgo: 12,
    path: [
      ['ACTIVE', 10],
      ['ON_HOLD', 4],
    ],
    reports: [
      {
        weeksAgo: 6,
        health: 'AT_RISK',
        done: 'List of missed calls in one place.',
        next: 'Wait for the new telephone system.',
      },
    ],
  },
  {
    title: 'Understandable loan conditions',
    problem: 'Our conditions need a university degree. Readers give up on page two of seven.',
    owner: 'loans',
    departments: ['Lending', 'Customer experience'],
    charteredWeeksAgo: 3,
    path: [],
    reports: [],
  },
  {
    title: 'Branch appointment in two clicks',
    problem: 'Booking an appointment asks for eleven fields that we already know.',
    owner: 'retail',
    coOwner: 'technology',
    departments: ['Retail banking/Branches', 'Information technology'],
    promises: { metric: 'ease' },
    charteredWeeksAgo: 16,
    path: [
      ['ACTIVE', 14],
      ['DELIVERED', 1],
    ],
    reports: [
      { weeksAgo: 2, health: 'ON_TRACK', done: 'Live in 40 branches.', next: 'The remaining 18 until month end.' },
    ],
  },
  {
    title: 'Printed welcome folder',
    problem: 'New customers ask for paper. Do they, or do we?',
    owner: 'cards',
    departments: ['Retail banking'],
    promises: { because: 'New customers are not asked until their third month.' },
    charteredWeeksAgo: 44,
    path: [
      ['ACTIVE', 42],
      ['STOPPED', 30],
    ],
    reports: [
      { weeksAgo: 32, health: 'OFF_TRACK', done: 'Asked 300 new customers: 7 wanted it.', next: 'Propose to stop.' },
    ],
  },
  {
    title: 'A receipt for every payment',
    problem: 'Who pays at the counter asks for proof; we send it by letter, six days later.',
    owner: 'owner',
    departments: ['Payments', 'Retail banking/Branches'],
    promises: { because: 'Payments at the counter are not surveyed.' },
    charteredWeeksAgo: 3,
    path: [['ACTIVE', 2]],
    reports: [],
  },
];
