import { limits } from '@cxboard/domain/limits';
import type { DefinitionProblem } from '@cxboard/domain/metrics/metric.rules';
import { useLingui } from '@lingui/react/macro';
import { z } from 'zod/mini';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export const text = (max: number, missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(max, missing));

/** What every definition says; forms add their own. */
export function useDefinitionShape() {
  const { t } = useLingui();
  return {
    rule: z.enum(['NPS', 'CSAT', 'CES']),
    question: text(limits.metrics.question, t`Write the question as customers read it.`),
    programme: z.enum(['RELATIONSHIP', 'TRANSACTIONAL', 'PULSE']),
    population: text(limits.metrics.population, t`Say who was asked.`),
    validFrom: z.iso.date(t`Choose the first day it counts.`),
  };
}

/** How a question becomes a figure, of whom it was asked, and from which day on. */
export function DefinitionFields({ isPossiblyNps }: { isPossiblyNps: boolean }) {
  const { t } = useLingui();
  return (
    <>
      <Select
        name="rule"
        label={t`Counted as`}
        options={[
          { value: 'NPS', label: t`Net Promoter Score (scale 0 to 10)`, disabled: !isPossiblyNps },
          { value: 'CSAT', label: t`Satisfaction: share of the two best answers` },
          { value: 'CES', label: t`Ease: mean answer from 0 to 100` },
        ]}
      />
      <TextField name="question" label={t`Question as customers read it`} />
      <Select
        name="programme"
        label={t`Kind of survey`}
        options={[
          { value: 'RELATIONSHIP', label: t`Relationship: asked from time to time` },
          { value: 'TRANSACTIONAL', label: t`Transactional: asked after a contact` },
          { value: 'PULSE', label: t`Pulse: a few, asked often` },
        ]}
      />
      <TextField name="population" label={t`Who was asked`} placeholder={t`Passengers in the terminals`} />
      <TextField name="validFrom" type="date" label={t`Counts from`} className="max-w-48" />
    </>
  );
}

export function useDefinitionProblems(): Record<DefinitionProblem, string> {
  const { t } = useLingui();
  return {
    SCALE_NOT_WHOLE: t`The ends of the scale must be whole numbers.`,
    SCALE_UPSIDE_DOWN: t`The scale must end above where it begins.`,
    SCALE_TOO_LONG: t`The scale has too many steps.`,
    NPS_NEEDS_0_TO_10: t`The Net Promoter Score is counted on a scale from 0 to 10.`,
    NPS_POINTS_UP: t`The Net Promoter Score counts high answers as good.`,
    TOO_MANY_BOXES: t`The answers that count as satisfied must be fewer than the answers the scale offers.`,
  };
}
