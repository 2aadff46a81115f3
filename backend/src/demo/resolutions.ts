import type { BallotChoice } from '@cxboard/domain/decisions/decision.rules';
import type { ResolutionRule } from '@cxboard/domain/resolutions/resolution.rules';
import type { Someone } from './cast.ts';

export interface DemoResolution {
  readonly text: string;
  readonly grounds: string;
  readonly by: Someone;
  readonly rule: ResolutionRule;
  readonly quorum: number | null;
  /** Put to the vote so many days ago, and open for so many. */
  readonly daysAgo: number;
  readonly daysOpen: number;
  readonly votes: readonly (readonly [Someone, BallotChoice])[];
}

/** What the board of Meridian Bank could not leave until the next meeting, the oldest first. */
export const resolutions: readonly DemoResolution[] = [
  {
    text: 'The phone line stays open until 20:00 in the weeks of the card change',
    grounds:
      'The new cards go out on Monday and the next meeting is ten days later. In the last change half of the calls came after 17:00.\nCost: two people more each evening, from the budget of Customer Service.',
    ...{ by: 'chair', rule: 'MAJORITY', quorum: 3, daysAgo: 96, daysOpen: 4 },
    votes: [
      ['chair', 'FOR'],
      ['member', 'FOR'],
      ['retail', 'FOR'],
      ['technology', 'AGAINST'],
    ],
  },
  {
    text: 'The loan letter is sent in two more languages from next month',
    grounds: 'Lending asks for it before the campaign begins. The translations are ready.',
    ...{ by: 'secretary', rule: 'CONSENT', quorum: null, daysAgo: 41, daysOpen: 7 },
    votes: [
      ['member', 'FOR'],
      ['retail', 'AGAINST'],
      ['technology', 'ABSTAIN'],
    ],
  },
  {
    text: 'Branches show their waiting time on the door during the holidays',
    grounds: 'Three branches tried it last year and had fewer complaints. The signs have to be ordered this week.',
    ...{ by: 'secretary', rule: 'CONSENT', quorum: 3, daysAgo: 2, daysOpen: 8 },
    votes: [
      ['chair', 'FOR'],
      ['retail', 'FOR'],
    ],
  },
];
