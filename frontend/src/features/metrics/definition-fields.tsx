import { limits } from '@cxboard/domain/limits';
import type { DefinitionProblem } from '@cxboard/domain/metrics/metric.rules';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import type { FieldValues, Resolver } from 'react-hook-form';
import { z } from 'zod/mini';
import { Segmented } from '../../ui/choice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export const text = (max: number, missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(max, missing));

/** What every definition says; forms add their own. Of what operations count or measure nobody was asked. */
export function useDefinitionShape() {
  const { t } = useLingui();
  return (isCounted: boolean) => ({
    rule: z.enum(['NPS', 'CSAT', 'CES', 'SHARE', 'MEAN']),
    direction: z.enum(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'], t`Say which way is better.`),
    question: text(limits.metrics.question, t`Write the question as customers read it.`),
    programme: z.enum(['RELATIONSHIP', 'TRANSACTIONAL', 'PULSE', 'OPERATIONS']),
    population: text(limits.metrics.population, isCounted ? t`Say of what.` : t`Say who was asked.`),
    validFrom: z.iso.date(t`Choose the first day it counts.`),
  });
}

const counts = (programme: string): boolean => programme === 'OPERATIONS';

/** Judges a form by the schema for what it says now. */
export const judgedBy =
  <T extends FieldValues & Pick<Chosen, 'programme'>>(
    schemaOf: (isCounted: boolean) => z.ZodMiniType<T, T>,
  ): Resolver<T> =>
  (values, context, options) =>
    standardSchemaResolver(schemaOf(counts(values.programme)))(values, context, options);

interface ScaleOfAnswers {
  readonly isPossiblyNps: boolean;
  /** Either yes or no: 0 or 1. */
  readonly isYesOrNo: boolean;
}

interface Held {
  /** Its files tell means, so nothing else can be made of it. */
  readonly isMeasured?: boolean;
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
export function DefinitionFields(fields: ScaleOfAnswers & Chosen & Held) {
  const { rule, programme, isYesOrNo } = fields;
  const { t } = useLingui();
  const isCounted = counts(programme);
  const isMean = rule === 'MEAN';
  return (
    <>
      <Rule {...fields} />
      {(rule === 'SHARE' || isMean || isYesOrNo) && <WhichWay isMean={isMean} />}
      <TextField
        name="question"
        label={
          isMean ? t`What is measured, and in what` : isCounted ? t`What is counted` : t`Question as customers read it`
        }
      />
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
      <OfWhom isCounted={isCounted} isMean={isMean} />
      <TextField name="validFrom" type="date" label={t`Counts from`} className="max-w-48" />
    </>
  );
}

function OfWhom({ isCounted, isMean }: { isCounted: boolean; isMean: boolean }) {
  const { t } = useLingui();
  if (!isCounted)
    return <TextField name="population" label={t`Who was asked`} placeholder={t`Customers who called us`} />;
  return (
    <TextField
      name="population"
      label={isMean ? t`Of whom or what` : t`Of all`}
      placeholder={isMean ? t`Visits to our branches` : t`Orders delivered`}
    />
  );
}

function Rule({ isPossiblyNps, isYesOrNo, isMeasured = false }: ScaleOfAnswers & Held) {
  const { t } = useLingui();
  const options = [
    { value: 'NPS', label: t`Net Promoter Score (scale 0 to 10)`, disabled: !isPossiblyNps },
    { value: 'SHARE', label: t`Share: percent of all`, disabled: !isYesOrNo },
    { value: 'CSAT', label: t`Satisfaction: share of the two best answers`, disabled: isYesOrNo },
    { value: 'CES', label: t`Ease: mean answer from 0 to 100` },
  ];
  const mean = { value: 'MEAN', label: t`Mean: as it was measured` };
  return <Select name="rule" label={t`Counted as`} options={isMeasured ? [mean] : options} />;
}

/** What was observed is shown as it was: of visits that took too long, fewer are better. */
function WhichWay({ isMean }: { isMean: boolean }) {
  const { t } = useLingui();
  return (
    <Segmented
      name="direction"
      label={t`Which way is better`}
      choices={[
        { value: 'HIGHER_IS_BETTER', label: t`More` },
        { value: 'LOWER_IS_BETTER', label: isMean ? t`Less` : t`Fewer` },
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
    MEAN_OF_ANSWERS: t`A mean is shown of files that tell means; this question holds single answers or counts.`,
    ONLY_A_MEAN: t`The files of this question tell means: a metric of it is a mean.`,
    TOO_MANY_BOXES: t`The answers that count as satisfied must be fewer than the answers the scale offers.`,
  };
}
