import { useSuspenseQuery } from '@apollo/client/react';
import { netBalance, promotersPerDetractor } from '@cxboard/domain/customers/word-of-mouth.rules';
import { speakerValues } from '@cxboard/domain/ledger/value-model.rules';
import { smallestForVerdict } from '@cxboard/domain/metrics/gates.rules';
import { daysWords } from '@cxboard/messages/figures';
import { money } from '@cxboard/messages/ledger.messages';
import { breakEvenWords, netBalanceWords } from '@cxboard/messages/value-model.messages';
import { headline } from '@cxboard/messages/metrics.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RecommendationDocument, RecommendationGroupsDocument } from './value-model.generated.ts';
import type { Model } from './ledger-view.ts';

interface NetBalancesProps {
  model: Model;
  currency: string;
}

/** Beside each score of recommendation, what it is worth: a score above zero can still cost money. */
export function NetBalances({ model, currency }: NetBalancesProps) {
  const { t, i18n } = useLingui();
  const { data } = useSuspenseQuery(RecommendationDocument);
  const scores = data.metrics.filter(({ state, unit }) => state === 'PUBLISHED' && unit === 'POINTS');
  const { promoter, detractor } = speakerValues(model);
  return (
    <Sheet title={t`Recommendation revenue`} aside={<Trans>a year, for every 100 customers</Trans>} flush>
      <p className="px-4 pb-3 text-control text-ink-2">
        {breakEvenWords(i18n, promotersPerDetractor(promoter, detractor))}.
      </p>
      <List label={t`Recommendation revenue`}>
        {scores.map(({ id, slug }) => (
          <Balance key={id} slug={slug} model={model} currency={currency} />
        ))}
      </List>
      {scores.length === 0 && (
        <p className="px-4 pb-4 text-control text-ink-2">
          <Trans>No published metric counts promoters and detractors yet.</Trans>
        </p>
      )}
    </Sheet>
  );
}

function Balance({ slug, model, currency }: NetBalancesProps & { slug: string }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { data } = useSuspenseQuery(RecommendationGroupsDocument, { variables: { slug } });
  const { name, figures } = data.metric;
  const { measurement, period } = figures;
  const { n } = measurement.unweighted;
  if (n < smallestForVerdict)
    return <Row href={to.metric(slug)} title={name} meta={<Trans>Too few answers to say what it is worth.</Trans>} />;
  const of = (group: 'PROMOTERS' | 'DETRACTORS') =>
    (100 * (measurement.groups.find((one) => one.group === group)?.n ?? 0)) / n;
  const groups = { promoters: of('PROMOTERS'), detractors: of('DETRACTORS') };
  const balance = netBalance(groups, speakerValues(model));
  return (
    <Row
      wraps
      href={to.metric(slug)}
      title={name}
      meta={
        <>
          <span>{daysWords(i18n, period)}</span>
          <span>{headline(i18n, { estimate: measurement.unweighted, unit: 'POINTS' })}</span>
          <span>{netBalanceWords(i18n, { ...groups, balance })}</span>
        </>
      }
      trailing={
        <span className="text-section font-semibold text-ink" aria-label={t`Net balance`}>
          {money(i18n, balance, currency)}
        </span>
      }
    />
  );
}
