import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { useToday } from '../../session/today.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DefinitionFields, judgedBy, scaleOf, text, useDefinitionShape } from './definition-fields.tsx';
import { useLayerWords } from './layer-words.ts';
import { OwnerFields, ownerShape } from './owner-fields.tsx';
import { useCreating } from './make-metric-dialog.tsx';

const scales = ['0-10', '1-5', '1-7', '1-10', '0-1'] as const;
const layers = ['DESCRIPTIVE', 'PERCEPTION', 'OUTCOME'] as const;

const endsOf = (scale: string) => {
  const [min = 0, max = 10] = scale.split('-').map(Number);
  return { min, max };
};

function useSchema() {
  const { t } = useLingui();
  const shapeOf = useDefinitionShape();
  return (isCounted: boolean) =>
    z.object({
      name: text(limits.metrics.name.max, t`Give the metric a name.`),
      layer: z.enum(layers),
      scale: z.enum(scales),
      ...shapeOf(isCounted),
      ...ownerShape,
    });
}

type Values = z.infer<ReturnType<ReturnType<typeof useSchema>>>;

const usual = (today: string): Values => ({
  ...{ name: '', layer: 'PERCEPTION', scale: '0-10', question: '', population: '' },
  ...{ rule: 'NPS', programme: 'RELATIONSHIP', direction: 'HIGHER_IS_BETTER' },
  ...{ validFrom: `${today.slice(0, 4)}-01-01`, ownerId: '', influenceable: true },
});

/** A metric without a file: its values are given by hand, month by month. */
export function MakeByHandDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const today = useToday();
  const form = useForm<Values>({
    resolver: judgedBy(useSchema()),
    defaultValues: usual(today),
  });
  const [scale, rule, programme] = useWatch({ control: form.control, name: ['scale', 'rule', 'programme'] });
  const create = useCreating((field, message) => form.setError(field, { message }));
  const make = ({ scale: chosen, ...values }: Values) => {
    const { min: scaleMin, max: scaleMax } = endsOf(chosen);
    return create({ ...values, scaleMin, scaleMax });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Make a metric of values by hand`}
      description={<Trans>For what no file brings. Its values are given month by month, on its page.</Trans>}
    >
      <Form
        form={form}
        onSubmit={make}
        submit={t`Make the metric`}
        draftKey="make-metric-by-hand"
        actions={
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        <NameAndScale onScale={(next) => form.setValue('rule', usualRule(next))} />
        <DefinitionFields {...scaleOf(endsOf(scale))} {...{ rule, programme }} />
        <OwnerFields current={null} />
      </Form>
    </Dialog>
  );
}

/** What most metrics of such a scale are: a rule that does not fit it cannot stay chosen. */
function usualRule(scale: string): Values['rule'] {
  const { isPossiblyNps, isYesOrNo } = scaleOf(endsOf(scale));
  return isPossiblyNps ? 'NPS' : isYesOrNo ? 'SHARE' : 'CSAT';
}

function NameAndScale({ onScale }: { onScale: (scale: string) => void }) {
  const { t } = useLingui();
  const words = useLayerWords();
  return (
    <>
      <TextField name="name" label={t`Name`} placeholder={t`Recommendation (NPS)`} />
      <Select name="layer" label={t`What it tells`} options={layers.map((value) => ({ value, label: words[value] }))} />
      <Select
        name="scale"
        label={t`Scale`}
        onChange={onScale}
        options={scales.map((value) => {
          const { min, max } = endsOf(value);
          return { value, label: value === '0-1' ? t`Yes or no, or a share of all` : t`${min} to ${max}` };
        })}
      />
    </>
  );
}
