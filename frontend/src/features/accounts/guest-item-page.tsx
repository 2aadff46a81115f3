import { useSuspenseQuery } from '@apollo/client/react';
import { localDateOf } from '@cxboard/domain/local-time';
import { longDate } from '@cxboard/messages/figures';
import { meetingName } from '@cxboard/messages/notices.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAccount } from '../../session/account.ts';
import { useDatesAsIn } from '../../session/dates-as-in.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AccountFrame } from './account-frame.tsx';
import { type GuestItemPageQuery, GuestItemPageDocument } from './guest-item.generated.ts';
import { GuestNumbers } from './guest-numbers.tsx';
import { LinkExpired } from './link-expired.tsx';
import { useLinkToken } from './link-token.ts';

type Item = NonNullable<GuestItemPageQuery['guestItem']>;

/** Somebody without an account sees the one item they present. */
export function GuestItemPage() {
  const token = useLinkToken();
  return token ? <Opened token={token} /> : <NoItem />;
}

function NoItem() {
  return (
    <LinkExpired>
      <Trans>The meeting is over or you are no longer asked to present. Ask whoever invited you for a new link.</Trans>
    </LinkExpired>
  );
}

function Opened({ token }: { token: string }) {
  const { organization = '' } = useParams({ strict: false });
  const { client } = useAccount();
  const variables = { organization, token };
  const { data } = useSuspenseQuery(GuestItemPageDocument, { client, variables });
  return data.guestItem ? <Shown item={data.guestItem} /> : <NoItem />;
}

function Shown({ item }: { item: Item }) {
  const { t } = useLingui();
  useDatesAsIn(item.locale);
  const { title, guestName, organizationName, boardName, snapshot, topic } = item;
  return (
    <AccountFrame
      title={title}
      lead={t`${guestName}, you present this item to ${boardName}, ${organizationName}.`}
      isWide={snapshot !== null || (topic?.charts.length ?? 0) > 0}
    >
      <Sheet label={t`When and where`}>
        <WhenAndWhere item={item} />
      </Sheet>
      {snapshot && (
        <Sheet label={t`Numbers`}>
          <GuestNumbers snapshot={snapshot} />
        </Sheet>
      )}
      {topic && <Topic topic={topic} />}
    </AccountFrame>
  );
}

function WhenAndWhere({ item }: { item: Item }) {
  const { t, i18n } = useLingui();
  const { kind, number, startsAt, endsAt, timeZone, minutes, place, videoUrl, worksUntil } = item;
  const dayOf = (at: string) => longDate(i18n, localDateOf(new Date(at), timeZone));
  const clock = (at: string) => i18n.date(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const [from, to] = [clock(startsAt), clock(endsAt)];
  return (
    <DefinitionList
      items={[
        { term: t`Meeting`, detail: meetingName(i18n, { meetingKind: kind, number }) },
        { term: t`Day`, detail: dayOf(startsAt) },
        { term: t`Your time`, detail: t`${from} to ${to}, ${minutes} min (${timeZone})` },
        ...(place ? [{ term: t`Place`, detail: place }] : []),
        ...(videoUrl ? [{ term: t`Video`, detail: <TextLink href={videoUrl}>{videoUrl}</TextLink> }] : []),
        { term: t`Link works until`, detail: dayOf(worksUntil) },
      ]}
    />
  );
}

function Topic({ topic: { finding, conclusion, charts } }: { topic: NonNullable<Item['topic']> }) {
  const { t } = useLingui();
  if (!finding && !conclusion && charts.length === 0) return null;
  return (
    <Sheet label={t`What was found`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 text-read">
        {finding && <p className="wrap-anywhere whitespace-pre-line">{finding}</p>}
        {conclusion && <p className="wrap-anywhere whitespace-pre-line">{conclusion}</p>}
        {charts.map((chart) => (
          <GuestNumbers key={chart.id} snapshot={chart} />
        ))}
      </div>
    </Sheet>
  );
}
