import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Settings2 } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { NoticeRow } from './notice-row.tsx';
import { NoticesPageDocument, ReadNoticesDocument } from './notices.generated.ts';

/** Everything I was told, the newest first. */
export function NoticesPage() {
  const { t } = useLingui();
  const { data, more, read } = useNotices();
  const { notices, noticeBox } = data;
  return (
    <Page
      title={t`Notices`}
      meta={<Plural value={noticeBox.unread} _0="Nothing new" one="# not read yet" other="# not read yet" />}
      actions={<Actions unread={noticeBox.unread} onReadAll={() => void read(null)} />}
    >
      <Sheet label={t`Notices`} flush>
        {notices.nodes.length === 0 && (
          <EmptyState>
            <Trans>Nothing yet. When an agenda is published or something waits for you, it stands here.</Trans>
          </EmptyState>
        )}
        <List label={t`Notices`}>
          {notices.nodes.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onRead={(id) => void read([id])} />
          ))}
        </List>
      </Sheet>
      {notices.pageInfo.hasNextPage && (
        <div>
          <ShowMore onMore={more}>
            <Trans>Show earlier ones</Trans>
          </ShowMore>
        </div>
      )}
    </Page>
  );
}

function Actions({ unread, onReadAll }: { unread: number; onReadAll: () => void }) {
  const { me } = useAddresses();
  return (
    <>
      {unread > 0 && (
        <Button onClick={onReadAll}>
          <Trans>Mark all as read</Trans>
        </Button>
      )}
      <ButtonLink href={me} icon={Settings2}>
        <Trans>Choose what reaches you</Trans>
      </ButtonLink>
    </>
  );
}

function useNotices() {
  const { t } = useLingui();
  const { personId } = useViewer();
  const { data, refetch, fetchMore } = useSuspenseQuery(NoticesPageDocument, { fetchPolicy: 'cache-and-network' });
  useChanges(['NOTICE'], refetch, personId);
  const [send] = useMutation(ReadNoticesDocument);
  const read = async (noticeIds: string[] | null) => {
    await send({ variables: { input: { noticeIds } } });
    await refetch();
  };
  const more = () =>
    fetchMore({
      variables: { after: data.notices.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { notices, noticeBox } }) => ({
        noticeBox,
        notices: { ...notices, nodes: [...before.notices.nodes, ...notices.nodes] },
      }),
    });
  useShortcut('shift+r', () => void read(null), { label: t`Mark all notices as read` });
  return { data, read, more };
}
