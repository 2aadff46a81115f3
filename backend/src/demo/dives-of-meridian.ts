import type { CauseBone, CauseState } from '@cxboard/domain/deep-dives/causes.rules';
import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import type { MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import type { Someone } from './cast.ts';
import { type DemoLane, type DemoMap, disputeAsDocumented, disputeAsItShouldBe, disputeLanes } from './deep-dives.ts';
import { disputeAsPractised, limitAsPractised } from './dispute-practised.ts';

export interface DemoEvidence {
  readonly kind: 'DOCUMENT' | 'WITNESS' | 'NUMBER';
  readonly text: string;
  readonly source?: string;
  readonly who?: Someone;
  readonly weeksAgo?: number;
  readonly value?: number;
  readonly unit?: string;
}

export interface DemoCause {
  readonly text: string;
  readonly bone: CauseBone;
  readonly state: CauseState;
  readonly department: string;
  readonly evidence: readonly DemoEvidence[];
  /** A metric whose numbers were frozen for it. */
  readonly metric?: string;
  /** What was nominated to remove it. */
  readonly nominated?: string;
  /** Why it is so. */
  readonly because?: readonly DemoCause[];
}

export interface DemoDive {
  readonly title: string;
  readonly scope: string;
  readonly state: DiveState;
  readonly owner: Someone;
  /** Where it hurts. */
  readonly department: string;
  readonly explanation: string;
  /** The topic it came from. */
  readonly topicNumber: number | null;
  readonly verifiedWeeksAgo: number | null;
  readonly lanes: readonly DemoLane[];
  readonly maps: Partial<Record<MapVersion, DemoMap>>;
  readonly causes: readonly DemoCause[];
  /** The project it began with. */
  readonly project?: string;
}

const causesOfWaiting: readonly DemoCause[] = [
  {
    text: 'A claim lies for days before anybody sends it, and nothing tells the customer where it is.',
    ...{ bone: 'PROCESS', state: 'SUPPORTED', department: 'Payments', metric: 'ease' },
    evidence: [
      {
        ...{ kind: 'NUMBER', value: 35, unit: '%', source: 'Calls of September and October', weeksAgo: 3 },
        text: 'of customers call once more, three in four of them between day 7 and 10',
      },
    ],
    because: [
      {
        ...{ text: 'Claims leave on Fridays only.', bone: 'RULE', state: 'SUPPORTED', department: 'Payments' },
        evidence: [
          { kind: 'DOCUMENT', source: 'Batch plan of 2011, page 3', text: 'Claims are sent on Fridays at 16:00.' },
          {
            ...{ kind: 'WITNESS', who: 'employee', weeksAgo: 5 },
            text: 'A claim of Monday left on Friday at 16:00.',
          },
        ],
        nominated: 'Send claims every day',
        because: [
          {
            text: 'The cut-off it served was removed in 2021, and nobody asked whether the rule still holds.',
            ...{ bone: 'RULE', state: 'SUPPORTED', department: 'Information technology' },
            evidence: [{ kind: 'DOCUMENT', source: 'Change 2021-118', text: 'The Friday cut-off goes.' }],
          },
        ],
      },
      {
        text: 'Phone cannot see where a claim is, so an adviser can only ask for patience.',
        ...{ bone: 'SYSTEM', state: 'HYPOTHESIS', department: 'Cards and limits', evidence: [] },
      },
    ],
  },
  {
    text: 'Three forms in ten come back, because the second signature is asked for only after the first check.',
    ...{ bone: 'PROCESS', state: 'SUPPORTED', department: 'Cards and limits' },
    evidence: [
      {
        ...{ kind: 'NUMBER', value: 275, unit: 'forms', source: 'Return log of October', weeksAgo: 3 },
        text: 'of 915 were returned for a signature',
      },
    ],
  },
  {
    text: 'Advisers explain the process wrongly.',
    ...{ bone: 'PEOPLE', state: 'REFUTED', department: 'Phone' },
    evidence: [
      {
        ...{ kind: 'NUMBER', value: 40, unit: 'calls', source: 'Recordings listened to', weeksAgo: 4 },
        text: 'in which every adviser named the same steps',
      },
    ],
  },
];

/** What was dug into at Meridian Bank. */
export const dives: readonly DemoDive[] = [
  {
    title: 'Opening an account in a branch',
    ...{ state: 'CLOSED', owner: 'loans', department: 'Branches', topicNumber: null, verifiedWeeksAgo: 34, causes: [] },
    scope: 'From “I would like an account” to the first payment; not in the app.',
    explanation:
      'It works as it is written down. What takes long is fixed by law until the identity check may be remote.',
    lanes: [
      { name: 'Customer', kind: 'CUSTOMER' },
      { name: 'Branch', kind: 'DEPARTMENT', department: 'Branches', perHour: 41, signer: 'retail', answer: 'SIGNED' },
    ],
    maps: {
      PRACTISED: {
        steps: [
          { key: 'asks', lane: 'Customer', name: 'Asks for an account', touch: 5, wait: 12, isSeen: true },
          {
            key: 'shows',
            lane: 'Branch',
            name: 'Checks the identity',
            touch: 18,
            isSeen: true,
            changeability: 'FIXED',
          },
          { key: 'opens', lane: 'Branch', name: 'Opens the account', touch: 9, wait: 30, isSeen: true },
          { key: 'pays', lane: 'Customer', name: 'Pays for the first time', isSeen: true, emotion: 1, isEnd: true },
        ],
        ways: [
          ['asks', 'shows'],
          ['shows', 'opens'],
          ['opens', 'pays'],
        ],
      },
    },
  },
  {
    title: 'Money back after a disputed card payment',
    ...{ state: 'VALIDATED', owner: 'cards', department: 'Phone', explanation: '', topicNumber: null },
    ...{ verifiedWeeksAgo: 0, lanes: disputeLanes, causes: causesOfWaiting },
    scope:
      'From the first call about a payment to the money on the account. Without fraud cases, which go another way.',
    maps: { DOCUMENTED: disputeAsDocumented, PRACTISED: disputeAsPractised, TO_BE: disputeAsItShouldBe },
  },
  {
    title: 'A higher card limit',
    project: 'Limits in the app',
    ...{ state: 'VALIDATING', owner: 'cards', department: 'Phone', explanation: '', topicNumber: 1 },
    ...{ verifiedWeeksAgo: null, causes: [] },
    scope: 'From the first call to the first payment above the old limit.',
    lanes: [
      { name: 'Customer', kind: 'CUSTOMER' },
      { name: 'Phone', kind: 'DEPARTMENT', department: 'Phone', perHour: 38, signer: 'employee' },
      {
        ...{ name: 'Cards', kind: 'DEPARTMENT', department: 'Cards and limits', perHour: 46, signer: 'cards' },
        answer: 'SIGNED',
      },
    ],
    maps: { PRACTISED: limitAsPractised },
  },
];
