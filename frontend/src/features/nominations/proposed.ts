import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import type { ProposedJudgementQuery } from './nomination.generated.ts';

export type Proposed = ProposedJudgementQuery['proposedJudgement'];

/** Why the figures propose what they propose, in a sentence each; nothing where they say nothing. */
export function useProposedWords({ reason, pain, reach }: Proposed) {
  const { t } = useLingui();
  const { number } = useFormat();
  const points = (value: number) => number(value, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return {
    pain:
      pain &&
      t`Proposed ${pain.step}: ${reason} moves the index by ${points(pain.value)} points, place ${pain.place} of ${pain.of} from the most harmful.`,
    reach:
      reach &&
      t`Proposed ${reach.step}: ${number(Math.round(reach.value))} contacts a month about ${reason}, place ${reach.place} of ${reach.of}.`,
  };
}
