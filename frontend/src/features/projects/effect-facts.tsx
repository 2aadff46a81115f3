import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import { amountWords } from '@cxboard/messages/effects.messages';
import { list } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Effect } from './effect-view.ts';

type Plan = NonNullable<Effect['plan']>;

/** What was promised: open while it can change, folded once it is measured. */
export function EffectFacts({ plan, unit }: { plan: Plan; unit: Unit | null }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const on = date(plan.goLiveOn);
  if (!plan.isFrozen) return <Facts plan={plan} unit={unit} />;
  return (
    <Disclosure summary={t`The plan, frozen since ${on}`}>
      <Facts plan={plan} unit={unit} />
    </Disclosure>
  );
}

function Facts({ plan, unit }: { plan: Plan; unit: Unit | null }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const { dimension, touched, comparison, washInDays } = plan;
  const facts = [
    { term: t`Promise`, detail: <Promised plan={plan} unit={unit} /> },
    { term: t`Touches`, detail: touched.length > 0 ? `${dimension}: ${list(i18n, touched)}` : t`All answers` },
    { term: t`Compared with`, detail: comparison.length > 0 ? list(i18n, comparison) : t`Nothing: before and after` },
    { term: t`Baseline`, detail: <Baseline plan={plan} /> },
    {
      term: t`Goes live`,
      detail: washInDays > 0 ? t`${date(plan.goLiveOn)}; counted from ${washInDays} days later` : date(plan.goLiveOn),
    },
    { term: t`Review`, detail: date(plan.reviewOn) },
    ...(plan.plannedBy ? [{ term: t`Planned by`, detail: `${plan.plannedBy.name}, ${date(plan.plannedAt)}` }] : []),
  ];
  return <DefinitionList items={facts} />;
}

function Promised({ plan: { metric, wanted, smallestEffect }, unit }: { plan: Plan; unit: Unit | null }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const amount = unit ? amountWords(i18n, { amount: smallestEffect, unit }) : i18n.number(smallestEffect);
  return (
    <>
      <TextLink href={to.metric(metric.slug)}>{metric.name}</TextLink>{' '}
      {wanted === 'UP' ? <Trans>rises by at least {amount}</Trans> : <Trans>falls by at least {amount}</Trans>}
    </>
  );
}

function Baseline({ plan: { baselineFrom, baselineTo, nominatedFrom, nominatedTo } }: { plan: Plan }) {
  const { date } = useFormat();
  const [from, until] = [date(baselineFrom), date(baselineTo)];
  if (!nominatedFrom || !nominatedTo)
    return (
      <Trans>
        {from} to {until}
      </Trans>
    );
  const [badFrom, badUntil] = [date(nominatedFrom), date(nominatedTo)];
  return (
    <Trans>
      {from} to {until}, without {badFrom} to {badUntil}, which led to the nomination
    </Trans>
  );
}
