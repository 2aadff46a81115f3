import { limits } from '@cxboard/domain/limits';
import type { DefinitionProblem } from '@cxboard/domain/metrics/metric.rules';
import { useLingui } from '@lingui/react/macro';
import { z } from 'zod/mini';
import { Segmented } from '../../ui/choice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export const text = (max: number, missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(max, missing));

/** What every definition says; forms add their own. */
export function useDefinitionShape() {
  const { t } = useLingui();
  return {
    rule: z.enum(['NPS', 'CSAT', 'CES', 'SHARE']),
    direction: z.enum(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER']),
    question: text(limits.metrics.question, t`Write the question as customers read it.`),
    programme: z.enum(['RELATIONSHIP', 'TRANSACTIONAL', 'PULSE', 'OPERATIONS']),
    population: text(limits.metrics.population, t`Say who was asked.`),
    validFrom: z.iso.date(t`Choose the first day it counts.`),
  };
}

interface ScaleOfAnswers {
  readonly isPossiblyNps: boolean;
  /** Either yes or no: 0 or 1. */
  readonly isYesOrNo: boolean;
}

export const scaleOf = ({ min, max }: { readonly min: number; readonly max: number }): ScaleOfAnswers => ({
  isPossiblyNps: min === 0 && max === 10,
  isYesOrNo: min === 0 && max === 1,
});

/** What the form says so far. */
interface Chosen {
  readonly rule: string;
  readonly programme: string;
}

/** How a question becomes a figure, of whom it was asked, and from which day on. */
export function DefinitionFields({ isPossiblyNps, isYesOrNo, rule, programme }: ScaleOfAnswers & Chosen) {
  const { t } = useLingui();
  const isCounted = programme === 'OPERATIONS';
  return (
    <>
      <Select
        name="rule"
        label={t`Counted as`}
        options={[
          { value: 'NPS', label: t`Net Promoter Score (scale 0 to 10)`, disabled: !isPossiblyNps },
          { value: 'SHARE', label: t`Share: percent of all`, disabled: !isYesOrNo },
          { value: 'CSAT', label: t`Satisfaction: share of the two best answers`, disabled: isYesOrNo },
          { value: 'CES', label: t`Ease: mean answer from 0 to 100` },
        ]}
      />
      {rule === 'SHARE' && <WhichWay />}
      <TextField name="question" label={isCounted ? t`What is counted` : t`Question as customers read it`} />
      <Select
        name="programme"
        label={t`Where it comes from`}
        options={[
          { value: 'RELATIONSHIP', label: t`Relationship: asked from time to time` },
          { value: 'TRANSACTIONAL', label: t`Transactional: asked after a contact` },
          { value: 'PULSE', label: t`Pulse: a few, asked often` },
          { value: 'OPERATIONS', label: t`Operations: counted, nobody is asked` },
        ]}
      />
      <TextField
        name="population"
        label={isCounted ? t`Of all` : t`Who was asked`}
        placeholder={isCounted ? t`Orders delivered` : t`Customers who called us`}
      />
      <TextField name="validFrom" type="date" label={t`Counts from`} className="max-w-48" />
    </>
  );
}

/** A share of what was counted is shown as it was counted: of visits that took too long, fewer are better. */
function WhichWay() {
  const { t } = useLingui();
  return (
    <Segmented
      name="direction"
      label={t`Which way is better`}
      choices={[
        { value: 'HIGHER_IS_BETTER', label: t`More` },
        { value: 'LOWER_IS_BETTER', label: t`Fewer` },
      ]}
    />
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
    SHARE_NEEDS_0_TO_1: t`A share is counted of what is either yes or no: a scale from 0 to 1.`,
    TOO_MANY_BOXES: t`The answers that count as satisfied must be fewer than the answers the scale offers.`,
  };
}
