import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { SidePanel } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SetValueModelDocument } from './ledger.generated.ts';
import type { BoardLedger, Model } from './ledger-view.ts';

const percents = ['promoterShare', 'promoterConversion', 'detractorShare', 'detractorConversion'] as const;
const figures = ['promoterTimes', 'detractorTimes', 'revenue'] as const;
type Figure = (typeof percents)[number] | (typeof figures)[number] | 'margin' | 'costPerContact' | 'costPerDay';
type Values = Record<Figure, number | null> & { source: string };

export interface SaidByCustomers extends Pick<Model, 'promoter' | 'detractor'> {
  readonly source: string;
}

interface SetValueModelProps {
  ledger: BoardLedger;
  from: Model | null;
  /** What customers said, to begin with in place of what the newest version assumes. */
  said?: SaidByCustomers | undefined;
  onClose: () => void;
}

/** A new version holds from today on; effects accepted before keep the one they were counted with. */
export function SetValueModel({ ledger, from, said, onClose }: SetValueModelProps) {
  const { t } = useLingui();
  const toast = useToast();
  const [set] = useMutation(SetValueModelDocument);
  const form = useForm<Values>({ defaultValues: { ...valuesOf(from), ...(said && talkSaid(said)) } });
  const send = async (values: Values) => {
    const missing = [...percents, ...figures].find((name) => values[name] === null);
    if (missing) return form.setError(missing, { message: t`Needed for the chain.` });
    if (values.source.trim() === '') return form.setError('source', { message: t`Say where these figures come from.` });
    const { data } = await set({ variables: { input: { boardId: ledger.boardId, ...inputOf(values) } } });
    if (data?.setValueModel.__typename === 'ValueModelUnclear')
      return form.setError('root', {
        message: t`Shares go from 0 to 100 %, times up to 1,000, and amounts are not below 0.`,
      });
    toast({ message: t`The new version holds from today on.` });
    return onClose();
  };
  return (
    <SidePanel open onClose={onClose} title={t`Value model`}>
      <Form form={form} onSubmit={send} submit={<Trans>Set it</Trans>}>
        <Talk who="promoter" title={t`Promoters`} />
        <Talk who="detractor" title={t`Detractors`} />
        <Money currency={ledger.document.currency} />
        <TextArea name="source" label={t`Source`} maxLength={limits.text.short} rows={2} />
      </Form>
    </SidePanel>
  );
}

/** The three survey questions. */
function Talk({ who, title }: { who: 'promoter' | 'detractor'; title: string }) {
  const { t } = useLingui();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-section font-semibold">{title}</legend>
      <NumberField
        name={`${who}Share`}
        label={t`Have you spoken of us in the last 12 months?`}
        suffix="%"
        min={0}
        max={100}
      />
      <NumberField name={`${who}Times`} label={t`To how many people?`} min={0} max={1000} />
      <NumberField
        name={`${who}Conversion`}
        label={t`How many of them came or stayed away because of it?`}
        suffix="%"
        min={0}
        max={100}
      />
    </fieldset>
  );
}

function Money({ currency }: { currency: string }) {
  const { t } = useLingui();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-section font-semibold">
        <Trans>Money</Trans>
      </legend>
      <NumberField name="revenue" label={t`Average revenue of a customer in a year`} suffix={currency} min={0} />
      <NumberField name="margin" label={t`Margin of a customer in a year`} suffix={currency} min={0} optional />
      <NumberField name="costPerContact" label={t`A contact costs`} suffix={currency} min={0} optional />
      <NumberField name="costPerDay" label={t`A day of an owner’s work costs`} suffix={currency} min={0} optional />
    </fieldset>
  );
}

const inPercent = (share: number) => Math.round(share * 10_000) / 100;

const nothing = {
  ...{ promoterShare: null, promoterTimes: null, promoterConversion: null },
  ...{ detractorShare: null, detractorTimes: null, detractorConversion: null },
  ...{ revenue: null, margin: null, costPerContact: null, costPerDay: null, source: '' },
};

const valuesOf = (model: Model | null): Values => (model ? saidIn(model) : nothing);

const talkSaid = ({ promoter, detractor, source }: SaidByCustomers) => ({
  ...{ promoterShare: inPercent(promoter.shareWhoSpeak), promoterTimes: promoter.timesPerYear },
  ...{ promoterConversion: inPercent(promoter.conversion), detractorConversion: inPercent(detractor.conversion) },
  ...{ detractorShare: inPercent(detractor.shareWhoSpeak), detractorTimes: detractor.timesPerYear },
  source,
});

const saidIn = ({ revenue, margin, costPerContact, costPerDay, ...said }: Model): Values => ({
  ...talkSaid(said),
  ...{ revenue, margin, costPerContact, costPerDay },
});

const talkOf = (share: number | null, times: number | null, conversion: number | null) => ({
  ...{ shareWhoSpeak: (share ?? 0) / 100, timesPerYear: times ?? 0, conversion: (conversion ?? 0) / 100 },
});

const inputOf = ({ revenue, margin, costPerContact, costPerDay, source, ...talk }: Values) => ({
  promoter: talkOf(talk.promoterShare, talk.promoterTimes, talk.promoterConversion),
  detractor: talkOf(talk.detractorShare, talk.detractorTimes, talk.detractorConversion),
  ...{ revenue: revenue ?? 0, margin, costPerContact, costPerDay, source: source.trim() },
});
