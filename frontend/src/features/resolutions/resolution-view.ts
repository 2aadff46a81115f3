import { msg } from '@lingui/core/macro';
import type { Resolution_resolutionFragment } from './resolutions.generated.ts';

export type Resolution = Resolution_resolutionFragment;

export const choiceWords = {
  FOR: msg`for`,
  AGAINST: msg`against`,
  ABSTAIN: msg`abstains`,
} as const;

export const choiceTones = { FOR: 'good', AGAINST: 'bad', ABSTAIN: 'neutral' } as const;

/** How many voted so. */
export const countOf = ({ voters }: Resolution, choice: keyof typeof choiceWords): number =>
  voters.filter((voter) => voter.choice === choice).length;

export const votedOn = ({ voters }: Resolution): number => voters.filter(({ choice }) => choice !== null).length;
