import type { EffectUnit } from '@cxboard/domain/effects/effect';
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
export function EffectFacts({ plan, unit }: { plan: Plan; unit: EffectUnit | null }) {
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

function Facts({ plan, unit }: { plan: Plan; unit: EffectUnit | null }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const { dimension, touched, comparison, washInDays } = plan;
  const comparedWith = (others: readonly string[]) =>
    others.length > 0 ? list(i18n, others) : t`Nothing: before and after`;
  const facts = [
    { term: t`Promise`, detail: <Promised plan={plan} unit={unit} /> },
    ...(plan.metric
      ? [
          { term: t`Touches`, detail: touched.length > 0 ? `${dimension}: ${list(i18n, touched)}` : t`All answers` },
          { term: t`Compared with`, detail: comparedWith(comparison) },
          ...(plan.contactReason ? [{ term: t`Contacts`, detail: <Beside plan={plan} /> }] : []),
        ]
      : [{ term: t`Compared with`, detail: comparedWith(plan.otherReasons.map(({ name }) => name)) }]),
    ...(plan.keeps ? [{ term: t`Should keep`, detail: plan.keeps }] : []),
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

/** What should become fewer beside the metric. */
function Beside({ plan: { contactReason, otherReasons } }: { plan: Plan }) {
  const { i18n } = useLingui();
  const others = list(
    i18n,
    otherReasons.map(({ name }) => name),
  );
  const reason = contactReason?.name ?? '';
  return others ? (
    <Trans>
      Fewer about “{reason}”, compared with {others}
    </Trans>
  ) : (
    <Trans>Fewer about “{reason}”</Trans>
  );
}

function Promised({ plan, unit }: { plan: Plan; unit: EffectUnit | null }) {
  const { metric, contactReason, wanted, smallestEffect } = plan;
  const { i18n } = useLingui();
  const to = useAddresses();
  const known = metric ? unit : 'CONTACTS';
  const amount = known ? amountWords(i18n, { amount: smallestEffect, unit: known }) : i18n.number(smallestEffect);
  return (
    <>
      {metric ? (
        <TextLink href={to.metric(metric.slug)}>{metric.name}</TextLink>
      ) : (
        <Trans>How often customers get in touch about “{contactReason?.name}”</Trans>
      )}{' '}
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
