import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { type StepLinkKind, stepLinkKinds } from '@cxboard/domain/deep-dives/step-links.rules';
import { limits } from '@cxboard/domain/limits';
import { valueWords } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link2, X } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useFormat } from '../../ui/format.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import {
  DeepDivesDocument,
  DiveMetricsDocument,
  DiveReasonsDocument,
  DiveStepsDocument,
  LinkStepDocument,
  UnlinkStepDocument,
} from './deep-dives.generated.ts';
import { linkKindWord, type MapProps, type Step, useDiveActing } from './dive-view.ts';

type StepLink = Step['links'][number];
interface StepLinksProps extends MapProps {
  readonly step: Step;
}

/** What a step causes, which metric feels it, what waits for it elsewhere; with what is counted of each now. */
export function StepLinks({ dive, step, mayDig }: StepLinksProps) {
  const [isLinking, setLinking] = useState(false);
  const mayLink = mayDig && step.links.length < limits.deepDives.links;
  if (!mayLink && step.links.length === 0) return null;
  return (
    <section>
      <h3 className="text-section font-semibold">
        <Trans>What it is linked to</Trans>
      </h3>
      <ul className="mt-1 grid gap-1 text-body">
        {step.links.map((link) => (
          <LinkRow key={link.id} link={link} mayDig={mayDig} />
        ))}
      </ul>
      {mayLink && (
        <Button size="small" icon={Link2} className="mt-2" onClick={() => setLinking(true)}>
          <Trans>Link it</Trans>
        </Button>
      )}
      {isLinking && <LinkDialog step={step} diveNumber={dive.number} onClose={() => setLinking(false)} />}
    </section>
  );
}

function LinkRow({ link, mayDig }: { link: StepLink; mayDig: boolean }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [unlink] = useMutation(UnlinkStepDocument);
  const input = { linkId: link.id };
  const leave = () => void act(async () => (await unlink({ variables: { input } })).data?.unlinkStep);
  const name = link.reason?.name ?? link.metric?.name ?? link.step?.name ?? '';
  return (
    <li className="flex items-start gap-2">
      <span className="min-w-0 flex-1 wrap-anywhere">
        <Linked link={link} />
      </span>
      {mayDig && <IconButton size="small" icon={X} label={t`Unlink ${name}`} onClick={leave} />}
    </li>
  );
}

function Linked({ link: { reason, metric, step, kind } }: { link: StepLink }) {
  const to = useAddresses();
  const { number } = useFormat();
  const { i18n } = useLingui();
  const figureOf = useMetricFigures();
  if (reason) {
    const contacts = number(reason.contacts);
    return (
      <Trans>
        {reason.name}: {contacts} contacts in 30 days
      </Trans>
    );
  }
  if (metric) {
    const figure = figureOf(metric.id);
    return (
      <>
        <TextLink href={to.metric(metric.slug)}>{metric.name}</TextLink>
        {figure && `: ${figure}`}
      </>
    );
  }
  if (!step) return null;
  return (
    <>
      {kind && `${linkKindWord(i18n, kind)} `}
      <TextLink href={`${to.deepDive(step.diveNumber)}?step=${step.id}`}>{step.name}</TextLink>, {step.diveTitle}
    </>
  );
}

/** What each metric says now; null while nothing is known of it. */
export function useMetricFigures(): (metricId: string) => string | null {
  const { i18n } = useLingui();
  const { data } = useQuery(DiveMetricsDocument);
  return useCallback(
    (id) => {
      const card = data?.metrics.find((metric) => metric.id === id);
      const value = card?.headline?.value ?? null;
      return card && value !== null ? valueWords(i18n, { value, unit: card.unit }) : null;
    },
    [data, i18n],
  );
}

interface LinkValues {
  kind: string;
  how: StepLinkKind;
  reasonId: string;
  metricId: string;
  dive: string;
  otherStepId: string;
}

function LinkDialog({ step, diveNumber, onClose }: { step: Step; diveNumber: number; onClose: () => void }) {
  const { t } = useLingui();
  const act = useDiveActing();
  const [link] = useMutation(LinkStepDocument);
  const form = useForm<LinkValues>({
    defaultValues: { kind: 'reasonId', how: 'WAITS_FOR', reasonId: '', metricId: '', dive: '', otherStepId: '' },
  });
  const kind = useWatch({ control: form.control, name: 'kind' }) as 'reasonId' | 'metricId' | 'otherStepId';
  const dive = useWatch({ control: form.control, name: 'dive' });
  // The step of the dive before is not meant any more.
  const onDive = () => form.setValue('otherStepId', '');
  const send = async (values: LinkValues) => {
    if (!values[kind]) return form.setError(kind, { message: t`Choose one.` });
    const how = kind === 'otherStepId' ? values.how : null;
    const input = { stepId: step.id, [kind]: values[kind], kind: how };
    if (await act(async () => (await link({ variables: { input } })).data?.linkStep)) onClose();
    return undefined;
  };
  const choices = [
    { value: 'reasonId', label: t`Contact reason` },
    { value: 'metricId', label: t`Metric` },
    { value: 'otherStepId', label: t`Step of another map` },
  ];
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={t`Link it`} description={step.name}>
      <Form form={form} onSubmit={send} submit={t`Link it`} actions={cancel}>
        <Segmented name="kind" label={t`To what?`} choices={choices} />
        {kind === 'reasonId' && <ReasonField />}
        {kind === 'metricId' && <MetricField name="metricId" />}
        {kind === 'otherStepId' && <OtherStep {...{ diveNumber, onDive }} chosen={Number(dive) || null} />}
      </Form>
    </Dialog>
  );
}

function ReasonField() {
  const { t } = useLingui();
  const { data } = useQuery(DiveReasonsDocument);
  const reasons = (data?.topics ?? []).filter(({ kind }) => kind === 'CONTACT_REASON');
  const options = reasons.map(({ id, name }) => ({ value: id, label: name }));
  return <Combobox name="reasonId" label={t`What it makes customers call about`} options={options} />;
}

export function MetricField({ name }: { name: string }) {
  const { t } = useLingui();
  const { data } = useQuery(DiveMetricsDocument);
  const options = (data?.metrics ?? []).map(({ id, name: label }) => ({ value: id, label }));
  return <Combobox name={name} label={t`Metric`} options={options} empty={t`No metric of that name.`} />;
}

function OtherStep({ diveNumber, chosen, onDive }: { diveNumber: number; chosen: number | null; onDive: () => void }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(DeepDivesDocument);
  const { data: other } = useQuery(DiveStepsDocument, chosen ? { variables: { number: chosen } } : skipToken);
  const dives = (data?.deepDives.nodes ?? []).filter(({ number }) => number !== diveNumber);
  const steps = (other?.deepDive.steps ?? []).filter(({ map }) => map === 'PRACTISED');
  const hows = stepLinkKinds.map((value) => ({ value, label: linkKindWord(i18n, value) }));
  return (
    <>
      <Select name="how" label={t`This step`} options={hows} />
      <Combobox
        name="dive"
        label={t`Deep dive`}
        options={dives.map(({ number, title }) => ({ value: String(number), label: title }))}
        empty={t`There is no other deep dive.`}
        onChange={onDive}
      />
      <Combobox
        name="otherStepId"
        label={t`Step`}
        disabled={!chosen}
        options={steps.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
