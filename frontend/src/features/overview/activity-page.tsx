import { useSuspenseQuery } from '@apollo/client/react';
import { localDateOf } from '@cxboard/domain/local-time';
import { toldTogether } from '@cxboard/domain/overview/activity.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useToday } from '../../session/today.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { ActivityPageDocument, type ActivityPageQuery, ActivityPersonDocument } from './activity.generated.ts';
import { ActivityRow } from './activity-row.tsx';
import { type ActivityView, activityViewIn } from './activity-view.ts';
import { windowOf } from './activity-window.ts';

/** Who did what over any days: all of it, of one person, or to one thing. */
export function ActivityPage() {
  const { t } = useLingui();
  const [view] = useAddressState(activityViewIn);
  return view.person ? <OfPerson personId={view.person} /> : <Activity title={t`Activity`} />;
}

function OfPerson({ personId }: { personId: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(ActivityPersonDocument, { variables: { personId } });
  const { name } = data.colleague;
  return <Activity title={t`Activity of ${name}`} />;
}

function Activity({ title }: { title: string }) {
  const to = useAddresses();
  const [view, change] = useAddressState(activityViewIn);
  const window = windowOf(view, useToday());
  const variables = { ...window, personId: view.person ?? null, thingId: view.thing ?? null };
  const { data, fetchMore } = useSuspenseQuery(ActivityPageDocument, { variables, fetchPolicy: 'cache-and-network' });
  const { nodes, totalCount, pageInfo } = data.activity;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={title}
      meta={<Plural value={totalCount} one="# change" other="# changes" />}
      actions={
        (view.person ?? view.thing) && (
          <ButtonLink href={to.activity()}>
            <Trans>Everybody and everything</Trans>
          </ButtonLink>
        )
      }
    >
      <Days view={window} onChange={change} />
      <Entries entries={nodes} isOfOneThing={view.thing !== undefined} />
      {pageInfo.hasNextPage && <ShowMore onMore={readOn} />}
    </Page>
  );
}

const joined = (before: ActivityPageQuery, { fetchMoreResult: more }: { fetchMoreResult: ActivityPageQuery }) => ({
  activity: { ...more.activity, nodes: [...before.activity.nodes, ...more.activity.nodes] },
});

interface EntriesProps {
  entries: ActivityPageQuery['activity']['nodes'];
  isOfOneThing: boolean;
}

function Entries({ entries, isOfOneThing }: EntriesProps) {
  const { t } = useLingui();
  const { timeZone } = useViewer().organization;
  const told = toldTogether(entries, (moment) => localDateOf(new Date(moment), timeZone));
  return (
    <Sheet flush label={t`Activity`}>
      {entries.length === 0 ? (
        <EmptyState>
          <Trans>Nothing that you may see was done on these days.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Activity`}>
          {told.map(({ entry, times }) => (
            <ActivityRow
              key={entry.id}
              entry={entry}
              times={times}
              namesThing={!isOfOneThing || entries[0] === entry}
            />
          ))}
        </List>
      )}
    </Sheet>
  );
}

interface DaysProps {
  view: { from: string; to: string };
  onChange: (changes: ActivityView) => void;
}

function Days({ view: { from, to }, onChange }: DaysProps) {
  const { t } = useLingui();
  return (
    <div role="search" className="grid max-w-md grid-cols-2 gap-3">
      <DateField label={t`From`} value={from} max={to} onChange={(day) => day && onChange({ from: day })} />
      <DateField label={t`To`} value={to} min={from} onChange={(day) => day && onChange({ to: day })} />
    </div>
  );
}
