import type { ReactNode } from 'react';
import type { NominationPage_nominationFragment } from './nomination.generated.ts';

export type Nomination = NominationPage_nominationFragment;
export type FrozenNumbers = NonNullable<Nomination['evidence'][number]['snapshot']>;

export interface NumbersProps {
  /** How frozen numbers are drawn. */
  numbers: (snapshot: FrozenNumbers) => ReactNode;
}
