import { useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { oneOf, useAddressState } from '../../session/address-state.ts';
import { useChanges } from '../../session/live.ts';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { EventsSheet } from './events-sheet.tsx';
import { signalsShown } from './signal-view.ts';
import { SignalRow } from './signal-row.tsx';
import { SignalsDocument, type SignalsQuery } from './signals.generated.ts';

type Shown = 'open' | (typeof signalsShown)[number];
const statesOf = {
  open: ['NEW', 'ACKNOWLEDGED'],
  settled: ['EXPLAINED', 'NOMINATED', 'DISMISSED'],
  all: null,
} as const;

/** What the rules found in closed periods, what it means, and what happened around the numbers. */
export function SignalsPage() {
  const { t } = useLingui();
  const [{ only }, setView] = useAddressState((search) => ({ only: oneOf(signalsShown, search['only']) }));
  const shown: Shown = only ?? 'open';
  const states = statesOf[shown];
  const { data, refetch, fetchMore } = useSuspenseQuery(SignalsDocument, {
    variables: { states: states && [...states] },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['SIGNAL'], refetch);
  const { nodes, totalCount, pageInfo } = data.signals;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page title={t`Signals`} meta={<Plural value={totalCount} one="# signal" other="# signals" />}>
      <Segmented
        label={t`Which signals`}
        hideLabel
        value={shown}
        onChange={(value) => setView({ only: oneOf(signalsShown, value) })}
        choices={[
          { value: 'open', label: t`Waiting for a word` },
          { value: 'settled', label: t`Settled` },
          { value: 'all', label: t`All` },
        ]}
      />
      <Sheet flush label={t`Signals`}>
        <Found signals={nodes} events={data.contextEvents.nodes} shown={shown} onChange={refetch} />
      </Sheet>
      {pageInfo.hasNextPage && <ShowMore onMore={readOn} />}
      <EventsSheet events={data.contextEvents.nodes} onChange={refetch} />
    </Page>
  );
}

const joined = (before: SignalsQuery, { fetchMoreResult: more }: { fetchMoreResult: SignalsQuery }) => ({
  ...before,
  signals: { ...more.signals, nodes: [...before.signals.nodes, ...more.signals.nodes] },
});

interface FoundProps {
  signals: SignalsQuery['signals']['nodes'];
  events: SignalsQuery['contextEvents']['nodes'];
  shown: Shown;
  onChange: () => unknown;
}

function Found({ signals, events, shown, onChange }: FoundProps) {
  const { t } = useLingui();
  if (signals.length > 0)
    return (
      <List label={t`Signals`}>
        {signals.map((signal) => (
          <SignalRow key={signal.id} signal={signal} events={events} onChange={onChange} />
        ))}
      </List>
    );
  return (
    <EmptyState>
      {shown === 'open' ? (
        <Trans>Nothing waits. Every metric is looked at after each import and when a month is over.</Trans>
      ) : (
        <Trans>No signal yet. One comes when a closed month does more than chance explains.</Trans>
      )}
    </EmptyState>
  );
}
